package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.ChannelPolicy;
import aibets.desk.ChannelPolicy.Mode;
import aibets.desk.Desk;
import aibets.desk.FollowUps;
import aibets.desk.Holdings;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.storage.AnswerStore;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers people who write messages, where they wrote them. An answer follows its question: it
 * changes when that is edited, and goes when that is deleted.
 */
final class Conversations {

  private final Desk desk;
  private final Reach reach;
  private final FollowUps followUps;
  private final ChannelPolicy policy;
  private final Archive archive;
  private final Replies replies;
  private final Clock clock;

  Conversations(
      Desk desk,
      Reach reach,
      FollowUps followUps,
      ChannelPolicy policy,
      Archive archive,
      Replies replies,
      Clock clock) {
    this.desk = desk;
    this.reach = reach;
    this.followUps = followUps;
    this.policy = policy;
    this.archive = archive;
    this.replies = replies;
    this.clock = clock;
  }

  /** Answers somebody who speaks to the bot. */
  void ask(Incoming incoming) {
    ask(incoming, Manner.ASKED);
  }

  /** Answers somebody in a channel where the bot takes all messages for questions. */
  void unasked(Incoming incoming) {
    ask(incoming, Manner.UNASKED);
  }

  private void ask(Incoming incoming, Manner manner) {
    String text = incoming.plain();
    if (text.isEmpty() || text.equalsIgnoreCase("help")) {
      Holdings holdings = reach.of(incoming.ask());
      Message help = replies.renderer().help(holdings.examples(), holdings.hasCards());
      desk.reply(help, delivery(incoming));
    } else if (FollowUps.isStop(text) && !incoming.direct()) {
      mute(incoming);
    } else {
      desk.ask(incoming.ask(), delivery(incoming, manner));
    }
  }

  /**
   * Answers what follows up on what the bot was asked before; where it answers unasked, only if the
   * sources do.
   */
  void followUp(Incoming incoming) {
    String text = incoming.plain();
    if (FollowUps.isStop(text)) {
      mute(incoming);
    } else if (policy.mode(incoming.channel()) != Mode.AUTO
        && followUps.isMeant(incoming.place(), incoming.user(), text)) {
      ask(incoming);
    } else {
      overhear(incoming);
    }
  }

  /** Answers what nobody addressed to the bot, if the sources do; else nobody notices. */
  void overhear(Incoming incoming) {
    desk.overhear(incoming.ask(), delivery(incoming, Manner.OVERHEARD));
  }

  private ThreadDelivery delivery(Incoming incoming) {
    return delivery(incoming, Manner.REPLYING);
  }

  private ThreadDelivery delivery(Incoming incoming, Manner manner) {
    return new ThreadDelivery(incoming, manner, desk, archive, replies, clock);
  }

  /** Keeps quiet in a thread from now on, unless somebody speaks to the bot. */
  void mute(Incoming incoming) {
    archive.storage().answers().mute(incoming.channel(), incoming.place().thread(), true);
    desk.reply(replies.renderer().muted(), delivery(incoming));
  }

  /** Answers what had no reply when the process ended, unless it had one after all. */
  void resume(Incoming incoming, Consumer<Incoming> answer) {
    AnswerStore.Place place = incoming.place();
    if (archive.storage().answers().reply(place.channel(), place.message()).isPresent()
        || delivery(incoming).posted().isPresent()) {
      desk.settle(incoming.key());
    } else {
      answer.accept(incoming);
    }
  }

  /** Says to the person alone why they are not answered. */
  void refuseInPrivate(Incoming incoming, Outcome outcome) {
    ThreadDelivery delivery = delivery(incoming);
    desk.notice(outcome, delivery::whispered);
  }

  /** Says that somebody who was let in is not any more, to them alone. */
  void turnAway(Incoming incoming, Outcome outcome) {
    ThreadDelivery delivery = delivery(incoming);
    desk.reply(outcome, new PrivateDelivery(delivery.asker(), delivery.name(), delivery::whisper));
  }

  /** Says something else than an answer. */
  void refuse(Incoming incoming, Outcome outcome) {
    desk.reply(outcome, delivery(incoming));
  }

  /** Answers anew, in the place of the old answer; or for the first time if it was not meant. */
  void edited(Incoming incoming) {
    if (desk.whenAnswered(incoming.key(), () -> edited(incoming))) {
      return;
    }
    Optional<String> reply = archive.storage().answers().reply(incoming.channel(), incoming.ts());
    if (reply.isPresent()) {
      archive.storage().answers().forgetQuestion(incoming.channel(), incoming.ts());
      desk.ask(incoming.ask(), delivery(incoming).inPlaceOf(reply.get()));
    } else if (incoming.mentionsTheBot()) {
      ask(incoming);
    }
  }

  /** Takes the answer away with its question, of which nothing is kept. */
  void deleted(String channel, String ts) {
    if (desk.whenAnswered(Incoming.key(channel, ts), () -> deleted(channel, ts))) {
      return;
    }
    archive
        .storage()
        .answers()
        .reply(channel, ts)
        .ifPresent(
            reply -> {
              archive.storage().answers().forgetReply(channel, ts);
              desk.aside(() -> replies.smallCalls().delete(channel, reply), () -> {});
            });
  }
}
