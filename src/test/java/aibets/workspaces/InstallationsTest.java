package aibets.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.h2.H2Storage;
import aibets.slack.OAuthExchange.Grant;
import aibets.storage.InstallationStore;
import aibets.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallationsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.5Z");
  private static final String OLD = TokenCipherTest.key(1);
  private static final String NEW = TokenCipherTest.key(2);
  private static final Grant GRANT = new Grant("T1", "n".repeat(300), "xoxb-1", "U1");

  private final Storage storage = H2Storage.inMemory();
  private final InstallationStore store = storage.installations();

  @AfterEach
  void close() {
    storage.close();
  }

  private Installations with(String keys) {
    return new Installations(store, new TokenCipher(keys), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void reencryptsTokensWithTheFirstKey() {
    with(OLD).save(GRANT);
    String before = store.all().get(0).token();
    assertThat(before).doesNotContain("xoxb");
    with(NEW + "," + OLD).renew();
    assertThat(store.all().get(0).token()).isNotEqualTo(before);
    with(NEW).renew();
    assertThat(with(NEW).token(store.all().get(0))).isEqualTo("xoxb-1");
  }

  @Test
  void saysWhatToDoWhenTheKeyIsMissing() {
    with(OLD).save(GRANT);
    String before = store.all().get(0).token();
    assertThatThrownBy(() -> with(NEW).renew())
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("T1")
        .hasMessageContaining("Add the key with which it was encrypted, after a comma");
    assertThat(store.all().get(0).token()).isEqualTo(before);
  }

  @Test
  void ignoresAnUninstallFromBeforeTheLatestInstallation() {
    with(OLD).save(GRANT);
    with(OLD).end("T1", NOW.minus(Duration.ofSeconds(1)).truncatedTo(ChronoUnit.SECONDS));
    assertThat(store.all()).hasSize(1);
    with(OLD).end("T1", NOW.truncatedTo(ChronoUnit.SECONDS));
    assertThat(store.all()).isEmpty();
  }

  @Test
  void showsNoTokenInTexts() {
    with(OLD).save(GRANT);
    assertThat(GRANT.toString() + store.all()).doesNotContain("xoxb", store.all().get(0).token());
  }
}
