package aibets.overview;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fills cells by asking. A quote that does not name the thing, or says nothing of the aspect, fills
 * none.
 */
final class Inquiry {

  /** A question made from a pattern is put in other words than a person's, and trusted sooner. */
  private static final double SURE_ENOUGH = 0.2;

  /** How many of a thing's names are asked about. */
  private static final int NAMES = 3;

  /** A cell holds no list. */
  private static final int LONGEST = 400;

  private final Answerer answerer;

  Inquiry(Answerer answerer) {
    this.answerer = answerer;
  }

  /** What the sources say of each aspect, no quote twice. */
  List<Cell> cells(Subject subject, List<Aspect> aspects) {
    Set<String> used = new HashSet<>();
    return aspects.stream()
        .map(
            aspect ->
                new Cell(
                    aspect.label(),
                    candidates(subject, aspect)
                        .filter(quote -> used.add(quote.text()))
                        .findFirst()))
        .toList();
  }

  private Stream<Quote> candidates(Subject subject, Aspect aspect) {
    return subject.names().stream().limit(NAMES).flatMap(name -> ofName(name, aspect));
  }

  private Stream<Quote> ofName(String name, Aspect aspect) {
    Subject asked = Subject.of(name);
    return aspect
        .of(name)
        .flatMap(this::quotes)
        .filter(quote -> quote.text().length() <= LONGEST && !quote.text().contains("\n"))
        .filter(quote -> aspect.isSaidOf(asked, quote.text()));
  }

  private Stream<Quote> quotes(String question) {
    Answer answer = answerer.answer(question);
    return answer.confidence() < SURE_ENOUGH
        ? Stream.empty()
        : Stream.concat(answer.quotes().stream(), answer.nearest().stream());
  }
}
