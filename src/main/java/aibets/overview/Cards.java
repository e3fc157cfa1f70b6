package aibets.overview;

import aibets.answer.Answerer;
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

  private Cards() {}

  /** How many questions {@link #of} asks at most. */
  public static int questions(Bets bets) {
    return bets.subjects().stream().mapToInt(bet -> Inquiry.questions(bet, bets.carded())).sum();
  }

  /** Asks about each bet. */
  public static List<Card> of(Bets bets, Answerer answerer) {
    return of(bets, bets, answerer);
  }

  /**
   * Asks about some bets.
   *
   * @param all what a quote may be about instead
   */
  public static List<Card> of(Bets bets, Bets all, Answerer answerer) {
    Inquiry inquiry = new Inquiry(answerer, all.subjects());
    return bets.subjects().stream()
        .map(bet -> new Card(bet.name(), inquiry.cells(bet, bets.carded())))
        .toList();
  }
}
