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
  private static final Duration UNKNOWN = Duration.ofSeconds(10);

  private static final int MAX_GROUPS = 1_000;
  private static final Pattern ID = Pattern.compile("S[A-Z0-9]{2,}");
  private static final String ALL = "all";

  private final Cache<String, Set<String>> known =
      Caffeine.newBuilder().maximumSize(MAX_GROUPS).expireAfterWrite(KNOWN).build();
  private final Cache<String, Set<String>> unknown =
      Caffeine.newBuilder().maximumSize(MAX_GROUPS).expireAfterWrite(UNKNOWN).build();
  private final Cache<String, Map<String, String>> handles =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN).build();

  private final MethodsClient client;
  private final Retries retries;

  UserGroups(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /**
   * Whether a user is in a group, according to Slack; may call it, so do not call while Slack is
   * waiting.
   */
  boolean include(String group, String user) {
    return members(group).contains(user);
  }

  private Set<String> members(String group) {
    if (ID.matcher(group).matches()) {
      return asked(group);
    }
    String id = handles().get(group.startsWith("@") ? group.substring(1) : group);
    return id == null ? Set.of() : asked(id);
  }

  /** Returns the ids of groups by handle, according to Slack. */
  private Map<String, String> handles() {
    Map<String, String> before = handles.getIfPresent(ALL);
    if (before != null) {
      return before;
    }
    Optional<Map<String, String>> asked =
        retries
            .ask(
                "usergroups.list",
                "the groups are treated as empty",
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
    Set<String> before =
        Optional.ofNullable(known.getIfPresent(group)).orElseGet(() -> unknown.getIfPresent(group));
    return before != null ? before : askedNow(group);
  }

  private Set<String> askedNow(String group) {
    Optional<Set<String>> members =
        retries
            .ask(
                "usergroups.users.list",
                "the group is treated as empty",
                () -> client.usergroupsUsersList(request -> request.usergroup(group)))
            .map(UsergroupsUsersListResponse::getUsers)
            .map(Set::copyOf);
    Cache<String, Set<String>> cache = members.isPresent() ? known : unknown;
    cache.put(group, members.orElse(Set.of()));
    return members.orElse(Set.of());
  }
}
