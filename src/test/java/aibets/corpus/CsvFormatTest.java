package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

  private static List<String> sentences(String text) throws Exception {
    return Documents.sentences(Documents.read("leave.csv", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void readsARowWithItsHeaderWhateverTheSeparator(String separator) throws Exception {
    String text = "Grade,Days\nJunior,24\nSenior,28\n".replace(",", separator);

    assertThat(sentences(text))
        .containsExactly("Grade: Junior · Days: 24", "Grade: Senior · Days: 28");
  }

  @Test
  void usesTheSeparatorThatTheFirstLineNames() throws Exception {
    assertThat(sentences("sep=;\r\nGrade;Days, hours\r\nSenior;28, 4\r\nJunior;24, 2\r\n"))
        .containsExactly(
            "Grade: Senior · Days, hours: 28, 4", "Grade: Junior · Days, hours: 24, 2");
  }

  @Test
  void keepsQuotedPhrasesTogether() throws Exception {
    String text = "Grade,Rule,Days\nSenior,\"Ask first, then book.\nBy mail.\",28\n";

    assertThat(sentences(text))
        .containsExactly("Grade: Senior · Rule: Ask first, then book. By mail. · Days: 28");
  }

  @Test
  void worksWithoutAHeader() throws Exception {
    assertThat(sentences("Loan period,28 days\nFee,2 EUR\n"))
        .containsExactly("Loan period: 28 days", "Fee: 2 EUR");
  }

  @Test
  void continuesAfterAMisplacedQuotationMark() throws Exception {
    assertThat(sentences("Size,Fee\n12\" hose,4 EUR\n14\" hose,6 EUR\n"))
        .contains("Size: 14\" hose · Fee: 6 EUR");
  }

  @Test
  void isNamedAfterItsFile() throws Exception {
    assertThat(Documents.read("leave_days.csv", "Grade,Days\nSenior,28\n").title())
        .isEqualTo("leave days");
  }
}
