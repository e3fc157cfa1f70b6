package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same words in files of every kind. */
class VerbatimTest {

  private static final String SAID = "Everybody has 28 days of leave. Ask your lead first.";

  private static Stream<Arguments> files() throws IOException {
    return Stream.of(
        file("a.pdf", new PrintedPages().page().text(72, 100, SAID).bytes()),
        file("a.docx", new WordFile().text(SAID).bytes()),
        file("a.odt", ZipFiles.openDocument("text", "<text:p>" + SAID + "</text:p>")),
        file("a.md", SAID),
        file("a.mdx", SAID),
        file("a.html", "<p>" + SAID),
        file("a.txt", SAID),
        file("a.rst", SAID),
        file("a.adoc", SAID),
        file("a.org", SAID),
        file("a.rtf", "{\\rtf1 " + SAID + "}"),
        file("a.eml", "Subject: Leave\n\n" + SAID),
        file(
            "a.ipynb",
            "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"" + SAID + "\"}]}"));
  }

  private static Arguments file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments file(String name, byte[] content) {
    return Arguments.of(name, content);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void areQuotedVerbatim(String name, byte[] content) throws Exception {
    Document document = Documents.read(name, content);

    assertThat(Documents.sentences(document))
        .containsExactly("Everybody has 28 days of leave.", "Ask your lead first.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void areSlicesOfTheText(String name, byte[] content) throws Exception {
    Document document = Documents.read(name, content);

    assertThat(document.passages().get(0).sentences())
        .allSatisfy(
            each ->
                assertThat(document.text().substring(each.start(), each.end()))
                    .isEqualTo(document.text(each))
                    .matches("[\\p{L}\\p{N}][^\\p{Cc}\\p{Cf}\\p{Co}]*\\."));
  }
}
