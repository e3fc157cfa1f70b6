package aibets.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.english.QuestionParser;
import aibets.retrieval.RankedSentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremisesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Who led the $500M round of Acme?;Acme raised $1.03B from four banks.;$1.03B",
        "Why did Acme raise $500M?;In May Acme raised $1.03B in a seed round.;$1.03B",
        "Who holds the 30% stake in Acme?;A fund holds a stake of 12% in Acme.;12%",
        "Who set the 5-year deadline of Acme?;The board set a deadline of 2 years for Acme.;2 years",
        "What did Acme do with its €500M valuation?;Acme reached a valuation of €3B.;€3B"
      })
  void findsWhatTheSourcesStateInstead(String question, String sentence, String stated) {
    assertThat(new Premises().in(QuestionParser.parse(question), List.of(ranked(sentence))))
        .hasValueSatisfying(
            found -> {
              assertThat(found.stated().written()).isEqualTo(stated);
              assertThat(question).contains(found.asked());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Who led the $1B round of Acme?;Acme raised $1.03B from four banks.",
        "Who led the $500M round of Acme?;Acme raised $500M, then a round of $1.03B.",
        "Who led the $500M round of Acme?;Bolt raised $1.03B from four banks.",
        "Who led the $500M round of Acme?;Bolt raised a round of $1.03B, which Acme envied.",
        "Who led the $500M round of Acme?;Acme raised a round of €1.03B.",
        "Who led the $500M round of Acme?;Acme spends $1.03B on chips.",
        "Who led the round of Acme?;Acme raised $1.03B from four banks.",
        "Who led the round of Acme in 2025?;Acme raised $1.03B in 2026."
      })
  void seesNoContradictionWhereThereMayBeNone(String question, String sentence) {
    assertThat(new Premises().in(QuestionParser.parse(question), List.of(ranked(sentence))))
        .isEmpty();
  }

  private static RankedSentence ranked(String sentence) {
    Document document = Documents.of("a", sentence);
    return new RankedSentence(document, document.passages().get(0), 0, 1, 1, Map.of(), null);
  }
}
