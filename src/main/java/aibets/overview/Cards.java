package aibets.overview;

import aibets.answer.Answerer;
import aibets.values.Kind;
import java.util.List;

/** What the sources say of each bet. */
public final class Cards {

  /**
   * One bet.
   *
   * @param name of the bet
   * @param cells in a fixed order; an empty one says that the sources do not say
   */
  public record Card(String name, List<Cell> cells) {

    /** Copies the list. */
    public Card {
      cells = List.copyOf(cells);
    }
  }

  private static final List<Aspect> ASPECTS =
      List.of(
          Aspect.worded(
              "Thesis", Evidence.THESIS, "What is the thesis of %s?", "What is the bet on %s?"),
          Aspect.worded("Who bets", Evidence.BACKING, "Who backs %s?", "Who bets on %s?"),
          Aspect.valued(
              "How much",
              Kind.MONEY,
              "How much money was raised for %s?",
              "How much capital is invested in %s?"),
          Aspect.valued(
              "Since when",
              Kind.DATE,
              "When did %s raise money?",
              "When was %s released or published?"),
          Aspect.worded(
              "Horizon",
              Evidence.HORIZON,
              "How many years until %s is ready?",
              "When can %s be deployed?"),
          Aspect.worded(
              "What would settle it",
              Evidence.TEST,
              "What test will show whether %s is right?",
              "What is the question for %s?"),
          Aspect.worded(
              "For",
              Evidence.RESULT,
              "What is the strongest evidence for %s?",
              "What results does %s achieve?"),
          Aspect.doubted("Against", "What speaks against %s?", "What are the limits of %s?"));

  private Cards() {}

  /** Asks about each bet. */
  public static List<Card> of(List<Subject> bets, Answerer answerer) {
    Inquiry inquiry = new Inquiry(answerer, bets);
    return bets.stream().map(bet -> new Card(bet.name(), inquiry.cells(bet, ASPECTS))).toList();
  }
}
