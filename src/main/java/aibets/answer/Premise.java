package aibets.answer;

/**
 * Something that a question takes for granted and the sources contradict. It does not say who is
 * right.
 *
 * @param asked the value as the question writes it
 * @param stated the value as a source writes it
 * @param quote that states it
 */
public record Premise(String asked, String stated, Quote quote) {

  /** What the question says and what a source says. */
  public String summary() {
    return "The question says " + asked + ", but the sources say " + stated;
  }

  /** In a line, with the quote. */
  public String line() {
    return summary() + ": “" + quote.text() + "” (" + quote.document().title() + ")";
  }
}
