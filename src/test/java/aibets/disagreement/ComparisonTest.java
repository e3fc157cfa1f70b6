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

class ComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "How many days of holiday do bakers get?;Bakers get 21 days of holiday a year.;Bakers get"
            + " 24 days of holiday a year.;2",
        "How many days of holiday do bakers get?;Bakers get 21 days of holiday a year.;Bakers get"
            + " 21 days of holiday every year.;1",
        "By what percentage did the price of flour move in June?;The price of flour moved by +3% in"
            + " June.;The price of flour moved by -3% in June.;2",
        "What is the price of a loaf for a baker?;The price of a loaf is €2.345,60 for a baker.;The"
            + " price of a loaf is €2,345.60 for a baker.;1",
        "In which language is the oven program written?;The oven program is written in C++.;The"
            + " oven program is written in C#.;2",
        "How long is the deadline for claims?;The deadline for claims is 30 days.;The deadline for"
            + " claims is 3 days.;2",
        "What is the oven worth?;The oven was bought for $2M.;The oven is worth $3M.;0",
        "What is the oven worth?;The oven is valued at $2M.;The oven is worth $3M.;2",
        "How much did Acme raise?;Acme raised $2M.;Acme raised about 2 million dollars.;1",
        "How much did Acme lose in June?;Acme's result in June was -$2M.;Acme's result in June was"
            + " $2M.;2",
        "By how much did the price of flour move?;The price of flour moved minus 3 %.;The price of"
            + " flour moved −3 %.;0",
        "By what percentage did the price of flour move?;The price of flour moved minus 3 %.;The"
            + " price of flour moved −3 %.;1",
        "When was the bakery founded?;The bakery was founded in 1990.;The bakery was founded in May"
            + " 1990.;1",
        "Who leads the bakery on the hill?;The bakery on the hill is led by Ann Lee.;The bakery on"
            + " the hill is led by Bob Ray.;2",
        "How many hours does a baking period have?;A baking period has 80 hours.;Bakers have 4 hours"
            + " of rest per baking period.;0",
        "How many hours does a baking period have?;A baking period has 80 hours.;Bakers rest"
            + " in the baking period of May for 4 hours per baking period.;0",
        "How many hours of rest per shift do bakers get?;Bakers get 2 hours of rest per shift.;Bakers"
            + " get 3 hours of rest per shift.;2",
        "How many hours does a shift have?;A shift has 8 hours.;A shift has to be booked one week"
            + " before.;0",
        "How many days does a trial have?;A trial has 12 days.;A trial has two weeks.;2",
        "How long is the deadline for expense claims?;The deadline for expense claims is 30"
            + " days.;The deadline for incident claims is 3 days.;0"
      })
  void distinguishesSides(String question, String one, String other, int sides) {
    List<RankedSentence> ranked = List.of(ranked("a", one, 2), ranked("b", other, 1));
    assertThat(new Comparison().of(QuestionParser.parse(question), ranked).sides()).hasSize(sides);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ann Lee, Bob Ray and Initech funded Acme.;The people who funded Acme include Ann Lee, Bob"
            + " Ray and Cy Orr.;2",
        "Ann Lee, Bob Ray and Initech funded Acme.;Acme was funded by Lee, Ray and Initech.;0",
        "Ann Lee, Bob Ray and Initech funded Acme.;Acme was funded by Ann Lee and Bob Ray, among"
            + " others.;0",
        "Ann Lee, Bob Ray and Initech funded Acme.;Acme was funded by Ann Lee and Bob Ray.;2",
        "Those who funded Acme include Ann Lee, Bob Ray and Initech.;Acme was funded by investors"
            + " such as Ann Lee, Bob Ray and Cy Orr.;0",
        "Ann Lee, Bob Ray and Initech funded Acme.;Ann Lee, Bob Ray and Cy Orr left Acme.;0",
        "Ann Lee, Bob Ray and Initech funded Acme.;Ann Lee, Bob Ray and Cy Orr funded Hooli.;0",
        "Ann Lee, Bob Ray and Initech funded Acme.;Acme was funded by Ann Lee and Cy Orr.;0",
        "Ann Lee funded Acme.;Acme was funded by Ann Lee, Bob Ray and Cy Orr.;0"
      })
  void comparesListsOfNames(String one, String other, int sides) {
    List<RankedSentence> ranked = List.of(ranked("a", one, 2), ranked("b", other, 1));
    assertThat(new Comparison().ofLists(QuestionParser.parse("Who funded Acme?"), ranked).sides())
        .hasSize(sides);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Is Acme a dead end?;Acme is a dead end.;Acme will never be replaced.;2",
        "Is Acme a dead end?;Acme is a dead end.;The bread is a dead end.;0",
        "Is Acme a dead end?;Acme is a dead end.;Acme is grey.;0",
        "Where is Acme?;Acme is a dead end.;Acme will never be replaced.;0"
      })
  void putsOpinionsSideBySide(String question, String one, String other, int sources) {
    List<RankedSentence> ranked = List.of(ranked("a", one, 2), ranked("b", other, 1));
    assertThat(new Opinions().of(QuestionParser.parse(question), ranked).sentences())
        .hasSize(sources);
  }

  private static RankedSentence ranked(String id, String sentence, double score) {
    Document document = Documents.of(id, sentence);
    return new RankedSentence(
        document, document.passages().get(0), 0, score, score, Map.of(), null);
  }
}
