package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.model.Usergroup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is in a user group, named by its id or by its handle. What Slack says holds for a minute.
 * Thread-safe.
 */
final class UserGroups {

  private static final Duration KNOWN = Duration.ofMinutes(1);
  private static final int MOST = 1_000;
  private static final Pattern ID = Pattern.compile("S[A-Z0-9]{2,}");
  private static final String ALL = "all";

  private final Cache<String, Set<String>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build();
  private final Cache<String, Map<String, String>> handles =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN).build();

  private final MethodsClient client;
  private final Retries retries;

  UserGroups(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /** Whether somebody is in a group, as far as Slack says; may ask it, so never while it waits. */
  boolean include(String group, String user) {
    Set<String> before = known.getIfPresent(group);
    return before != null ? before.contains(user) : members(group).contains(user);
  }

  private Set<String> members(String group) {
    if (ID.matcher(group).matches()) {
      return asked(group);
    }
    String id = handles().get(group.startsWith("@") ? group.substring(1) : group);
    return id == null ? Set.of() : asked(id);
  }

  /** Ids by handles, as far as Slack says. */
  private Map<String, String> handles() {
    Map<String, String> before = handles.getIfPresent(ALL);
    if (before != null) {
      return before;
    }
    Optional<Map<String, String>> asked =
        retries
            .ask(
                "usergroups.list",
                "nobody counts as a member of the groups",
                () -> client.usergroupsList(request -> request))
            .map(UsergroupsListResponse::getUsergroups)
            .map(UserGroups::byHandle);
    asked.ifPresent(each -> handles.put(ALL, each));
    return asked.orElse(Map.of());
  }

  private static Map<String, String> byHandle(List<Usergroup> groups) {
    return groups.stream()
        .filter(group -> group.getHandle() != null)
        .collect(Collectors.toMap(Usergroup::getHandle, Usergroup::getId, (one, other) -> one));
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
