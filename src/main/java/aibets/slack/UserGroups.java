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
 * Looks up members of user groups, given by id or handle. Results are cached for a minute.
 * Thread-safe.
 */
final class UserGroups {

  private static final Duration KNOWN = Duration.ofMinutes(1);

  /** Slack limits how often it is asked, so a failed call is not repeated at once. */
  private static final Duration FAILED = Duration.ofSeconds(10);

  private static final int MAX_GROUPS = 1_000;
  private static final Pattern ID = Pattern.compile("S[A-Z0-9]{2,}");
  private static final String ALL = "all";

  private final Cache<String, Set<String>> known =
      Caffeine.newBuilder().maximumSize(MAX_GROUPS).expireAfterWrite(KNOWN).build();
  private final Cache<String, Boolean> failed =
      Caffeine.newBuilder().maximumSize(MAX_GROUPS).expireAfterWrite(FAILED).build();
  private final Cache<String, Map<String, String>> handles =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN).build();

  private final MethodsClient client;
  private final Retries retries;

  UserGroups(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /**
   * Whether a user is in a group, according to Slack; empty if it cannot be asked. May call it, so
   * do not call while Slack is waiting.
   */
  Optional<Boolean> include(String group, String user) {
    return members(group).map(members -> members.contains(user));
  }

  private Optional<Set<String>> members(String group) {
    if (ID.matcher(group).matches()) {
      return asked(group);
    }
    String handle = group.startsWith("@") ? group.substring(1) : group;
    return handles()
        .flatMap(ids -> ids.containsKey(handle) ? asked(ids.get(handle)) : Optional.of(Set.of()));
  }

  /** Returns the ids of groups by handle, according to Slack. */
  private Optional<Map<String, String>> handles() {
    Map<String, String> before = handles.getIfPresent(ALL);
    if (before != null || failed.getIfPresent(ALL) != null) {
      return Optional.ofNullable(before);
    }
    Optional<Map<String, String>> asked =
        retries
            .ask(
                "usergroups.list",
                "the groups are treated as empty",
                () -> client.usergroupsList(request -> request))
            .map(UsergroupsListResponse::getUsergroups)
            .map(UserGroups::byHandle);
    asked.ifPresentOrElse(each -> handles.put(ALL, each), () -> failed.put(ALL, true));
    return asked;
  }

  private static Map<String, String> byHandle(List<Usergroup> groups) {
    return groups.stream()
        .filter(group -> group.getHandle() != null)
        .collect(Collectors.toMap(Usergroup::getHandle, Usergroup::getId, (one, other) -> one));
  }

  private Optional<Set<String>> asked(String group) {
    Set<String> before = known.getIfPresent(group);
    return before != null || failed.getIfPresent(group) != null
        ? Optional.ofNullable(before)
        : askedNow(group);
  }

  private Optional<Set<String>> askedNow(String group) {
    Optional<Set<String>> members =
        retries
            .ask(
                "usergroups.users.list",
                "the group is treated as empty",
                () -> client.usergroupsUsersList(request -> request.usergroup(group)))
            .map(UsergroupsUsersListResponse::getUsers)
            .map(Set::copyOf);
    members.ifPresentOrElse(each -> known.put(group, each), () -> failed.put(group, true));
    return members;
  }
}
