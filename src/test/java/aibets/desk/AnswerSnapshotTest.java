package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.slack.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSnapshotTest {

  private static AnswerSnapshot of(String document, String text) {
    Quote.Source source = new Quote.Source(document, "Title", null, null);
    Quote quote = new Quote(text, source, List.of(), "", 0, text.length(), 1, Map.of());
    return AnswerSnapshot.of(Answers.quoting("Who?", quote));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | It raised $1.03B. | a | They have raised $1.03 billion! | false",
        "a | It raised $1.03B. | a | It raised $2B. | true",
        "a | It raised $1.03B. | b | It raised $1.03B. | true",
        "a | Bob leads it. | a | Bob  leads it! | false",
        "a | Bob leads it. | a | Alice leads it. | true"
      })
  void differsOnlyInValuesAndDocuments(
      String document, String text, String later, String laterText, boolean differs) {
    assertThat(of(later, laterText).differsFrom(of(document, text))).isEqualTo(differs);
  }

  @Test
  void differsIfTheSourcesNoLongerAnswer() {
    AnswerSnapshot silent = AnswerSnapshot.of(Answers.silent("Who?"));
    assertThat(silent.differsFrom(of("a", "Bob."))).isTrue();
    assertThat(silent.differsFrom(silent)).isFalse();
  }

  @Test
  void readsWhatItWrites() {
    AnswerSnapshot snapshot = of("a\"'\\", "“Bob” <!here> \uD83D\uDE00 leads");
    assertThat(AnswerSnapshot.read(snapshot.text())).contains(snapshot);
    assertThat(AnswerSnapshot.read("{")).isEmpty();
  }

  @Test
  void fitsIntoItsColumnWhateverIsQuoted() {
    String long9000 = "\u0001\"\\".repeat(3_000);
    Quote.Source source = new Quote.Source("\"".repeat(1_000), "\"".repeat(4_000), null, null);
    Quote quote = new Quote(long9000, source, List.of(), "", 0, 9_000, 1, Map.of());
    Answer answer = Answers.quoting("Who?", quote, quote, quote);
    assertThat(AnswerSnapshot.of(answer).text()).hasSizeLessThan(64_000);
  }
}
