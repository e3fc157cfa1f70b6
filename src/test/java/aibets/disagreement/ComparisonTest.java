package aibets.disagreement;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.english.Questions;
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
        "How long is the deadline for expense claims?;The deadline for expense claims is 30"
            + " days.;The deadline for incident claims is 3 days.;0"
      })
  void tellsSidesApart(String question, String one, String other, int sides) {
    List<RankedSentence> ranked = List.of(ranked("a", one, 2), ranked("b", other, 1));
    assertThat(new Comparison().of(Questions.parse(question), ranked).sides()).hasSize(sides);
  }

  private static RankedSentence ranked(String id, String sentence, double score) {
    Document document = Documents.of(id, sentence);
    return new RankedSentence(
        document, document.passages().get(0), 0, score, score, Map.of(), null);
  }
}
