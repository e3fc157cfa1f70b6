package aibets.desk;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Determines which documents are visible. In a channel, everyone sees the same documents, whoever
 * asks; in direct messages, users see what everyone may see and what their groups may see.
 */
final class Scopes {

  private final ChannelPolicy channels;
  private final Reach.Membership membership;
  private final Supplier<Set<String>> readers;

  /**
   * Applies the settings of channels.
   *
   * @param readers the groups named as readers of documents
   */
  Scopes(ChannelPolicy channels, Reach.Membership membership, Supplier<Set<String>> readers) {
    this.channels = channels;
    this.membership = membership;
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
            : groupsWithSets()
                .filter(id -> isIn(id, user))
                .flatMap(id -> channels.rules().of(id).stream())
                .reduce(usual, Scope::or);
    return shown.with(groups(user));
  }

  private Stream<String> groupsWithSets() {
    return channels.rules().sets().keySet().stream().filter(id -> id.startsWith("S"));
  }

  /** Returns the groups of a user that are named as readers of documents. */
  Set<String> groups(String user) {
    return readers.get().stream().filter(group -> isIn(group, user)).collect(Collectors.toSet());
  }

  private boolean isIn(String group, String user) {
    return membership.isIn(group, user).orElse(false);
  }

  /**
   * Whether the scope of a user in direct messages is certain; if a group cannot be looked up, the
   * user is treated as not in it. May block.
   */
  boolean isCertain(String user) {
    return Stream.concat(readers.get().stream(), groupsWithSets())
        .allMatch(group -> membership.isIn(group, user).isPresent());
  }
}
