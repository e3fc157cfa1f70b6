package aibets.overview;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Claims;
import aibets.answer.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fills cells by asking questions. Quotes that do not mention the subject or the aspect are
 * ignored.
 */
final class Inquiry {

  /**
   * The confidence from which a quote is used. Generated questions are worded differently from
   * users' questions, so it is lower than for those.
   */
  private static final double SURE_ENOUGH = 0.2;

  /** The maximum number of names of a subject to ask about. */
  private static final int NAMES = 3;

  /** The maximum length of a quote in characters; a cell has no room for a list. */
  private static final int MAX_QUOTE_CHARACTERS = 400;

  private final Answerer answerer;
  private final List<Subject> subjects;

  /**
   * Creates an inquiry.
   *
   * @param subjects everything that is asked about; a quote is about the first one it mentions
   */
  Inquiry(Answerer answerer, List<Subject> subjects) {
    this.answerer = answerer;
    this.subjects = subjects;
  }

  /** A quote, and the claims in answer to the question that found it. */
  private record Found(Quote quote, Optional<Claims> claims) {

    boolean isShort() {
      return quote.text().length() <= MAX_QUOTE_CHARACTERS && !quote.text().contains("\n");
    }

    /** Returns all sides if the quote is on one of them, otherwise the value it states. */
    List<Cell.Side> sides(Aspect aspect) {
      return claims
          .filter(found -> !aspect.kinds().isEmpty())
          .map(Claims::sides)
          .filter(sides -> sides.stream().anyMatch(side -> side.isShownBy(quote)))
          .map(sides -> sides.stream().map(Cell.Side::of).toList())
          .orElseGet(
              () ->
                  aspect.valueIn(quote.text()).stream()
                      .map(value -> new Cell.Side(value, 1))
                      .toList());
    }
  }

  /** Returns a cell for each aspect, without quoting a sentence twice. */
  List<Cell> cells(Subject subject, List<Aspect> aspects) {
    List<Quote> used = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (Aspect aspect : aspects) {
      Optional<Found> found =
          candidates(subject, aspect)
              .filter(each -> used.stream().noneMatch(each.quote()::overlaps))
              .findFirst();
      found.map(Found::quote).ifPresent(used::add);
      cells.add(
          new Cell(
              aspect.label(),
              found.map(Found::quote),
              found.map(each -> each.sides(aspect)).orElse(List.of())));
    }
    return cells;
  }

  /** Returns the maximum number of questions that {@link #cells} asks. */
  static int questions(Subject subject, List<Aspect> aspects) {
    int names = Math.min(NAMES, subject.names().size());
    return aspects.stream().mapToInt(aspect -> names * aspect.questions().size()).sum();
  }

  private Stream<Found> candidates(Subject subject, Aspect aspect) {
    return subject.names().stream()
        .limit(NAMES)
        .flatMap(aspect::of)
        .flatMap(this::quotes)
        .filter(each -> each.isShort() && aspect.isSaidOf(subject, subjects, each.quote().text()));
  }

  private Stream<Found> quotes(String question) {
    Answer answer = answerer.skim(question);
    return answer.confidence() < SURE_ENOUGH
        ? Stream.empty()
        : answer.shown().stream().map(quote -> new Found(quote, answer.claims()));
  }
}
