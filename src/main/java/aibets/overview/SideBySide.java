package aibets.overview;

import aibets.answer.Answerer;
import aibets.english.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the sources say of two things, aspect by aspect.
 *
 * @param left one thing
 * @param right the other
 * @param rows in a fixed order
 */
public record SideBySide(String left, String right, List<Row> rows) {

  /** One aspect of both; an empty cell says that the sources do not say. */
  public record Row(String label, Cell left, Cell right) {

    /** Whether the sources say anything of it. */
    public boolean isSaidOfEither() {
      return left.quote().isPresent() || right.quote().isPresent();
    }
  }

  /** In characters; each name is put into many questions. */
  static final int LONGEST_NAME = 80;

  /** Copies the list. */
  public SideBySide {
    rows = List.copyOf(rows);
  }

  /** The two things that a text such as "A with B" or "A vs B" sets side by side. */
  public static Optional<List<String>> pair(String text) {
    return Pair.requested(text).map(Pair::both);
  }

  /** How many questions {@link #of} asks at most. */
  public static int questions(String left, String right, Bets bets) {
    return Inquiry.questions(bets.named(left), bets.compared())
        + Inquiry.questions(bets.named(right), bets.compared());
  }

  /**
   * Asks about both.
   *
   * @param bets say what is asked, and by which other names
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

  /** Besides what is compared, the bets that it is no other name of: a quote may be about those. */
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
    if (name.length() > LONGEST_NAME) {
      throw new OverviewException(
          String.format(
              "What is compared is named in at most %d characters; one of the two names has %,d."
                  + " Ask with short names, such as: compare JEPA with Transformers",
              LONGEST_NAME, name.length()));
    }
  }
}
