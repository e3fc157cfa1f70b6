package aibets.desk;

import java.time.Duration;
import java.util.Optional;

/** Decides whether users and their questions are admitted. Thread-safe. */
final class Admission {

  /** Messages that are not addressed to the bot may use a quarter of a channel's rate limit. */
  private static final int SHARE_OF_UNADDRESSED = 4;

  private final Access access;
  private final Access.Directory people;
  private final Limits users;
  private final Limits channels;
  private final Limits unaddressed;

  Admission(Access access, Access.Directory people, Limits.Factory limits) {
    this.access = access;
    this.people = people;
    this.users = limits.of("user", access.userRate());
    this.channels = limits.of("channel", access.channelRate());
    this.unaddressed =
        limits.of("unaddressed", Math.max(1, access.channelRate() / SHARE_OF_UNADDRESSED));
  }

  /**
   * Returns why a user may not use the bot at all; empty if admitted. May block to look up the
   * user.
   */
  Optional<Outcome> refusal(Asker asker) {
    return unlisted(asker.user(), asker.conversation()).or(() -> notOfUs(asker));
  }

  private Optional<Outcome> notOfUs(Asker asker) {
    if (access.strangers() && access.guests()) {
      return Optional.empty();
    }
    return switch (people.of(asker)) {
      case MEMBER -> Optional.empty();
      case GUEST ->
          access.guests()
              ? Optional.empty()
              : Optional.of(Outcome.Notice.of(Outcome.Reason.NOT_FOR_GUESTS));
      case STRANGER ->
          access.strangers()
              ? Optional.empty()
              : Optional.of(Outcome.Notice.of(Outcome.Reason.NOT_FOR_STRANGERS));
      case UNKNOWN -> Optional.of(Outcome.Notice.of(Outcome.Reason.NOT_KNOWN));
    };
  }

  private Optional<Outcome> unlisted(String user, String channel) {
    if (!access.admitsUser(user)) {
      return Optional.of(Outcome.Notice.of(Outcome.Reason.NOT_FOR_YOU));
    }
    return access.admitsChannel(channel)
        ? Optional.empty()
        : Optional.of(Outcome.Notice.of(Outcome.Reason.NOT_HERE));
  }

  /**
   * Returns why a job exceeds the rate limits; empty if admitted. Waits for the storage if it is
   * shared.
   */
  Optional<Outcome> refusal(Job job) {
    int questions = job.cost().questions();
    return job.isAddressed()
        ? refusal(job.asker(), questions)
        : unlisted(job.asker().user(), job.asker().conversation())
            .or(() -> tooMany(unaddressed, job.asker().conversation(), questions));
  }

  /** Returns why a number of questions exceeds the rate limits; empty if admitted; likewise. */
  Optional<Outcome> refusal(Asker asker, int questions) {
    return unlisted(asker.user(), asker.conversation()).or(() -> tooMany(asker, questions));
  }

  private Optional<Outcome> tooMany(Asker asker, int questions) {
    Duration wait = users.take(asker.user(), questions);
    if (!wait.isZero()) {
      return Optional.of(Outcome.Notice.of(Outcome.Reason.TOO_MANY, wait));
    }
    return tooMany(channels, asker.conversation(), questions);
  }

  private static Optional<Outcome> tooMany(Limits limits, String channel, int questions) {
    Duration wait = limits.take(channel, questions);
    return wait.isZero()
        ? Optional.empty()
        : Optional.of(Outcome.Notice.of(Outcome.Reason.TOO_MANY_HERE, wait));
  }
}
