package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Sentence.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusReaderTest {

  private static final String BRIEF =
      """
      ---
      id: tea
      title: "On tea: a brief"
      published: 2026-03-23
      url: https://example.org/tea
      original: tea.txt
      ---

      ## How it is made

      Tea needs **hot** water and [leaves](https://example.org). It takes four minutes.

      Tea comes in three kinds:

      - Green tea from Uji
      - Black tea. It is strong.
      - White tea

      | kind | price |
      |---|---|
      | green | $4 |
      """;

  @TempDir Path folder;

  @Test
  void readsFrontMatterOfMarkdown() throws IOException {
    Document tea = only("tea.md", BRIEF);
    assertThat(tea.id()).isEqualTo("tea");
    assertThat(tea.title()).isEqualTo("On tea: a brief");
    assertThat(tea.published()).isEqualTo(LocalDate.of(2026, 3, 23));
    assertThat(tea.url()).isEqualTo("https://example.org/tea");
  }

  @Test
  void quotesMarkdownWithoutItsMarkup() throws IOException {
    assertThat(sentences(only("tea.md", BRIEF)))
        .containsExactly(
            "Tea needs hot water and leaves.",
            "It takes four minutes.",
            "Tea comes in three kinds:",
            "Green tea from Uji",
            "Black tea.",
            "It is strong.",
            "White tea",
            "kind: green · price: $4");
  }

  @Test
  void keepsAListWithItsLeadInAndItsHeading() throws IOException {
    Passage passage = only("tea.md", BRIEF).passages().get(0);
    assertThat(passage.section()).isEqualTo("How it is made");
    assertThat(passage.sentences())
        .extracting(Sentence::role)
        .startsWith(Role.PROSE, Role.PROSE, Role.LEAD_IN, Role.ITEM, Role.ITEM);
  }

  @Test
  void repeatsTheLeadInOfAListThatIsCut() throws IOException {
    String item =
        "- Item of twenty words that go on and on " + "word ".repeat(12) + "until it ends\n";
    Document list =
        only("list.md", "It lists these:\n\n" + item.replace("Item", "Item 1") + numbered(item));
    assertThat(list.passages()).hasSizeGreaterThan(1);
    Sentence leadIn = list.passages().get(1).leadIn();
    assertThat(leadIn).isNotNull();
    assertThat(list.text(leadIn)).isEqualTo("It lists these:");
  }

  private static String numbered(String item) {
    StringBuilder items = new StringBuilder();
    for (int i = 2; i < 12; i++) {
      items.append(item.replace("Item", "Item " + i));
    }
    return items.toString();
  }

  @Test
  void readsTheMainContentOfHtml() throws IOException {
    Document page =
        only(
            "page.html",
            """
            <html><head><title>Site</title><meta property="og:title" content="On bread">
            <meta property="article:published_time" content="2026-04-14T08:00:00Z">
            <link rel="canonical" href="https://example.org/bread"></head>
            <body><nav><a href="/">Home is where we start.</a></nav>
            <article><h1>On bread</h1><p>Bread needs <b>flour</b>. &lt;Salt&gt; helps.</p>
            <h2>Kinds</h2><ul><li>Rye bread</li><li>Wheat bread</li></ul>
            <script>alert("Never quote me.")</script></article>
            <footer>All rights reserved by us.</footer></body></html>
            """);
    assertThat(page.title()).isEqualTo("On bread");
    assertThat(page.published()).isEqualTo(LocalDate.of(2026, 4, 14));
    assertThat(page.url()).isEqualTo("https://example.org/bread");
    assertThat(sentences(page))
        .containsExactly("Bread needs flour.", "<Salt> helps.", "Rye bread", "Wheat bread");
  }

  @Test
  void splitsWordsThatRanTogether() {
    Document page = Documents.of("p", "On 2026-02-05Copper won a smallVat, an iPhone and 5GHz.");
    Sentence sentence = page.passages().get(0).sentences().get(0);
    assertThat(page.words(sentence))
        .isEqualTo("On 2026-02-05 Copper won a small Vat, an iPhone and 5GHz.");
    assertThat(page.text(sentence)).contains("2026-02-05Copper won a smallVat");
  }

  @Test
  void searchesLigaturesAsLetters() {
    Document page = Documents.of("p", "The ﬁre of the ｏｖｅｎ.");
    Sentence sentence = page.passages().get(0).sentences().get(0);
    assertThat(page.words(sentence)).isEqualTo("The fire of the oven.");
    assertThat(page.text(sentence)).isEqualTo("The ﬁre of the ｏｖｅｎ.");
  }

  @Test
  void readsOneRecordPerLineAndLeavesItsTextUnchanged() throws IOException {
    write(
        "records.jsonl",
        """
        {"id":"r1","title":"","source":"x","date":null,"text":"Ann: Hi!\\nBob: See you at 5."}

        {"id":"r2","title":"Two","date":"2026-01-05T10:00","text":"Share this. Fine."}
        """);
    Corpus corpus = read();
    assertThat(corpus.documents()).extracting(Document::title).containsExactly("r1", "Two");
    assertThat(sentences(corpus.documents().get(0)))
        .containsExactly("Ann: Hi!", "Bob: See you at 5.");
    assertThat(corpus.documents().get(1).published()).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @Test
  void doesNotEndSentencesAtAbbreviationsOrAmounts() throws IOException {
    Document text =
        only(
            "a.md",
            "He met Dr. J. Smith on Jul. 4 at St. Mark's. It raised $1.03B JEPA money, e.g. from U.S. funds. Done.");
    assertThat(sentences(text))
        .containsExactly(
            "He met Dr. J. Smith on Jul. 4 at St. Mark's.",
            "It raised $1.03B JEPA money, e.g. from U.S. funds.",
            "Done.");
  }

  @Test
  void cutsASentenceThatIsTooLongToQuote() throws IOException {
    Document text = only("long.md", "Word, " + "and so on, ".repeat(80) + "end.");
    assertThat(sentences(text))
        .hasSizeGreaterThan(2)
        .allMatch(each -> each.split("\\s+").length <= 100);
  }

  @Test
  void reportsWhatItCannotReadAndReadsTheRest() throws IOException {
    write("good.md", "A good document.");
    write("empty.md", "");
    write("headings.md", "# Only\n\n## Headings");
    Files.write(folder.resolve("binary.md"), new byte[] {1, 0, 2});
    Files.write(folder.resolve("big.txt"), new byte[11 << 20]);
    write("lines.jsonl", "{\"id\":\"x\",\"text\":\"Fine text.\"}\nnot json\n{\"id\":\"y\"}\n");
    write("ignored.png", "whatever");
    Corpus corpus = read();
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("good", "x");
    assertThat(corpus.problems())
        .extracting(problem -> problem.file() + " " + problem.reason())
        .containsExactly(
            "big.txt has 11 MB, but the limit is 10 MB: split it into several files",
            "binary.md is binary, not text: remove it, or save it as text",
            "empty.md is empty: add text, or remove it",
            "headings.md has no sentence to quote: add some text, or remove it",
            "lines.jsonl:2 is not a JSON object: correct the line or remove it",
            "lines.jsonl:3 has no 'text': add it, or remove the line");
    assertThat(corpus.remarks().passedOver()).containsExactly(Map.entry(".png", 1));
  }

  @Test
  void countsSkippedFilesByKind() throws IOException {
    for (String name : List.of("a.md", "a.png", "b.PNG", "c.mp4", ".hidden.png", "LICENSE")) {
      write(name, "Some text.");
    }
    assertThat(read().remarks().passedOverInWords())
        .isEqualTo("2 .png, 1 .mp4, 1 without extension");
  }

  @Test
  void readsUtf16AndWindowsLineEndings() throws IOException {
    Files.write(
        folder.resolve("a.md"),
        "\uFEFFOne.\r\n\r\nTwo – three.".getBytes(StandardCharsets.UTF_16LE));
    assertThat(sentences(read().documents().get(0))).containsExactly("One.", "Two – three.");
  }

  @Test
  void saysWhatToDoWithoutDocuments() throws IOException {
    assertThatThrownBy(this::read)
        .isInstanceOf(CorpusException.class)
        .hasMessageContainingAll(
            "has no .md, .mdx, .txt, .html, .jsonl, .pdf", " file. ", "--seeds");
    write("fees.png", "a,b");
    assertThatThrownBy(this::read).hasMessageContaining(" file (only 1 .png). Add");
    write("a.md", "#");
    assertThatThrownBy(this::read)
        .hasMessageMatching("The only document in '.*' cannot be read: a.md has no sentence .*");
    assertThatThrownBy(() -> new CorpusReader().read(folder.resolve("nowhere")))
        .isInstanceOf(CorpusException.class)
        .hasMessageContainingAll("does not exist", "nowhere", "--seeds");
  }

  @Test
  void readsASingleFileAndFoldersWithinFolders() throws IOException {
    Files.createDirectories(folder.resolve("sub/.hidden"));
    write("sub/a.md", "One document.");
    write("sub/.hidden/b.md", "Another document.");
    assertThat(read().documents()).extracting(Document::id).containsExactly("sub/a");
    assertThat(new CorpusReader().read(folder.resolve("sub/a.md")).documents())
        .extracting(Document::id)
        .containsExactly("a");
  }

  @Test
  void findsOrderedSentencesInAnyText() throws IOException {
    long seed = 42;
    Random random = new Random(seed);
    String alphabet = "ab Z.?!,;:-•*#>|[](){}<>&\"'`~_=0123456789\n\n\t é日🙂\u202e";
    int[] points = alphabet.codePoints().toArray();
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder("Start. ");
      random
          .ints(random.nextInt(800), 0, points.length)
          .forEach(at -> text.appendCodePoint(points[at]));
      for (String ending : List.of("md", "txt", "html")) {
        write("garbage." + ending, text.toString());
      }
      for (Document document : read().documents()) {
        assertThat(sentences(document))
            .as("sentences with seed %s, text %s, file %s", seed, i, document.file())
            .allMatch(sentence -> !sentence.isBlank() && sentence.equals(sentence.strip()));
      }
    }
  }

  private Document only(String name, String text) throws IOException {
    write(name, text);
    Corpus corpus = read();
    assertThat(corpus.problems()).isEmpty();
    return corpus.documents().get(0);
  }

  @Test
  void skipsFilesRecognizedByTheirContent() throws IOException {
    write("a.md", "Labs raised money.");
    write("b.md", "Models predict tokens.");
    Corpus before = new CorpusReader().read(folder);
    write("b.md", "Models predict words.");
    Corpus after =
        new CorpusReader()
            .read(
                folder,
                source ->
                    before.sources().entrySet().stream()
                        .filter(known -> known.getValue().equals(source))
                        .map(Map.Entry::getKey)
                        .findFirst());
    assertThat(after.unchanged()).containsExactly("a");
    assertThat(after.documents()).extracting(Document::id).containsExactly("b");
  }

  private Corpus read() {
    return new CorpusReader().read(folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
