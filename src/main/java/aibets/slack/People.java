package aibets.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people are in the workspace. Somebody whom Slack Connect lets into a shared channel belongs
 * to another workspace (docs.slack.dev/apis/slack-connect), which must not be one of the same
 * organisation; {@code is_stranger} marks only those with whom no channel is shared. What Slack
 * says holds for ten minutes. Thread-safe.
 */
final class People {

  /** What somebody is. */
  enum Standing {
    MEMBER,
    GUEST,
    /** Of another organisation. */
    STRANGER,
    /** Slack does not say now. */
    UNKNOWN
  }

  private static final Duration KNOWN = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Cache<String, User> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KNOWN).build();
  private final Logger log = LoggerFactory.getLogger(People.class);
  private final MethodsClient client;
  private final RateLimits limits;
  private volatile @Nullable AuthTestResponse self;

  People(MethodsClient client, RateLimits limits) {
    this.client = client;
    this.limits = limits;
  }

  /** May ask Slack, so never while Slack waits. */
  Standing of(Visitor visitor) {
    Optional<AuthTestResponse> home = home();
    Optional<User> user = user(visitor.user());
    if (home.isEmpty() || user.isEmpty()) {
      return Standing.UNKNOWN;
    }
    User found = user.get();
    if (found.isStranger()
        || isElsewhere(found.getTeamId(), found, home.get())
        || isElsewhere(visitor.team(), found, home.get())) {
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
        call("auth.test", () -> client.authTest(request -> request))
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
        call("users.info", () -> client.usersInfo(request -> request.user(id)))
            .map(UsersInfoResponse::getUser);
    found.ifPresent(user -> known.put(id, user));
    return found;
  }

  private <T extends SlackApiTextResponse> Optional<T> call(
      String method, RateLimits.Call<T> call) {
    try {
      T response = limits.call(call);
      if (response.isOk()) {
        return Optional.of(response);
      }
      warn(method, response.getError());
    } catch (IOException | SlackApiException | RuntimeException e) {
      warn(method, e.toString());
    }
    return Optional.empty();
  }

  private void warn(String method, @Nullable String why) {
    log.warn("{} failed ({}); whether somebody may ask is unknown", method, why);
  }
}
