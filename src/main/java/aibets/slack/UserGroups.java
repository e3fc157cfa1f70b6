package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Who is in a user group. What Slack says holds for a minute. Thread-safe. */
final class UserGroups {

  private static final Duration KNOWN = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final Cache<String, Set<String>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build();
  private final MethodsClient client;
  private final Retries retries;

  UserGroups(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /** Whether somebody is in a group, as far as Slack says; may ask it, so never while it waits. */
  boolean include(String group, String user) {
    Set<String> before = known.getIfPresent(group);
    return before != null ? before.contains(user) : asked(group).contains(user);
  }

  private Set<String> asked(String group) {
    Optional<Set<String>> members =
        retries
            .ask(
                "usergroups.users.list",
                "nobody counts as a member of the group",
                () -> client.usergroupsUsersList(request -> request.usergroup(group)))
            .map(UsergroupsUsersListResponse::getUsers)
            .map(Set::copyOf);
    members.ifPresent(each -> known.put(group, each));
    return members.orElse(Set.of());
  }
}
