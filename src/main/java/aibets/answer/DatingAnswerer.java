package aibets.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds a remark to answers whose dated sources are all old. Thread-safe if the wrapped answerer is.
 */
public final class DatingAnswerer implements Answerer {

  private final Answerer answerer;
  private final Duration oldAfter;
  private final Clock clock;

  /**
   * Wraps an answerer.
   *
   * @param oldAfter the age from which a source is old; zero for never
   */
  public DatingAnswerer(Answerer answerer, Duration oldAfter, Clock clock) {
    this.answerer = answerer;
    this.oldAfter = oldAfter;
    this.clock = clock;
  }

  @Override
  public Answer answer(String question, List<String> earlier) {
    Answer answer = answerer.answer(question, earlier);
    return newestSource(answer).filter(this::isOld).map(answer::datedBack).orElse(answer);
  }

  @Override
  public Answer skim(String question) {
    return answerer.skim(question);
  }

  private boolean isOld(LocalDate day) {
    return !oldAfter.isZero() && day.isBefore(LocalDate.now(clock).minusDays(oldAfter.toDays()));
  }

  private static Optional<LocalDate> newestSource(Answer answer) {
    return quoted(answer)
        .flatMap(quote -> Stream.concat(Stream.of(quote.document()), quote.alsoIn().stream()))
        .flatMap(source -> Optional.ofNullable(source.published()).stream())
        .max(Comparator.naturalOrder());
  }

  private static Stream<Quote> quoted(Answer answer) {
    return answer.verdict() == Verdict.REFUSED
        ? Stream.empty()
        : Stream.concat(
            answer.shown().stream(),
            answer.claims().stream()
                .flatMap(claims -> claims.sides().stream())
                .flatMap(side -> side.quotes().stream()));
  }
}
