package aibets.answer;

import static aibets.answer.Rankings.ranked;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Documents;
import aibets.english.QuestionParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {

  @ParameterizedTest
  @CsvSource({
    "who leads Harbour Works?,true",
    "who leads Harbour Mills?,false",
    "who leads Anna Berg?,false",
    "who leads harbour mills?,true",
    "who leads Title of d?,true",
    "who led Harbour Works in 2019?,false",
    "who led Harbour Works in 2021?,true",
    "does Harbour Works use version 2.4?,true",
    "how many of the 1500 at Harbour Works?,true",
  })
  void requiresFullNamesAndTheYearInTheQuestion(String question, boolean met) {
    assertThat(
            Requirements.areMet(
                QuestionParser.parse(question),
                ranked(Documents.of("d", "Harbour Works is led by Eva Lund since 2021."), 0, 1)))
        .isEqualTo(met);
  }
}
