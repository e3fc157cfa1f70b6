package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Sentence.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTextReaderTest {

  @Test
  void distinguishesTheArticleInRawTextFromItsSurroundings() throws Exception {
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
  void treatsTitledLinesAfterAColonAsAList() throws Exception {
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

  @Test
  void usesTheSubjectOfAMailAsItsTitle() throws Exception {
    Document mail =
        read(
            """
            From: Ines <ines@example.org>
            Subject: Re: The oven
            Date: Wed, 4 Feb 2026 10:00:00 +0000
            Message-ID: <77@example.org>

            > Who cleans it?
            The baker does, on Sundays.
            """);
    assertThat(mail.title()).isEqualTo("The oven");
    assertThat(mail.published()).isEqualTo(LocalDate.of(2026, 2, 4));
    assertThat(sentences(mail))
        .contains("From: Ines <ines@example.org>", "Who cleans it?", "The baker does, on Sundays.")
        .noneMatch(each -> each.contains("Message-ID"));
  }

  @Test
  void quotesAListOfShortLinesLineByLine() throws Exception {
    Document prices =
        read("What the bakery sells\n\nRye bread 4 euros\nRolls 1 euro\nCake 3 euros\n");
    assertThat(prices.title()).isEqualTo("What the bakery sells");
    assertThat(sentences(prices))
        .containsExactly("Rye bread 4 euros", "Rolls 1 euro", "Cake 3 euros");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Print costs ten cents.",
        "Next train: 7 May.",
        "Menu prices rose in May by 5 %.",
        "Search the cellar first of all."
      })
  void treatsSentencesThatBeginLikeButtonsAsText(String line) throws Exception {
    String title = "What is known of the bakery\n";
    String text = "It was built of stone long ago by two men.\n";
    assertThat(sentences(read(title + text + line + "\n" + text))).contains(line);
  }

  @Test
  void continuesAfterAHeadingThatCouldOpenLinks() throws Exception {
    String prose = "The oven is heated with wood of the forest.\n".repeat(6);
    Document page =
        read(
            "The oven of the bakery\n"
                + prose
                + "\nMore on wood\nBeech burns for six hours.\nBirch burns for four hours.\n");
    assertThat(sentences(page))
        .endsWith("Beech burns for six hours.", "Birch burns for four hours.");
  }

  @Test
  void keepsSpeakersWithTheirWords() throws Exception {
    Document talk =
        read(
            """
            A talk of the bakers in spring

            [00:01] Ines: Shall we buy the flour? It is cheap.
            [00:09] Jon: Yes.

            Kim (9:05 PM)
            I would rather wait for a week or two.
            """);
    assertThat(sentences(talk))
        .startsWith("[00:01] Ines: Shall we buy the flour? It is cheap.", "[00:09] Jon: Yes.");
    assertThat(talk.passages().get(1).section()).isEqualTo("Kim (9:05 PM)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ines>The flour\nis here.</v>\n",
        "1\n00:00:01,000 --> 00:00:03,000\n<i>Ines:</i> The flour\n\n2\n00:00:03,000 --> 00:00:04,000\nis here.\n"
      })
  void readsSubtitles(String text) throws Exception {
    assertThat(sentences(read(text))).containsExactly("Ines: The flour is here.");
  }

  private static Document read(String text) throws Exception {
    return Documents.read("page.txt", text);
  }
}
