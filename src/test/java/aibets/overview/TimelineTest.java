package aibets.overview;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(
      strings = {
        "Before 2026, most rounds of Acme were small.",
        "Three bets were made in Q1 2026:",
        "The figures of early 2026 are credited to Acme.",
        "Acme's 2022 paper is a source."
      })
  void leavesOutDatesThatDateNothing(String text) {
    assertThat(Timeline.of("", List.of(document("a", text))).entries()).isEmpty();
  }

  @Test
  void drawsDatesBesideEventsAndCountsWhatItLeavesOut() throws IOException {
    List<Document> documents =
        IntStream.range(0, 23)
            .mapToObj(i -> document("d" + i, "On 2026-03-05 Acme opened shop " + i + "."))
            .toList();
    Timeline timeline = Timeline.of("", documents);
    Timeline.Entry entry = timeline.entries().get(0);
    assertThat(TimelinePicture.date(entry)).isEqualTo("5 Mar 2026");
    assertThat(TimelinePicture.statement(entry)).isEqualTo("Acme opened shop 0.");
    TimelinePicture picture = new TimelinePicture(timeline, false);
    assertThat(picture.leftOut()).isEqualTo("3 earlier statements are left out");
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(drawn.getWidth()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Byron left Acme Works in May 1840.|On 3 June 1841 Byron left Acme Works for"
            + " good.|true",
        "Acme University, founded in 1453, is the oldest school of the city.|Acme Technical"
            + " University, founded in 1773, is the oldest school of engineers.|false",
        "In May 1840 Acme Works raised money in a round of its own."
            + "|In May 1841 Byron Works raised money in a round of its own.|false",
        "Ada Byron left Acme Works in May 1840.|Byron left Acme Works in 1840.|false"
      })
  void marksOnlyDifferentDatesOfTheSameThing(String one, String other, boolean disputed) {
    Timeline timeline = Timeline.of("", List.of(document("a", one), document("b", other)));
    assertThat(timeline.entries())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.disputedBy().isEmpty()).isEqualTo(!disputed));
  }
}
