package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Sentence.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawTextReaderTest {

  @Test
  void tellsTheArticleInRawTextFromWhatIsAroundIt() throws Exception {
    String raw = Files.readString(Path.of("src/test/resources/aibets/corpus/page.txt"));
    Document page = read(raw);
    assertThat(page.title()).isEqualTo("The Kettle Question: Copper, Steel or Glass in 2026");
    assertThat(page.published()).isEqualTo(LocalDate.of(2026, 3, 23));
    assertThat(page.text()).isEqualTo(raw);
    assertThat(String.join("\n", sentences(page)))
        .contains("Copper kettles boil in three minutes.", "Glass kettles break.")
        .contains("2026-02-05Copper Works raises $4M\nThe largest kettle round so far")
        .doesNotContain(
            "Share",
            "Kettle Weekly",
            "min read",
            "Back to",
            "Last:",
            "Guide to Teapots",
            "Who Makes")
        .containsOnlyOnce("Steel kettles last twenty years.");
  }

  @Test
  void takesQuestionsAndShortLinesAsHeadings() throws Exception {
    String raw = Files.readString(Path.of("src/test/resources/aibets/corpus/page.txt"));
    assertThat(read(raw).passages())
        .extracting(Passage::section)
        .contains("Who Makes Kettles?", "What Is Known of Glass");
  }

  @Test
  void takesTitledLinesBehindAColonForAList() throws Exception {
    String reasons =
        """
        The clay. Good clay is found in few places, and pays for its way.
        The fire. Wood was cheap as long as the forests stood.
        """;
    assertThat(roles("Kilns stand where they do for two reasons:\n" + reasons))
        .containsExactly(Role.LEAD_IN, Role.ITEM, Role.ITEM, Role.ITEM, Role.ITEM);
    assertThat(roles("Kilns stand where they do for two good reasons.\n" + reasons))
        .containsOnly(Role.PROSE);
  }

  private static List<Role> roles(String text) throws Exception {
    return read("A history of kilns\n" + text).passages().get(0).sentences().stream()
        .map(Sentence::role)
        .toList();
  }

  @Test
  void joinsLinesThatWereBrokenAtAColumn() throws Exception {
    Document wrapped =
        read(
            """
            A title of the text

            The quick brown fox jumps over the lazy dog and runs away into
            the dark forest where nobody will ever find it again. It never
            came back.
            """);
    assertThat(sentences(wrapped))
        .containsExactly(
            "The quick brown fox jumps over the lazy dog and runs away into\n"
                + "the dark forest where nobody will ever find it again.",
            "It never\ncame back.");
  }

  private static Document read(String text) throws Exception {
    return Documents.read("page.txt", text);
  }
}
