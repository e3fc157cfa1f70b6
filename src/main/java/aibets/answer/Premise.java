package aibets.answer;

/**
 * An assumption of a question that the sources contradict. Takes no position on which is correct.
 *
 * @param asked the value as written in the question
 * @param stated the value as written in a source
 * @param quote that states it
 */
public record Premise(String asked, String stated, Quote quote) {

  /** Returns a sentence with both values. */
  public String summary() {
    return "The question says " + asked + ", but the sources say " + stated;
  }

  /** Returns the sentence and the quote, as one line. */
  public String line() {
    return summary() + ": “" + quote.text() + "” (" + quote.document().title() + ")";
  }
}
