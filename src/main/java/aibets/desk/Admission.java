package aibets.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lets people in, and their questions, or says why not. Thread-safe. */
final class Admission {

  /** Of the questions of a channel, so much may be what nobody addressed to the bot: a quarter. */
  private static final int SHARE_OF_UNADDRESSED = 4;

  private final Access access;
  private final Access.Directory people;
  private final RateLimits users;
  private final RateLimits channels;
  private final RateLimits unaddressed;

  Admission(Access access, Access.Directory people, LongSupplier nanos) {
    this.access = access;
    this.people = people;
    this.users = new RateLimits(access.userRate(), nanos);
    this.channels = new RateLimits(access.channelRate(), nanos);
    this.unaddressed =
        new RateLimits(Math.max(1, access.channelRate() / SHARE_OF_UNADDRESSED), nanos);
  }

  /**
   * Empty if somebody may do anything at all there. May block for as long as it takes to ask who
   * they are.
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

  /** Empty if a job is let in. Never blocks. */
  Optional<Outcome> refusal(Job job) {
    int questions = job.cost().questions();
    return job.isAddressed()
        ? refusal(job.asker(), questions)
        : unlisted(job.asker().user(), job.asker().conversation())
            .or(() -> tooMany(unaddressed, job.asker().conversation(), questions));
  }

  /** Empty if so many questions are let in. Never blocks. */
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

  private static Optional<Outcome> tooMany(RateLimits limits, String channel, int questions) {
    Duration wait = limits.take(channel, questions);
    return wait.isZero()
        ? Optional.empty()
        : Optional.of(Outcome.Notice.of(Outcome.Reason.TOO_MANY_HERE, wait));
  }
}
