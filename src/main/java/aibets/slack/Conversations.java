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
 * Replies to messages where they were written. A reply follows its question: it is updated when the
 * question is edited, and deleted with it.
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

  /** Answers a message addressed to the bot. */
  void ask(IncomingMessage incoming) {
    ask(incoming, Manner.ASKED);
  }

  /** Answers a message in a channel where every message is a question. */
  void unasked(IncomingMessage incoming) {
    ask(incoming, Manner.UNASKED);
  }

  private void ask(IncomingMessage incoming, Manner manner) {
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
   * Answers a follow-up to an earlier question; in channels where the bot answers unasked, only if
   * the sources do.
   */
  void followUp(IncomingMessage incoming) {
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

  /**
   * Answers a message that is not addressed to the bot, only if the sources do; otherwise nothing
   * is visible.
   */
  void overhear(IncomingMessage incoming) {
    desk.overhear(incoming.ask(), delivery(incoming, Manner.OVERHEARD));
  }

  private ThreadDelivery delivery(IncomingMessage incoming) {
    return delivery(incoming, Manner.REPLYING);
  }

  private ThreadDelivery delivery(IncomingMessage incoming, Manner manner) {
    return new ThreadDelivery(incoming, manner, desk, archive, replies, clock);
  }

  /** Mutes a thread, so that only mentions are answered. */
  void mute(IncomingMessage incoming) {
    archive.storage().answers().mute(incoming.channel(), incoming.place().thread(), true);
    desk.reply(replies.renderer().muted(), delivery(incoming));
  }

  /** Answers a message that had no reply when the process ended, unless it has one after all. */
  void resume(IncomingMessage incoming, Consumer<IncomingMessage> answer) {
    AnswerStore.Place place = incoming.place();
    if (archive.storage().answers().reply(place.channel(), place.message()).isPresent()
        || delivery(incoming).posted().isPresent()) {
      desk.settle(incoming.key());
    } else {
      answer.accept(incoming);
    }
  }

  /** Tells the user privately why there is no answer. */
  void refuseInPrivate(IncomingMessage incoming, Outcome outcome) {
    ThreadDelivery delivery = delivery(incoming);
    desk.notice(outcome, delivery::whispered);
  }

  /** Tells a user who had been admitted, privately, that this is no longer so. */
  void turnAway(IncomingMessage incoming, Outcome outcome) {
    ThreadDelivery delivery = delivery(incoming);
    desk.reply(outcome, new PrivateDelivery(delivery.asker(), delivery.name(), delivery::whisper));
  }

  /** Delivers a reply that is not an answer. */
  void refuse(IncomingMessage incoming, Outcome outcome) {
    desk.reply(outcome, delivery(incoming));
  }

  /**
   * Replaces the answer to an edited message, or answers it for the first time if it was not meant
   * for the bot before.
   */
  void edited(IncomingMessage incoming) {
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

  /** Deletes the answer to a deleted message, and everything stored about both. */
  void deleted(String channel, String ts) {
    if (desk.whenAnswered(IncomingMessage.key(channel, ts), () -> deleted(channel, ts))) {
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
