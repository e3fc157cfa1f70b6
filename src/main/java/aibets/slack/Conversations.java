package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Incidents;
import aibets.desk.Underway;
import aibets.store.AnswerStore;
import aibets.store.StoreException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers people who write messages, where they wrote them. An answer follows its question: it
 * changes when that is edited, and goes when that is deleted.
 */
final class Conversations {

  private final Logger log = LoggerFactory.getLogger(Conversations.class);
  private final Underway underway = new Underway();
  private final Desk desk;
  private final Questions questions;
  private final Archive archive;
  private final Intake intake;
  private final Replies replies;
  private final Clock clock;

  Conversations(
      Desk desk,
      Questions questions,
      Archive archive,
      Intake intake,
      Replies replies,
      Clock clock) {
    this.intake = intake;
    this.desk = desk;
    this.questions = questions;
    this.archive = archive;
    this.replies = replies;
    this.clock = clock;
  }

  /** Answers somebody who speaks to the bot. */
  void ask(Incoming incoming) {
    String text = incoming.plain();
    Consumer<Message> reply = reply(incoming);
    if (text.isEmpty() || text.equalsIgnoreCase("help")) {
      desk.notice(replies.renderer().help(), reply);
    } else if (FollowUps.isStop(text) && !incoming.direct()) {
      mute(incoming);
    } else {
      WorkingSign sign = WorkingSign.show(incoming, desk, replies.smallCalls());
      answer(
          incoming,
          message -> {
            sign.awaitShown();
            reply.accept(message);
            sign.end();
          });
    }
  }

  /**
   * Only the asker need know the place in the queue, or that there is none. In the channel if there
   * is no thread yet: Slack shows such messages only in threads that somebody has answered in.
   */
  private Origin origin(Incoming incoming) {
    return new Origin(incoming.user(), incoming.channel(), whisper(incoming));
  }

  /** Answers without being asked to, if there is an answer. */
  void answerIfSaid(Incoming incoming) {
    Consumer<Message> reply = underway(incoming, reply(incoming));
    desk.question(new Job(origin(incoming), () -> questions.answerIfSaid(incoming.ask()), reply))
        .ifPresent(refusal -> reply.accept(Message.NONE));
  }

  private void answer(Incoming incoming, Consumer<Message> answering) {
    Consumer<Message> reply = underway(incoming, answering);
    Ask ask = incoming.ask();
    Job job = new Job(origin(incoming), questions.effort(ask), () -> questions.answer(ask), reply);
    desk.question(job).ifPresent(refusal -> desk.notice(refusal, job::dismiss));
  }

  /** From now until the reply. */
  private Consumer<Message> underway(Incoming incoming, Consumer<Message> reply) {
    underway.begin(incoming.key());
    return message -> {
      try {
        reply.accept(message);
      } finally {
        underway.end(incoming.key());
      }
    };
  }

  /** Keeps quiet in a thread from now on, unless somebody speaks to the bot. */
  void mute(Incoming incoming) {
    archive.answers().mute(incoming.channel(), incoming.place().thread(), true);
    desk.notice(replies.renderer().muted(), reply(incoming));
  }

  /** In the conversation; for the asker alone where the bot cannot write there. */
  private Consumer<Message> reply(Incoming incoming) {
    return message -> {
      Optional<String> ts = message.isNone() ? Optional.empty() : posted(incoming, message);
      ts.ifPresent(posted -> noteReply(incoming.place(), posted));
      if (ts.isPresent() || whisper(incoming).arrives(message)) {
        intake.settle(incoming.key());
      } else {
        log.error("Nobody could be told the answer; the next start tries again");
      }
    };
  }

  /** Tried twice, unless a try came through that seemed to fail. */
  private Optional<String> posted(Incoming incoming, Message message) {
    AnswerStore.Place place = incoming.place();
    String thread = place.thread().isEmpty() ? null : place.thread();
    Replier.Place there = new Replier.Place(place.channel(), thread);
    return replies
        .replier()
        .tell(there, message)
        .or(() -> answered(incoming))
        .or(() -> replies.replier().tell(there, message))
        .or(() -> answered(incoming));
  }

  /** What Slack posted though it failed to say so. */
  private Optional<String> answered(Incoming incoming) {
    return replies.lookups().answer(incoming.place(), AnswerBlocks.question(incoming.plain()));
  }

  /** In a thread that nobody has replied in yet, nobody would see it. */
  private Reply whisper(Incoming incoming) {
    Replier.Asker asker =
        new Replier.Asker(incoming.channel(), incoming.user(), null, incoming.thread());
    return message -> replies.replier().tell(asker, message);
  }

  private void noteReply(AnswerStore.Place place, String ts) {
    try {
      archive.answers().replied(place.channel(), place.message(), ts, clock.instant());
    } catch (StoreException e) {
      log.warn("An answer will not follow its question: {}", Incidents.types(e));
    }
  }

  /** Answers what had no reply when the process ended, unless it had one after all. */
  void resume(Incoming incoming, Consumer<Incoming> answer) {
    AnswerStore.Place place = incoming.place();
    if (archive.answers().reply(place.channel(), place.message()).isPresent()
        || answered(incoming).isPresent()) {
      intake.settle(incoming.key());
    } else {
      answer.accept(incoming);
    }
  }

  /** Says to the person alone why they are not answered. */
  void refuseInPrivate(Incoming incoming, Message message) {
    desk.notice(message, whisper(incoming));
  }

  /** Says that somebody who was let in is not any more, to them alone. */
  void turnAway(Incoming incoming, Message message) {
    desk.notice(message, intake.settling(incoming.key(), whisper(incoming)));
  }

  /** Says something else than an answer. */
  void refuse(Incoming incoming, Message message) {
    desk.notice(message, reply(incoming));
  }

  /** Answers anew, in the place of the old answer; or for the first time if it was not meant. */
  void edited(Incoming incoming) {
    if (underway.whenEnded(incoming.key(), () -> edited(incoming))) {
      return;
    }
    Optional<String> reply = archive.answers().reply(incoming.channel(), incoming.ts());
    if (reply.isPresent()) {
      archive.answers().forgetAnswer(incoming.channel(), incoming.ts());
      answer(
          incoming, message -> replies.replier().update(incoming.channel(), reply.get(), message));
    } else if (incoming.mentionsTheBot()) {
      ask(incoming);
    }
  }

  /** Takes the answer away with its question. */
  void deleted(String channel, String ts) {
    if (underway.whenEnded(Incoming.key(channel, ts), () -> deleted(channel, ts))) {
      return;
    }
    archive
        .answers()
        .reply(channel, ts)
        .ifPresent(
            reply -> {
              archive.answers().forgetReply(channel, ts);
              desk.click(
                  new Job(
                      () -> {
                        replies.smallCalls().delete(channel, reply);
                        return Message.NONE;
                      },
                      nobody -> {}));
            });
  }
}
