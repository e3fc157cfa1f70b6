package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too long is cut where that does no harm, and reported where it does. */
class LimitsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeOneThatIsGood() throws IOException {
    write("good.md", "A good document.");
  }

  @Test
  void cutsATableOfManyShortRows() throws IOException {
    String rows =
        IntStream.range(0, 300).mapToObj(i -> "| Guest" + i + " |\n").collect(Collectors.joining());
    Document table = other("table.md", "| Guests |\n|---|\n" + rows);
    assertThat(sentences(table)).hasSize(300);
    assertThat(table.passages()).allMatch(passage -> passage.sentences().size() <= 127);
  }

  @Test
  void cutsPassagesAndSentencesWithTooManyTokens() throws IOException {
    Random random = new Random(7);
    String addresses =
        IntStream.range(0, 80)
            .mapToObj(i -> "- https://example.org/?" + random.ints(20).boxed().toList() + "\n")
            .collect(Collectors.joining())
            .replace(", ", "&");
    Document list = other("list.md", addresses + "\n\n" + "0/9+".repeat(5_000) + "\n\n말".repeat(9));
    assertThat(list.passages()).hasSizeGreaterThan(5);
    for (Passage passage : list.passages()) {
      assertThat(WordPieceBound.of(list.text(), passage.start(), passage.end()))
          .isLessThanOrEqualTo(3_000);
      assertThat(passage.sentences()).allMatch(each -> each.end() - each.start() <= 1_500);
    }
  }

  @Test
  void cutsLongHeadingsAndTitles() throws IOException {
    Document document = other("long.md", "# " + "Heading of a fox ".repeat(300) + "\n\nIt ran.");
    assertThat(document.title()).startsWith("Heading of").endsWith("…").hasSizeLessThan(303);
    assertThat(document.passages().get(0).section()).endsWith("…").hasSizeLessThan(303);
    assertThat(sentences(document)).containsExactly("It ran.");
  }

  @ParameterizedTest
  @CsvSource({
    "url, 4001, is longer than 4000 characters: left out",
    "title, 64001, is longer than 64000 characters: left out"
  })
  void leavesOutAFieldThatIsTooLong(String field, int length, String reason) throws IOException {
    String value = "https://example.org/".repeat(length / 20 + 1);
    write("long.md", "---\n" + field + ": " + value + "\n---\nSome text.");
    Remarks.Notice notice = read().remarks().notices().get(0);
    assertThat(notice.field()).isEqualTo(field);
    assertThat(notice.reason()).isEqualTo(reason);
    assertThat(notice.value()).hasSizeLessThan(100);
  }

  @Test
  void readsTooDeeplyNestedFrontMatterAsText() throws IOException {
    Document document = other("deep.md", "---\ntitle: " + "[".repeat(1_200) + "\n---\nSome text.");
    assertThat(document.title()).startsWith("[[[");
    assertThat(sentences(document)).containsExactly("Some text.");
  }

  @Test
  void readsAnArticleInALanguageWithoutSpacesOrFullStops() throws IOException {
    Document article = other("article.txt", "山路很长，狐狸走得很慢。".repeat(200) + "\n");
    assertThat(article.title()).isEqualTo("article");
    assertThat(String.join("", sentences(article))).contains("狐狸走得很慢。");
    Document headed = other("article.txt", "狐狸\n" + "山路很长，狐狸走得很慢。".repeat(200) + "\n");
    assertThat(headed.title()).isEqualTo("狐狸");
  }

  @Test
  void stopsInTheMiddleOfAFileWhenCancelled() throws IOException {
    write("good.md", "A paragraph that is read.\n\n".repeat(50));
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                new CorpusReader()
                    .read(folder, Corpus.Known.NOTHING, () -> asked.incrementAndGet() == 20))
        .isInstanceOf(CancellationException.class);
    assertThat(asked).hasValue(20);
  }

  @Test
  void findsTheSameSentencesInAParagraphOfAnyLength() {
    List<String> expected =
        IntStream.range(0, 900)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT, "On day %d, Mr. Smith, e.g. of Ely, saw %d foxes.", i, 2 * i))
            .toList();
    String paragraph = String.join(" ", expected);
    assertThat(TextParts.of(paragraph)).hasSizeGreaterThan(4);
    SentenceSplitter splitter = new SentenceSplitter(new Checkpoint(() -> false));
    assertThat(splitter.split(paragraph, 0, paragraph.length()))
        .extracting(span -> paragraph.substring(span.getStart(), span.getEnd()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "It is 1 < 2, or < 3.~It is 1 < 2, or < 3.",
        "It <b>is</b> <https://example.org> so.~It is https://example.org so.",
        "It is <!-- never > <i>so</i> --> so.~It is so.",
        "It is `a<b` <? so ?> now <!-- open.~It is a<b now <!-- open.",
        "It <a title=\"x\">is</a> <![CDATA[ <i> ]]> <<< so.~It is <<< so."
      })
  void readsLessThanSignsOfMarkdown(String markdown, String text) {
    Outline outline = new MarkdownReader().read("Open <!-- here.\n\n" + markdown);
    assertThat(outline.text().replaceAll(" +", " ")).isEqualTo("Open <!-- here.\n\n" + text + "\n");
  }

  /** Returns the only document besides the good one. */
  private Document other(String name, String text) throws IOException {
    write(name, text);
    Corpus corpus = read();
    assertThat(corpus.problems()).isEmpty();
    return corpus.documents().stream().filter(each -> each.file().equals(name)).findFirst().get();
  }

  private Corpus read() {
    return new CorpusReader().read(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
