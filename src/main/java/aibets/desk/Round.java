package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.QuestionException;
import aibets.desk.ClosedGaps.Open;
import aibets.storage.AnswerStore.Place;
import aibets.storage.WatchStore;
import aibets.storage.WatchStore.Shared;
import aibets.storage.WatchStore.Unanswered;
import aibets.storage.WatchStore.Watch;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes once through all that people want to hear of, and tells them what is new. */
final class Round {

  /** Questions without an answer that are asked again; of more, the latest. */
  private static final int MOST_GAPS = 200;

  private static final int MOST_ANSWERS = 500;

  private final Logger log = LoggerFactory.getLogger(Round.class);

  /** Many may want to hear of the same. */
  private final Cache<Asked, Answer> answers =
      Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();

  private final boolean gapMessages;
  private final Desk desk;
  private final Reach reach;
  private final Archive archive;
  private final ClosedGaps closed;
  private final News.Teller teller;
  private final Clock clock;

  Round(
      boolean gapMessages,
      Desk desk,
      Reach reach,
      Archive archive,
      ClosedGaps closed,
      News.Teller teller,
      Clock clock) {
    this.gapMessages = gapMessages;
    this.desk = desk;
    this.reach = reach;
    this.archive = archive;
    this.closed = closed;
    this.teller = teller;
    this.clock = clock;
  }

  /** A question, and what it is answered from. */
  private record Asked(Holdings holdings, String question) {}

  /**
   * Goes through all of it.
   *
   * @param mayGoOn asked before each; may block
   * @return whether it came to the end
   */
  boolean run(BooleanSupplier mayGoOn) {
    WatchStore store = archive.storage().watches();
    SharedAnswers sharedAnswers = new SharedAnswers(archive);
    for (Shared shared : store.shared()) {
      if (!mayGoOn.getAsBoolean()) {
        return false;
      }
      sharedAnswers
          .note(shared)
          .ifPresent(note -> teller.tell(new Place(shared.channel(), shared.thread(), ""), note));
    }
    for (Watch watch : store.watches()) {
      if (!mayGoOn.getAsBoolean()) {
        return false;
      }
      each(watch.user(), () -> look(watch));
    }
    for (Unanswered question : gaps(store)) {
      if (!mayGoOn.getAsBoolean()) {
        return false;
      }
      each(question.user(), () -> ask(question));
    }
    return true;
  }

  private List<Unanswered> gaps(WatchStore store) {
    Open open = closed.open();
    Set<List<String>> known = new HashSet<>();
    return store.unanswered(clock.instant().minus(Gaps.PERIOD)).stream()
        .filter(each -> open.includes(each.text(), each.user(), each.askedAt()))
        .filter(each -> known.add(List.of(each.user(), each.text(), each.understood())))
        .limit(MOST_GAPS)
        .toList();
  }

  /** For somebody who may still ask. */
  private void each(String user, Runnable work) {
    if (desk.admission().refusal(Watches.alone(user)).isEmpty()) {
      try {
        work.run();
      } catch (QuestionException e) {
        log.debug("What was once asked is no question any more");
      }
    }
  }

  /** A change that answers the question also closes it as a gap, without a second message. */
  private void look(Watch watch) {
    desk.watches()
        .changed(watch, this::answer)
        .ifPresent(
            changed -> {
              if (changed.answer().answered()) {
                close(watch.question(), watch.question(), watch.user());
              }
              tell(watch.user(), changed);
            });
  }

  private void ask(Unanswered question) {
    Answer answer = answer(reach.of(Watches.alone(question.user())), question.understood());
    if (answer.answered()
        && close(question.text(), question.understood(), question.user())
        && gapMessages) {
      tell(question.user(), new Outcome.NowSaid(question.understood(), answer));
    }
  }

  private boolean close(String text, String understood, String user) {
    return closed.answer(text, understood, user, clock.instant());
  }

  private Answer answer(Holdings holdings, String question) {
    return answers.get(
        new Asked(holdings, question), asked -> holdings.answerer().answer(question));
  }

  private void tell(String user, Outcome news) {
    teller.tell(new Place(user, "", ""), news);
  }
}
