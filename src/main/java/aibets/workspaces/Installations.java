package aibets.workspaces;

import aibets.slack.OAuthExchange.Grant;
import aibets.storage.InstallationStore;
import aibets.storage.InstallationStore.Installation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspaces in which the app is installed, with their tokens encrypted. Thread-safe. */
final class Installations {

  private static final Logger LOG = LoggerFactory.getLogger(Installations.class);

  private final InstallationStore store;
  private final TokenCipher cipher;
  private final Clock clock;

  Installations(InstallationStore store, TokenCipher cipher, Clock clock) {
    this.store = store;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Checks that all tokens can be decrypted, and encrypts those anew that were encrypted with an
   * older key.
   *
   * @throws WorkspaceException if one cannot be decrypted
   */
  void renew() {
    int renewed = 0;
    for (Installation each : store.all()) {
      String token = token(each);
      if (!cipher.isCurrent(each.id(), each.token())) {
        store.replaceToken(each.id(), each.token(), cipher.encrypt(each.id(), token));
        renewed++;
      }
    }
    if (renewed > 0) {
      LOG.info("Tokens re-encrypted with the first key of {}: {}", TokenCipher.KEYS, renewed);
    }
  }

  List<Installation> all() {
    return store.all();
  }

  /**
   * Returns the token of an installation.
   *
   * @throws WorkspaceException if it cannot be decrypted
   */
  String token(Installation installation) {
    return cipher
        .decrypt(installation.id(), installation.token())
        .orElseThrow(
            () ->
                new WorkspaceException(
                    "The token of workspace "
                        + installation.id()
                        + " cannot be decrypted with "
                        + TokenCipher.KEYS
                        + ". Add the key with which it was encrypted, after a comma; or, if that is"
                        + " lost, delete its row from the table installation and install the app"
                        + " there again."));
  }

  void save(Grant grant) {
    store.save(
        new Installation(
            grant.id(),
            grant.name().substring(0, Math.min(grant.name().length(), 255)),
            cipher.encrypt(grant.id(), grant.botToken()),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            grant.user()));
    LOG.info("The app was installed in workspace {} by {}", grant.id(), grant.user());
  }

  /**
   * Forgets an installation unless it is newer than its end, as when Slack repeats an old event.
   *
   * @param at to the second
   */
  void end(String id, Instant at) {
    if (store.delete(id, at.plusMillis(999))) {
      LOG.info("The app was uninstalled from workspace {}; its token was deleted", id);
    }
  }
}
