package aibets.overview;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  private static Document document(String id, String text) {
    Sentence sentence = new Sentence(0, text.length(), 0, Sentence.Role.PROSE);
    return new Document(
        id,
        "Title " + id,
        null,
        null,
        id + ".md",
        text,
        List.of(new Passage(0, "", null, List.of(sentence))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Byron left Acme Works in May 1840.|On 3 June 1841 Byron left Acme Works for good.|true",
        "Acme University, founded in 1453, is the oldest school of the city."
            + "|Acme Technical University, founded in 1773, is the oldest school of engineers.|false",
        "In May 1840 Acme Works raised money in a round of its own."
            + "|In May 1841 Byron Works raised money in a round of its own.|false",
        "Ada Byron left Acme Works in May 1840.|Byron left Acme Works in 1840.|false"
      })
  void marksOnlyWhatDatesTheSameThingDifferently(String one, String other, boolean disputed) {
    Timeline timeline = Timeline.of("", List.of(document("a", one), document("b", other)));
    assertThat(timeline.entries())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.disputedBy().isEmpty()).isEqualTo(!disputed));
  }
}
