package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Outcome;
import aibets.storage.AnswerStore;
import aibets.storage.StorageException;
import aibets.telemetry.Incidents;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reply to a message: in its thread, or to the asker only where the bot cannot post. */
final class ThreadDelivery implements Delivery {

  private final Logger log = LoggerFactory.getLogger(ThreadDelivery.class);
  private final IncomingMessage incoming;
  private final Manner manner;
  private final Desk desk;
  private final Archive archive;
  private final Replies replies;
  private final Clock clock;
  private @Nullable WorkingSign sign;

  /** Creates the reply to a message. */
  ThreadDelivery(
      IncomingMessage incoming,
      Manner manner,
      Desk desk,
      Archive archive,
      Replies replies,
      Clock clock) {
    this.incoming = incoming;
    this.manner = manner;
    this.desk = desk;
    this.archive = archive;
    this.replies = replies;
    this.clock = clock;
  }

  /** Returns the reply to an edited message, which replaces the earlier reply. */
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
        return replies.sender().update(incoming.channel(), reply, outcome);
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

  /** Returns true: Slack can be asked for the messages after another one. */
  @Override
  public boolean leavesTrace() {
    return true;
  }

  /**
   * Delivers the outcome, retrying once unless the first attempt succeeded although it seemed to
   * fail.
   */
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
    Sender.Conversation there = new Sender.Conversation(place.channel(), thread);
    Optional<String> ts =
        replies
            .sender()
            .send(there, message)
            .or(this::posted)
            .or(() -> replies.sender().send(there, message))
            .or(this::posted);
    ts.ifPresent(this::note);
    return ts.isPresent() || whisper(message);
  }

  /**
   * Whether another user has replied to a message that is not addressed to the bot; if unknown,
   * true.
   */
  private boolean isForestalled() {
    return !manner.isAddressed()
        && incoming.thread() == null
        && replies
            .lookups()
            .hasReply(incoming.place(), incoming.user())
            .orElse(!manner.isWhispering());
  }

  /** Returns the reply if Slack posted it although it reported a failure. */
  Optional<String> posted() {
    return replies.lookups().answer(incoming.place(), AnswerBlocks.question(incoming.plain()));
  }

  private void note(String ts) {
    AnswerStore.Place place = incoming.place();
    try {
      archive.storage().answers().replied(place.channel(), place.message(), ts, clock.instant());
    } catch (StorageException e) {
      log.warn(
          "Cannot link an answer to its question; it will not follow edits: {}",
          Incidents.types(e));
    }
  }

  /**
   * Sends a notice to the asker only. Outside a thread it is sent to the channel, because Slack
   * shows ephemeral messages only in threads that have replies.
   */
  @Override
  public boolean whisper(Outcome outcome) {
    Addressee asker = new Addressee(incoming.channel(), incoming.user(), null, incoming.thread());
    return !manner.isWhispering() || replies.sender().send(asker, outcome);
  }

  /** Sends a notice to the asker only, ignoring failure. */
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
