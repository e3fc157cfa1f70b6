package aibets.disagreement;

import aibets.retrieval.RankedSentence;
import aibets.values.Value;
import java.util.Optional;

/**
 * A sentence that states an answer.
 *
 * @param sentence as ranked
 * @param value that it states; empty if the answer is a name
 * @param written the words that answer
 */
public record Statement(RankedSentence sentence, Optional<Value> value, String written) {

  static Statement of(RankedSentence sentence, Value value) {
    String written = sentence.text().substring(value.start(), value.end());
    return new Statement(sentence, Optional.of(value), written);
  }

  String document() {
    return sentence.document().id();
  }

  /** Returns the width of the value's range. */
  double width() {
    return value.map(each -> each.high() - each.low()).orElse(0.0);
  }

  boolean agreesWith(Statement other) {
    boolean valued = value.isPresent() && other.value.isPresent();
    return valued ? value.get().agreesWith(other.value.get()) : written.equals(other.written);
  }
}
