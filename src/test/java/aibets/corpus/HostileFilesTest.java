package aibets.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken files, and files made to break their reader: each is reported with one clear reason. */
@Timeout(30)
class HostileFilesTest {

  private static final String MUCH = "is too large when unpacked: split it into several files";
  private static final long STACK_BYTES = 300_000;
  private static final String DAMAGED = "is damaged: open it in its application and save it again";

  @ParameterizedTest
  @CsvSource({
    "a.docx, word/document.xml",
    "a.pptx, ppt/presentation.xml",
    "a.xlsx, xl/workbook.xml",
    "a.odt, content.xml"
  })
  void unpacksNoMoreThanIsRead(String file, String part) throws Exception {
    byte[] bomb = ZipFiles.bomb(part, "<a>", 160);

    assertThatThrownBy(() -> Documents.read(file, bomb)).hasMessage(MUCH);
  }

  @Test
  void readsNoEndlessRowOfElements() throws Exception {
    byte[] xml = ("<a>" + "<p/>".repeat(5_100_000) + "</a>").getBytes(StandardCharsets.US_ASCII);

    assertThatThrownBy(
            () -> {
              try (XmlStream stream = XmlStream.of(new ByteArrayInputStream(xml))) {
                while (stream.next()) {}
              }
            })
        .isInstanceOf(ZipParts.TooMuchException.class);
  }

  @Test
  void refusesASheetWithTooManyCells() throws Exception {
    String cells = "<c><v>1</v></c>".repeat(1_001);
    byte[] bytes =
        ZipFiles.of(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='a'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Target='sheet1.xml'/></Relationships>",
            "xl/sheet1.xml",
            "<worksheet>" + ("<row>" + cells + "</row>").repeat(1_000) + "</worksheet>");

    assertThatThrownBy(() -> Documents.read("a.xlsx", bytes)).hasMessage(MUCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*_", "![", "~~a "})
  void keepsNoMoreMarksThanMemoryHolds(String marks) throws Exception {
    String much = marks.repeat(100_000) + "\n\nThe slip is closed.";

    assertThat(Documents.sentences(Documents.read("a.md", much))).contains("The slip is closed.");
    assertThat(TableRows.bounded(much).split("\n\n").length).isGreaterThan(3);
  }

  @ParameterizedTest
  @CsvSource({"a.docx, word/document.xml", "a.odt, content.xml"})
  void readsNoEndlessText(String file, String part) throws Exception {
    byte[] file1 = ZipFiles.of(part, "<a><p><t>" + "word ".repeat(2_100_000) + "</t></p></a>");

    assertThatThrownBy(() -> Documents.read(file, file1))
        .hasMessage("has more than 10,000,000 characters of text: split it into several files");
  }

  @ParameterizedTest
  @CsvSource({
    "a.docx, word/document.xml, tbl",
    "a.docx, word/document.xml, p",
    "a.odt, content.xml, table"
  })
  void survivesDeepNesting(String file, String part, String element) throws Exception {
    int depth = 100_000;
    String xml =
        ("<" + element + ">").repeat(depth)
            + "<p><t>Berths.</t></p>"
            + ("</" + element + ">").repeat(depth);
    byte[] nested = ZipFiles.of(part, xml);

    Assertions.assertThatCode(() -> Documents.read(file, nested))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isNull(),
            thrown -> assertThat(thrown).isInstanceOf(TextFile.UnreadableException.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.pptx", "a.xlsx", "a.odt", "a.ods", "a.epub"})
  void reportsAFileThatIsNotAnArchive(String file) {
    assertThatThrownBy(() -> Documents.read(file, "PK\3\4 nothing")).hasMessage(DAMAGED);
  }

  @Test
  void reportsAnEncryptedFile() {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

    assertThatThrownBy(() -> Documents.read("a.docx", ole))
        .hasMessageStartingWith("is encrypted, or in a format from before 2007");
  }

  @Test
  void fetchesNothingThatXmlRefersTo() throws Exception {
    String xml =
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a><p><r><t>Berths &x; are"
            + " let.</t></r></p></a>";

    Assertions.assertThatCode(
            () ->
                assertThat(Documents.read("a.docx", ZipFiles.of("word/document.xml", xml)).text())
                    .doesNotContain("root:"))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isNull(),
            thrown -> assertThat(thrown).hasMessage(DAMAGED));
  }

  @Test
  void doesNotExpandEntities() throws Exception {
    StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 'lol'>");
    for (int i = 1; i < 20; i++) {
      xml.append("<!ENTITY x" + i + " '" + ("&x" + (i - 1) + ";").repeat(10) + "'>");
    }
    byte[] file = ZipFiles.of("word/document.xml", xml + "]><a><p><t>&x19;</t></p></a>");

    assertThatThrownBy(() -> Documents.read("a.docx", file))
        .isInstanceOf(TextFile.UnreadableException.class);
  }

  @Test
  void readsNoEndlessPage() {
    byte[] page = PdfBomb.ofForms();

    assertThatThrownBy(() -> Documents.read("a.pdf", page))
        .isInstanceOf(TextFile.UnreadableException.class);
  }

  @Test
  void refusesADeepPageBeforeTheStackOverflows() {
    assertThatThrownBy(
            () -> Documents.read("a.html", "<table><tr><td>".repeat(10_000) + "It ends."))
        .hasMessage("is nested too deeply: flatten it");
  }

  /** Wherever the stack ends, in a pattern that is being compiled, too. */
  @Test
  void saysThatListsAreNestedTooDeeply(@TempDir Path folder) throws Exception {
    for (int depth = 100; depth <= 3_000; depth += 100) {
      Files.writeString(folder.resolve(depth + ".html"), "<ul><li>a".repeat(depth));
    }
    List<Corpus.Problem> problems = new ArrayList<>();
    Thread shallow =
        new Thread(
            null,
            () -> problems.addAll(new CorpusReader().read(folder).problems()),
            "shallow",
            STACK_BYTES);
    shallow.start();
    shallow.join();

    assertThat(problems)
        .hasSizeGreaterThan(5)
        .extracting(Corpus.Problem::reason)
        .containsOnly("is nested too deeply: flatten it");
  }

  @Test
  void survivesDeepRtf() {
    assertThatThrownBy(() -> Documents.read("a.rtf", "{\\rtf1 " + "{".repeat(1_000_000)))
        .hasMessage("is nested too deeply: flatten it");
  }

  @Test
  void survivesDeepMail() {
    StringBuilder mail = new StringBuilder("Subject: Slip\n");
    for (int i = 0; i < 1_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\n\n--b" + i + "\n");
    }

    assertThatThrownBy(() -> Documents.read("a.eml", mail.toString()))
        .hasMessage("has too deeply nested parts: save only its text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.json", "b.jsonl", "b.ipynb"})
  void survivesDeepJson(String file, @TempDir Path folder) throws Exception {
    assertThat(problem(folder, file, "{\"text\":" + "[".repeat(100_000)))
        .isEqualTo("is nested too deeply: flatten it");
  }

  @Test
  void dropsNoSecondJsonValue(@TempDir Path folder) throws Exception {
    assertThat(problem(folder, "b.json", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}"))
        .isEqualTo(
            "has text after its JSON (line 2): write its objects as a list, or name it .jsonl");
  }

  @Test
  void guessesNoLettersOfJson(@TempDir Path folder) throws Exception {
    Files.write(folder.resolve("b.json"), "[{\"text\":\"Caf\u00e9.\"}]".getBytes(ISO_8859_1));

    assertThat(problem(folder, "c.txt", "Good.")).isEqualTo("is not UTF-8 text: save it as UTF-8");
  }

  /** Returns the only problem of a folder with one more file. */
  private static String problem(Path folder, String file, String text) throws Exception {
    Files.writeString(folder.resolve("a.md"), "The slip is closed.");
    Files.writeString(folder.resolve(file), text);
    List<Corpus.Problem> problems = new CorpusReader().read(folder).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0).reason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.rst", "a.adoc", "a.org", "a.csv", "a.eml", "a.vtt", "a.rtf"})
  void takesTimeInProportionToSize(String file) {
    String start = file.endsWith("eml") ? "Subject: x\n\n" : file.endsWith("rtf") ? "{\\rtf1 " : "";
    for (String part :
        List.of(
            "* ", "|a", "`x", "[[", "<<", "a:b ", ":", "=\n", "> \n", "*_", "\"", "\\u1?", "link:[",
            "image:a", ":a:`~b")) {
      String text = start + part.repeat(30_000 / part.length());
      org.junit.jupiter.api.Assertions.assertTimeout(
          Duration.ofSeconds(10), () -> read(file, text), () -> file + " of " + part);
    }
  }

  private static void read(String file, String text) {
    try {
      Documents.read(file, text);
    } catch (TextFile.UnreadableException e) {
      assertThat(e).hasMessageMatching("(is|has|needs|unpacks) .*: .*");
    }
  }

  /** A page whose forms contain forms that contain forms. */
  private static final class PdfBomb {

    static byte[] ofForms() {
      StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
      pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
      pdf.append("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
      pdf.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R");
      pdf.append("/Resources<</XObject<</F 5 0 R>>>>>>endobj\n");
      pdf.append("4 0 obj<</Length 6>>stream\n/F Do \nendstream endobj\n");
      for (int i = 5; i < 30; i++) {
        String body = "/F Do ".repeat(20);
        pdf.append(i + " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ");
        pdf.append(
            (i + 1)
                + " 0 R>>>>/Length "
                + body.length()
                + ">>stream\n"
                + body
                + "\nendstream endobj\n");
      }
      pdf.append("trailer<</Root 1 0 R>>\n");
      return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}
