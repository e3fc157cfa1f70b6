package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Determines the admins: users by id, members of user groups, admins of the workspace. Results from
 * Slack are cached for a minute; users whose status is unknown are not admins. Thread-safe.
 */
final class Admins {

  /** Stands for the admins and owners of the workspace. */
  static final String OF_THE_WORKSPACE = "workspace-admins";

  private static final Duration KNOWN = Duration.ofMinutes(1);
  private static final int MAX_USERS = 10_000;
  private static final String UNKNOWN_MEANS = "the asker does not count as an admin";

  private final Cache<String, Boolean> known =
      Caffeine.newBuilder().maximumSize(MAX_USERS).expireAfterWrite(KNOWN).build();
  private final Set<String> named;
  private final MethodsClient client;
  private final Retries retries;

  /**
   * Looks up users in Slack unless they are named.
   *
   * @param named ids of users and groups ({@code S…}), and {@link #OF_THE_WORKSPACE}
   */
  Admins(Set<String> named, MethodsClient client, Retries retries) {
    this.named = Set.copyOf(named);
    this.client = client;
    this.retries = retries;
  }

  /** Whether a user is an admin; may call Slack, so do not call while Slack is waiting. */
  boolean include(String user) {
    if (named.contains(user)) {
      return true;
    }
    Boolean before = known.getIfPresent(user);
    return before != null ? before : asked(user).filter(now -> keep(user, now)).isPresent();
  }

  private boolean keep(String user, boolean isAdmin) {
    known.put(user, isAdmin);
    return isAdmin;
  }

  /** Returns whether Slack lists a user as an admin; empty if unknown. */
  private Optional<Boolean> asked(String user) {
    List<Optional<Boolean>> said =
        named.stream()
            .filter(each -> each.equals(OF_THE_WORKSPACE) || each.startsWith("S"))
            .map(each -> each.startsWith("S") ? isIn(each, user) : isOfTheWorkspace(user))
            .toList();
    return said.contains(Optional.of(true))
        ? Optional.of(true)
        : said.stream().reduce(Optional.of(false), (one, other) -> one.isEmpty() ? one : other);
  }

  private Optional<Boolean> isIn(String group, String user) {
    return retries
        .ask(
            "usergroups.users.list",
            UNKNOWN_MEANS,
            () -> client.usergroupsUsersList(r -> r.usergroup(group)))
        .map(UsergroupsUsersListResponse::getUsers)
        .map(users -> users.contains(user));
  }

  private Optional<Boolean> isOfTheWorkspace(String user) {
    return retries
        .ask("users.info", UNKNOWN_MEANS, () -> client.usersInfo(request -> request.user(user)))
        .map(UsersInfoResponse::getUser)
        .map(each -> each.isAdmin() || each.isOwner());
  }
}
