package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** OpenDocument, EPUB and RTF. */
class OpenFormatsTest {

  private static Document text(String body) throws Exception {
    return Documents.read("rules.odt", ZipFiles.openDocument("text", body));
  }

  private static List<String> rtf(String text) throws Exception {
    return Documents.sentences(Documents.read("rules.rtf", "{\\rtf1\\ansi " + text + "}"));
  }

  @Test
  void readsHeadingsItemsAndNotesOfATextDocument() throws Exception {
    Document document =
        text(
            """
            <text:h text:outline-level="1">Moorings</text:h>
            <text:p>Berths are<text:s/>let.<text:note><text:note-citation>1</text:note-citation>
            <text:note-body><text:p>By mail.</text:p></text:note-body></text:note></text:p>
            <text:list><text:list-item><text:p>Take a lamp</text:p></text:list-item></text:list>
            """);

    assertThat(document.title()).isEqualTo("Moorings");
    assertThat(document.published()).hasToString("2026-03-09");
    assertThat(Documents.sentences(document))
        .containsExactly("Berths are let.", "By mail.", "Take a lamp");
  }

  @Test
  void readsTrackedChangesOfATextDocumentAsIfAccepted() throws Exception {
    Document document =
        text(
            "<text:tracked-changes><text:p>Old text.</text:p></text:tracked-changes>"
                + "<text:p>Berths are let.</text:p>");

    assertThat(Documents.sentences(document)).containsExactly("Berths are let.");
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (String cell : cells) {
      row.append("<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>");
    }
    return row + "</table:table-row>";
  }

  @Test
  void readsTheRowsOfASheetWithTheirHeader() throws Exception {
    String sheet =
        "<table:table table:name='Leave'>"
            + row("Grade", "Days")
            + row("Senior", "28")
            + "</table:table>";

    Document document = Documents.read("a.ods", ZipFiles.openDocument("spreadsheet", sheet));

    assertThat(document.passages().get(0).section()).isEqualTo("Leave");
    assertThat(Documents.sentences(document)).containsExactly("Grade: Senior · Days: 28");
  }

  @Test
  void namesASectionByNumberAndTitleOfTheSlide() throws Exception {
    String slide =
        """
        <draw:page><draw:frame><text:p>Berths are let.</text:p></draw:frame>
        <draw:frame presentation:class="title"><text:p>Moorings</text:p></draw:frame>
        <presentation:notes><draw:frame><text:p>Mention the list.</text:p></draw:frame></presentation:notes>
        </draw:page>
        """;

    Document document = Documents.read("a.odp", ZipFiles.openDocument("presentation", slide));

    assertThat(document.passages())
        .extracting(Passage::section)
        .containsExactly("Slide 1: Moorings", "Slide 1: Moorings (speaker notes)");
  }

  @Test
  void reportsAnEncryptedFile() throws Exception {
    byte[] file = ZipFiles.of("content.xml", "x", "META-INF/manifest.xml", "<encryption-data/>");

    assertThatThrownBy(() -> Documents.read("rules.odt", file))
        .hasMessage("is encrypted: save it without a password");
  }

  private static final String CONTENTS =
      """
      <package xmlns:dc="d"><metadata><dc:title>Harbour book</dc:title><dc:date>2026-03-09</dc:date></metadata>
      <manifest><item id="b" href="two.xhtml" media-type="application/xhtml+xml"/>
      <item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
      <spine><itemref idref="a"/><itemref idref="b"/></spine></package>
      """;

  private static byte[] book(String encryption) throws Exception {
    return ZipFiles.of(
        "META-INF/container.xml",
        "<c><rootfile full-path='OPS/book.opf'/></c>",
        "META-INF/encryption.xml",
        encryption,
        "OPS/book.opf",
        CONTENTS,
        "OPS/two.xhtml",
        "<html><body><h1>Fees</h1><p>A berth costs 120 EUR.</p></body></html>",
        "OPS/one.xhtml",
        "<html><body><h1>Moorings</h1><p>Berths are let.</p></body></html>");
  }

  @Test
  void readsABookInOrder() throws Exception {
    Document document = Documents.read("book.epub", book("<encryption/>"));

    assertThat(document.title()).isEqualTo("Harbour book");
    assertThat(document.passages())
        .extracting(Passage::section)
        .containsExactly("Moorings", "Fees");
  }

  @Test
  void saysThatABookIsProtected() throws Exception {
    byte[] book = book("<e><CipherReference URI='OPS/one.xhtml'/></e>");

    assertThatThrownBy(() -> Documents.read("book.epub", book))
        .hasMessage("is copy-protected: use a version without copy protection");
  }

  @Test
  void readsTheParagraphsOfRtf() throws Exception {
    assertThat(
            rtf("{\\b Moorings}\\par Berths are let.\\par Caf\\'e9 opens \\u8211? at nine.\\par"))
        .containsExactly("Berths are let.", "Café opens – at nine.");
  }

  @Test
  void leavesOutTheNonTextPartsOfRtf() throws Exception {
    assertThat(
            rtf(
                "{\\fonttbl{\\f0 Arial;}}{\\*\\generator x}{\\header Draft}{\\deleted Old.}Berths are let."))
        .containsExactly("Berths are let.");
  }

  @Test
  void readsRowsAndNotesOfRtf() throws Exception {
    String table =
        "\\trowd\\intbl Grade\\cell Days\\cell\\row\\trowd\\intbl Senior\\cell 28\\cell\\row\\pard ";

    assertThat(rtf(table + "Ask first.{\\footnote By mail.}\\par Then book.\\par"))
        .containsExactly("Grade: Senior · Days: 28", "Ask first.", "By mail.", "Then book.");
  }

  @Test
  void readsOtherCodePagesOfRtf() throws Exception {
    assertThat(
            rtf(
                "{\\fonttbl{\\f1\\fcharset204 A;}}{\\f1 \\'cc\\'e5\\'f1\\'f2\\'ee \\'e7\\'e0\\'ed\\'ff\\'f2\\'ee.}"))
        .containsExactly("Место занято.");
  }
}
