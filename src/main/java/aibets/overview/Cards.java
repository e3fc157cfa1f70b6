package aibets.overview;

import aibets.answer.Answerer;
import java.util.List;

/** Cards with what the sources say about each bet. */
public final class Cards {

  /**
   * The card of one bet.
   *
   * @param name of the bet
   * @param cells in a fixed order; empty ones have no answer in the sources
   */
  public record Card(String name, List<Cell> cells) {

    /** Copies the list. */
    public Card {
      cells = List.copyOf(cells);
    }
  }

  private Cards() {}

  /** Returns the maximum number of questions that {@link #of} asks. */
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
   * @param all other subjects that a quote may be about
   */
  public static List<Card> of(Bets bets, Bets all, Answerer answerer) {
    Inquiry inquiry = new Inquiry(answerer, all.subjects());
    return bets.subjects().stream()
        .map(bet -> new Card(bet.name(), inquiry.cells(bet, bets.carded())))
        .toList();
  }
}
