package aibets.slack;

import aibets.desk.Access;
import aibets.desk.Asker;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people are in the workspace. Somebody whom Slack Connect lets into a shared channel belongs
 * to another workspace (docs.slack.dev/apis/slack-connect), which must not be one of the same
 * organisation; {@code is_stranger} marks only those with whom no channel is shared. What Slack
 * says holds for ten minutes. Thread-safe.
 */
final class People implements Access.Directory {

  private static final Duration KNOWN = Duration.ofMinutes(10);
  private static final int MOST = 10_000;
  private static final String UNKNOWN_MEANS = "whether somebody may ask is unknown";

  private final Cache<String, User> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build();
  private final MethodsClient client;
  private final Retries retries;
  private volatile @Nullable AuthTestResponse self;

  People(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /** May ask Slack, so never while Slack waits. */
  @Override
  public Standing of(Asker asker) {
    Optional<AuthTestResponse> home = home();
    Optional<User> user = user(asker.user());
    if (home.isEmpty() || user.isEmpty()) {
      return Standing.UNKNOWN;
    }
    User found = user.get();
    if (found.isStranger()
        || isElsewhere(found.getTeamId(), found, home.get())
        || isElsewhere(asker.organisation(), found, home.get())) {
      return Standing.STRANGER;
    }
    return found.isRestricted() || found.isUltraRestricted() ? Standing.GUEST : Standing.MEMBER;
  }

  private static boolean isElsewhere(@Nullable String team, User user, AuthTestResponse home) {
    return team != null
        && !team.equals(home.getTeamId())
        && (home.getEnterpriseId() == null || !home.getEnterpriseId().equals(enterprise(user)));
  }

  private static @Nullable String enterprise(User user) {
    return user.getEnterpriseUser() == null
        ? user.getEnterpriseId()
        : user.getEnterpriseUser().getEnterpriseId();
  }

  private Optional<AuthTestResponse> home() {
    AuthTestResponse before = self;
    if (before != null) {
      return Optional.of(before);
    }
    Optional<AuthTestResponse> found =
        retries
            .ask("auth.test", UNKNOWN_MEANS, () -> client.authTest(request -> request))
            .filter(response -> response.getTeamId() != null);
    found.ifPresent(response -> self = response);
    return found;
  }

  private Optional<User> user(String id) {
    User before = known.getIfPresent(id);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<User> found =
        retries
            .ask("users.info", UNKNOWN_MEANS, () -> client.usersInfo(request -> request.user(id)))
            .map(UsersInfoResponse::getUser);
    found.ifPresent(user -> known.put(id, user));
    return found;
  }
}
