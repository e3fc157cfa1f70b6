package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.SourceLines;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteLinkTest {

  private static final String PAGE = "https://example.org/a?b=c";

  private static String link(String url, String quote) {
    return QuoteLink.to(url, quote, OptionalInt.empty());
  }

  @Test
  void linksToThePageOfADocumentWithPages() {
    assertThat(QuoteLink.to("https://e.org/a.pdf?x", "It is.", OptionalInt.of(7)))
        .isEqualTo("https://e.org/a.pdf?x#page=7");
    assertThat(QuoteLink.to("https://e.org/a.pdf#b", "It is.", OptionalInt.of(7)))
        .isEqualTo("https://e.org/a.pdf#b");
  }

  @Test
  void linksToAShortQuoteByAllOfItsWords() {
    assertThat(link(PAGE, "Well-paid, 5 % & more"))
        .isEqualTo(PAGE + "#:~:text=Well%2Dpaid%2C%205%20%25%20%26%20more");
  }

  @Test
  void linksToALongQuoteByItsEnds() {
    assertThat(link(PAGE, "a b c d e f g h i j k"))
        .isEqualTo(PAGE + "#:~:text=a%20b%20c%20d,h%20i%20j%20k");
  }

  @Test
  void linksToAListByItsEndsWithoutTheMarksOfItsItems() {
    assertThat(link(PAGE, "- One of two\n- The other"))
        .isEqualTo(PAGE + "#:~:text=One%20of%20two,The%20other");
    assertThat(link(PAGE, "Steps:\n1. Ask\n2. Read the first of all quotes"))
        .isEqualTo(PAGE + "#:~:text=Steps%3A,first%20of%20all%20quotes");
  }

  @Test
  void followsAnExistingFragment() {
    assertThat(link("https://example.org/#top", "It is."))
        .isEqualTo("https://example.org/#top:~:text=It%20is.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://e.org/#:~:text=b", "https://e.org/a#b:~:text=c"})
  void keepsAnExistingDirective(String url) {
    assertThat(link(url, "It is.")).isEqualTo(url);
  }

  @Test
  void staysWithinTheLengthThatProgramsPassOn() {
    assertThat(link(PAGE, "界".repeat(300))).isEqualTo(PAGE);
  }

  @Test
  void linksToTheLinesOfAFileInTheNotationOfItsHost() {
    SourceLines.Range lines = new SourceLines.Range(10, 12);
    assertThat(QuoteLink.to("https://github.com/o/r/blob/main/a.md", lines))
        .isEqualTo("https://github.com/o/r/blob/main/a.md?plain=1#L10-L12");
    assertThat(QuoteLink.to("https://gitlab.com/o/r/-/blob/main/a.md", lines))
        .isEqualTo("https://gitlab.com/o/r/-/blob/main/a.md?plain=1#L10-12");
    assertThat(QuoteLink.to("https://bitbucket.org/o/r/src/main/a.md", lines))
        .isEqualTo("https://bitbucket.org/o/r/src/main/a.md#lines-10:12");
    assertThat(QuoteLink.to("https://github.com/o/r/blob/main/a.md", new SourceLines.Range(7, 7)))
        .endsWith("#L7");
  }
}
