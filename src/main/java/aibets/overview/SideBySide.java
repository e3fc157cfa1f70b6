package aibets.overview;

import aibets.answer.Answerer;
import aibets.values.Kind;
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

  private static final List<Aspect> ASPECTS =
      List.of(
          Aspect.valued(
              "Money",
              Kind.MONEY,
              "How much money was raised for %s?",
              "How much capital is invested in %s?"),
          Aspect.worded("Backers", Evidence.BACKING, "Who backs %s?", "Which company bets on %s?"),
          Aspect.worded(
              "Architecture",
              Evidence.WORKING,
              "What is %s and how does it work?",
              "What does %s predict?"),
          Aspect.worded(
              "Results",
              Evidence.RESULT,
              "What results does %s achieve?",
              "What is the evidence for %s?"),
          Aspect.worded(
              "Horizon",
              Evidence.HORIZON,
              "How many years until %s is ready?",
              "When can %s be deployed?"),
          Aspect.doubted("Risks", "What are the limits of %s?", "What speaks against %s?"));

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

  /** Asks about both. */
  public static SideBySide of(Subject left, Subject right, Answerer answerer) {
    Inquiry inquiry = new Inquiry(answerer, List.of(left, right));
    List<Cell> ofLeft = inquiry.cells(left, ASPECTS);
    List<Cell> ofRight = inquiry.cells(right, ASPECTS);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ASPECTS.size(); i++) {
      rows.add(new Row(ASPECTS.get(i).label(), ofLeft.get(i), ofRight.get(i)));
    }
    return new SideBySide(left.name(), right.name(), rows);
  }
}
