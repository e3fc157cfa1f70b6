package aibets.overview;

import aibets.answer.Answerer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sources say of two things, aspect by aspect.
 *
 * @param left one thing
 * @param right the other
 * @param rows in a fixed order
 */
public record SideBySide(String left, String right, List<Row> rows) {

  /** One aspect of both; an empty cell says that the sources do not say. */
  public record Row(String label, Cell left, Cell right) {}

  private static final Pattern PAIR =
      Pattern.compile(
          "(?i)^\\s*(?:compare\\s+)?(.+?)\\s+(?:with|to|and|vs\\.?|versus|against)\\s+(.+?)[?.\\s]*$");

  /** Copies the list. */
  public SideBySide {
    rows = List.copyOf(rows);
  }

  /** The two things that a text such as "A with B" or "A vs B" sets side by side. */
  public static Optional<List<String>> pair(String text) {
    Matcher matcher = PAIR.matcher(text);
    return matcher.matches()
        ? Optional.of(List.of(matcher.group(1).strip(), matcher.group(2).strip()))
        : Optional.empty();
  }

  /**
   * Asks about both.
   *
   * @param bets say what is asked, and by which other names
   */
  public static SideBySide of(String left, String right, Bets bets, Answerer answerer) {
    List<Subject> both = List.of(bets.named(left), bets.named(right));
    Inquiry inquiry = new Inquiry(answerer, both);
    List<Cell> ofLeft = inquiry.cells(both.get(0), bets.compared());
    List<Cell> ofRight = inquiry.cells(both.get(1), bets.compared());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ofLeft.size(); i++) {
      rows.add(new Row(ofLeft.get(i).label(), ofLeft.get(i), ofRight.get(i)));
    }
    return new SideBySide(left, right, rows);
  }
}
