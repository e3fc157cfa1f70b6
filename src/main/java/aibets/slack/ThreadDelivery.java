package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Incidents;
import aibets.desk.Outcome;
import aibets.storage.AnswerStore;
import aibets.storage.StorageException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reply to a message: in its thread; for the asker alone where the bot cannot write there. */
final class ThreadDelivery implements Delivery {

  private final Logger log = LoggerFactory.getLogger(ThreadDelivery.class);
  private final Incoming incoming;
  private final Manner manner;
  private final Desk desk;
  private final Archive archive;
  private final Replies replies;
  private final Clock clock;
  private @Nullable WorkingSign sign;

  /** The reply to a message. */
  ThreadDelivery(
      Incoming incoming, Manner manner, Desk desk, Archive archive, Replies replies, Clock clock) {
    this.incoming = incoming;
    this.manner = manner;
    this.desk = desk;
    this.archive = archive;
    this.replies = replies;
    this.clock = clock;
  }

  /** The reply to the message as it reads after an edit, in the place of the old one. */
  Delivery inPlaceOf(String reply) {
    ThreadDelivery first = this;
    return new Delivery() {
      @Override
      public Asker asker() {
        return first.asker();
      }

      @Override
      public String name() {
        return first.name();
      }

      @Override
      public boolean leavesTrace() {
        return true;
      }

      @Override
      public boolean deliver(Outcome outcome) {
        return replies.replier().update(incoming.channel(), reply, outcome);
      }

      @Override
      public boolean whisper(Outcome outcome) {
        return first.whisper(outcome);
      }
    };
  }

  @Override
  public Asker asker() {
    return Askers.of(incoming);
  }

  @Override
  public String name() {
    return incoming.key();
  }

  @Override
  public boolean isAddressed() {
    return manner.isAddressed();
  }

  @Override
  public void begin() {
    if (manner.isShown()) {
      sign = WorkingSign.show(incoming, desk, replies.smallCalls());
    }
  }

  /** Slack can be asked what stands behind a message. */
  @Override
  public boolean leavesTrace() {
    return true;
  }

  /** Tried twice, unless a try came through that seemed to fail. */
  @Override
  public boolean deliver(Outcome outcome) {
    if (isForestalled()) {
      return true;
    }
    if (sign != null) {
      sign.awaitShown();
    }
    Message message = replies.rendering().of(outcome);
    AnswerStore.Place place = incoming.place();
    String thread = place.thread().isEmpty() ? null : place.thread();
    Replier.Conversation there = new Replier.Conversation(place.channel(), thread);
    Optional<String> ts =
        replies
            .replier()
            .tell(there, message)
            .or(this::posted)
            .or(() -> replies.replier().tell(there, message))
            .or(this::posted);
    ts.ifPresent(this::note);
    return ts.isPresent() || whisper(message);
  }

  /** A person answered what nobody asked the bot; where that is unknown, it is silent if it can. */
  private boolean isForestalled() {
    return !manner.isAddressed()
        && incoming.thread() == null
        && replies
            .lookups()
            .hasReply(incoming.place(), incoming.user())
            .orElse(!manner.isWhispering());
  }

  /** What Slack posted though it failed to say so. */
  Optional<String> posted() {
    return replies.lookups().answer(incoming.place(), AnswerBlocks.question(incoming.plain()));
  }

  private void note(String ts) {
    AnswerStore.Place place = incoming.place();
    try {
      archive.storage().answers().replied(place.channel(), place.message(), ts, clock.instant());
    } catch (StorageException e) {
      log.warn("An answer will not follow its question: {}", Incidents.types(e));
    }
  }

  /**
   * Only the asker need know the place in the queue, or that there is none. In the channel if there
   * is no thread yet: Slack shows such messages only in threads that somebody has answered in.
   */
  @Override
  public boolean whisper(Outcome outcome) {
    Addressee asker = new Addressee(incoming.channel(), incoming.user(), null, incoming.thread());
    return !manner.isWhispering() || replies.replier().tell(asker, outcome);
  }

  /** The same, whether it arrives or not. */
  void whispered(Outcome outcome) {
    boolean unused = whisper(outcome);
  }

  @Override
  public void end() {
    if (sign != null) {
      sign.end();
    }
  }
}
