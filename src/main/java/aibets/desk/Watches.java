package aibets.desk;

import aibets.answer.Answer;
import aibets.english.Conversation;
import aibets.question.Turn;
import aibets.storage.WatchStore;
import aibets.storage.WatchStore.Watch;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Questions whose askers hear when the answer changes. They are answered from what the asker may
 * see alone with the bot.
 */
final class Watches {

  private static final int LONGEST_QUESTION = 4_000;

  private final int most;
  private final Reach reach;
  private final Supplier<WatchStore> store;
  private final Clock clock;

  /**
   * Keeps them in a store.
   *
   * @param most of one person; 0 for none
   */
  Watches(int most, Reach reach, Supplier<WatchStore> store, Clock clock) {
    this.most = most;
    this.reach = reach;
    this.store = store;
    this.clock = clock;
  }

  static Asker alone(String user) {
    return new Asker(user, "");
  }

  /** Answers a question that is watched from now on, or says why it is not. */
  Outcome begin(Ask ask) {
    Holdings holdings = reach.of(alone(ask.user()));
    String question = PlainText.line(ask.text(), LONGEST_QUESTION);
    if (question.isEmpty()
        || new Overviews(holdings).include(question)
        || Conversation.begin().understand(question).kind() != Turn.Kind.QUESTION) {
      return Outcome.Notice.of(Outcome.Reason.NOT_WATCHABLE);
    }
    List<Watch> watched = store.get().watches(ask.user());
    if (watched.stream().anyMatch(each -> each.question().equalsIgnoreCase(question))) {
      return Outcome.Notice.of(Outcome.Reason.WATCHED_ALREADY);
    }
    if (watched.size() >= most) {
      return new Outcome.Notice(Outcome.Reason.WATCHED_ENOUGH, most);
    }
    Answer answer = holdings.answerer().answer(question);
    Watch watch =
        new Watch(UUID.randomUUID().toString(), ask.user(), question, Snapshot.of(answer).text());
    return store.get().watch(watch, most, clock.instant())
        ? new Outcome.Watching(
            watch, Optional.of(answer).filter(each -> reach.of(ask).equals(holdings)))
        : new Outcome.Notice(Outcome.Reason.WATCHED_ENOUGH, most);
  }

  /** What somebody watches. */
  Outcome of(String user) {
    return new Outcome.Standing(store.get().watches(user));
  }

  /** Ends one of somebody's. */
  Outcome end(String id, String user) {
    store.get().unwatch(id, user);
    return Outcome.Notice.of(Outcome.Reason.WATCHED_NO_MORE);
  }

  /**
   * What has changed about a question that somebody watches; empty if the answer is the same. What
   * may not be shown any more is not part of it.
   *
   * @param answered answers a question from documents
   */
  Optional<Outcome.Changed> changed(Watch watch, BiFunction<Holdings, String, Answer> answered) {
    Holdings holdings = reach.of(alone(watch.user()));
    Answer answer = answered.apply(holdings, watch.question());
    Snapshot now = Snapshot.of(answer);
    Snapshot before = Snapshot.read(watch.answer()).orElse(now);
    return now.differsFrom(before) && store.get().update(watch.id(), watch.answer(), now.text())
        ? Optional.of(
            new Outcome.Changed(watch, before.answered(), before.shownOf(holdings), answer))
        : Optional.empty();
  }
}
