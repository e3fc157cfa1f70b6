package aibets.disagreement;

import aibets.retrieval.RankedSentence;
import aibets.values.Value;
import java.util.Optional;

/**
 * A sentence that answers a question.
 *
 * @param sentence as ranked
 * @param value that it states; empty if it answers with a name
 * @param written the words that answer
 */
public record Statement(RankedSentence sentence, Optional<Value> value, String written) {

  static Statement of(RankedSentence sentence, Value value) {
    String text = sentence.text();
    int start = isSigned(text, value.start()) ? value.start() - 1 : value.start();
    String written = text.substring(start, value.end());
    return new Statement(sentence, Optional.of(value), written);
  }

  /** Whether a plus or minus stands before a number, and not a dash between two words. */
  private static boolean isSigned(String text, int number) {
    return number > 0
        && "+-−–".indexOf(text.charAt(number - 1)) >= 0
        && (number == 1 || " (\u00A0:".indexOf(text.charAt(number - 2)) >= 0);
  }

  String document() {
    return sentence.document().id();
  }

  /** How much its value leaves open. */
  double width() {
    return value.map(each -> each.high() - each.low()).orElse(0.0);
  }

  boolean agreesWith(Statement other) {
    boolean valued = value.isPresent() && other.value.isPresent();
    return valued ? value.get().agreesWith(other.value.get()) : written.equals(other.written);
  }
}
