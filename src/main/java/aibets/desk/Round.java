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

/** Checks everything that users want to be notified of, once, and sends notifications. */
final class Round {

  /** The maximum number of unanswered questions asked again, latest first. */
  private static final int MAX_GAPS = 200;

  private static final int MAX_ANSWERS = 500;

  private final Logger log = LoggerFactory.getLogger(Round.class);

  /** A cache, because several users may be interested in the same question. */
  private final Cache<Asked, Answer> answers =
      Caffeine.newBuilder().maximumSize(MAX_ANSWERS).build();

  private final boolean gapMessages;
  private final Desk desk;
  private final Reach reach;
  private final Archive archive;
  private final ClosedGaps closed;
  private final News.Notifier notifier;
  private final Clock clock;
  private boolean skipped;

  Round(
      boolean gapMessages,
      Desk desk,
      Reach reach,
      Archive archive,
      ClosedGaps closed,
      News.Notifier notifier,
      Clock clock) {
    this.gapMessages = gapMessages;
    this.desk = desk;
    this.reach = reach;
    this.archive = archive;
    this.closed = closed;
    this.notifier = notifier;
    this.clock = clock;
  }

  /** A question, and the documents to answer it from. */
  private record Asked(Holdings holdings, String question) {}

  /**
   * Checks everything.
   *
   * @param mayGoOn polled before each check; may block
   * @return whether all checks were made
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
          .ifPresent(note -> notifier.send(new Place(shared.channel(), shared.thread(), ""), note));
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
    return !skipped;
  }

  private List<Unanswered> gaps(WatchStore store) {
    Open open = closed.open();
    Set<List<String>> known = new HashSet<>();
    return store.unanswered(clock.instant().minus(Gaps.PERIOD)).stream()
        .filter(each -> open.includes(each.text(), each.user(), each.askedAt()))
        .filter(each -> known.add(List.of(each.user(), each.text(), each.understood())))
        .limit(MAX_GAPS)
        .toList();
  }

  /**
   * Runs a check if the user may still ask. Skips it if it is uncertain what the user may see:
   * otherwise an answer would seem to have disappeared.
   */
  private void each(String user, Runnable work) {
    if (desk.admission().refusal(Watches.alone(user)).isPresent()) {
      return;
    }
    if (!reach.isCertain(user)) {
      skipped = true;
      return;
    }
    try {
      work.run();
    } catch (QuestionException e) {
      log.debug("A stored question is no longer a valid question");
    }
  }

  /**
   * Checks a watched question; a change that answers it also closes the gap, without a second
   * notification.
   */
  private void look(Watch watch) {
    desk.watches()
        .changed(watch, this::answer)
        .ifPresent(
            changed -> {
              if (changed.answer().answered()) {
                close(watch.question(), watch.question(), watch.user());
              }
              send(watch.user(), changed);
            });
  }

  private void ask(Unanswered question) {
    Answer answer = answer(reach.of(Watches.alone(question.user())), question.understood());
    if (answer.answered()
        && close(question.text(), question.understood(), question.user())
        && gapMessages) {
      send(question.user(), new Outcome.NowSaid(question.understood(), answer));
    }
  }

  private boolean close(String text, String understood, String user) {
    return closed.answer(text, understood, user, clock.instant());
  }

  private Answer answer(Holdings holdings, String question) {
    return answers.get(
        new Asked(holdings, question), asked -> holdings.answerer().answer(question));
  }

  private void send(String user, Outcome news) {
    notifier.send(new Place(user, "", ""), news);
  }
}
