package aibets.desk;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who may be shown what, where. In a channel everybody sees the same, whoever asks; in direct
 * messages people see what everybody may see, and what the groups that they are in may.
 */
final class Scopes {

  private final ChannelPolicy channels;
  private final BiPredicate<String, String> isIn;
  private final Supplier<Set<String>> readers;

  /**
   * By what holds in channels.
   *
   * @param isIn whether somebody, the second, is in a group; false where that cannot be found out
   * @param readers groups that documents are for
   */
  Scopes(ChannelPolicy channels, BiPredicate<String, String> isIn, Supplier<Set<String>> readers) {
    this.channels = channels;
    this.isIn = isIn;
    this.readers = readers;
  }

  /** May block, for as long as it takes to ask who is in a group. */
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

  /** Those that documents are for, of the groups that somebody is in. */
  Set<String> groups(String user) {
    return readers.get().stream()
        .filter(group -> isIn.test(group, user))
        .collect(Collectors.toSet());
  }
}
