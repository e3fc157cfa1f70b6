package aibets.overview;

import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.english.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A comparison of two things, aspect by aspect.
 *
 * @param left one thing
 * @param right the other
 * @param rows in a fixed order
 */
public record SideBySide(String left, String right, List<Row> rows) {

  /** One aspect of both; a cell without a quote has no answer in the sources. */
  public record Row(String label, Cell left, Cell right) {

    /** Whether the sources say anything about it. */
    public boolean isSaidOfEither() {
      return left.quote().isPresent() || right.quote().isPresent();
    }

    private Optional<Quote> of(boolean isLeft) {
      return (isLeft ? left : right).quote();
    }
  }

  /** The maximum length in characters; each name becomes part of many questions. */
  static final int MAX_NAME_CHARACTERS = 80;

  /** Copies the list. */
  public SideBySide {
    rows = List.copyOf(rows);
  }

  /**
   * Returns which of the two has no quotes and is not mentioned by any of the documents, which are
   * read only if one has none.
   */
  public List<String> unknownIn(Supplier<List<Document>> documents) {
    List<String> unquoted =
        Stream.of(left, right)
            .filter(name -> rows.stream().noneMatch(row -> row.of(name.equals(left)).isPresent()))
            .distinct()
            .toList();
    if (unquoted.isEmpty()) {
      return List.of();
    }
    List<Document> all = documents.get();
    return unquoted.stream()
        .filter(name -> all.stream().noneMatch(each -> isIn(name, each.text())))
        .toList();
  }

  private static boolean isIn(String name, String text) {
    return Stream.of(name.strip().split("\\s+"))
        .map(Subject::of)
        .allMatch(each -> each.isNamedIn(text));
  }

  /** Returns the two things that a text such as "A with B" or "A vs B" compares. */
  public static Optional<List<String>> pair(String text) {
    return Pair.requested(text).map(Pair::both);
  }

  /** Returns the maximum number of questions that {@link #of} asks. */
  public static int questions(String left, String right, Bets bets) {
    return Inquiry.questions(bets.named(left), bets.compared())
        + Inquiry.questions(bets.named(right), bets.compared());
  }

  /**
   * Asks about both things.
   *
   * @param bets define the questions and synonyms
   * @throws OverviewException if a name is too long
   */
  public static SideBySide of(String left, String right, Bets bets, Answerer answerer) {
    checkLength(left);
    checkLength(right);
    List<Subject> both = List.of(bets.named(left), bets.named(right));
    Inquiry inquiry = new Inquiry(answerer, withOthers(both, bets.subjects()));
    List<Cell> ofLeft = inquiry.cells(both.get(0), bets.compared());
    List<Cell> ofRight = inquiry.cells(both.get(1), bets.compared());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ofLeft.size(); i++) {
      rows.add(new Row(ofLeft.get(i).label(), ofLeft.get(i), ofRight.get(i)));
    }
    return new SideBySide(left, right, rows);
  }

  /**
   * Adds the bets that are not synonyms of the things compared, because a quote may be about those.
   */
  private static List<Subject> withOthers(List<Subject> compared, List<Subject> bets) {
    return Stream.concat(
            compared.stream(),
            bets.stream()
                .filter(
                    bet ->
                        compared.stream()
                            .noneMatch(each -> each.isNamedIn(String.join("\n", bet.names())))))
        .toList();
  }

  private static void checkLength(String name) {
    if (name.length() > MAX_NAME_CHARACTERS) {
      throw new OverviewException(
          String.format(
              "Names of things to compare have at most %d characters; one of these has %,d."
                  + " Use short names, for example: compare JEPA with Transformers",
              MAX_NAME_CHARACTERS, name.length()));
    }
  }
}
