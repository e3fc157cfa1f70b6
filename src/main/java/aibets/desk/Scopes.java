package aibets.desk;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Determines which documents are visible. In a channel, everyone sees the same documents, whoever
 * asks; in direct messages, users see what everyone may see and what their groups may see.
 */
final class Scopes {

  private final ChannelPolicy channels;
  private final BiPredicate<String, String> isIn;
  private final Supplier<Set<String>> readers;

  /**
   * Applies the settings of channels.
   *
   * @param isIn whether a user (second) is in a group (first); false if unknown
   * @param readers the groups named as readers of documents
   */
  Scopes(ChannelPolicy channels, BiPredicate<String, String> isIn, Supplier<Set<String>> readers) {
    this.channels = channels;
    this.isIn = isIn;
    this.readers = readers;
  }

  /** Returns the scope of an asker. May block to look up group members. */
  Scope of(Asker asker) {
    return Access.isChannel(asker.conversation())
        ? Scope.of(channels.sets(asker.conversation()))
        : alone(asker.user());
  }

  private Scope alone(String user) {
    Scope usual = channels.usual();
    Scope shown =
        usual.everything()
            ? usual
            : channels.rules().sets().keySet().stream()
                .filter(id -> id.startsWith("S") && isIn.test(id, user))
                .flatMap(id -> channels.rules().of(id).stream())
                .reduce(usual, Scope::or);
    return shown.with(groups(user));
  }

  /** Returns the groups of a user that are named as readers of documents. */
  Set<String> groups(String user) {
    return readers.get().stream()
        .filter(group -> isIn.test(group, user))
        .collect(Collectors.toSet());
  }
}
