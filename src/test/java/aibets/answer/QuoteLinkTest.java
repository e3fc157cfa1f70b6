package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteLinkTest {

  private static final String PAGE = "https://example.org/a?b=c";

  @Test
  void leadsToAShortQuoteByAllOfItsWords() {
    assertThat(QuoteLink.to(PAGE, "Well-paid, 5 % & more"))
        .isEqualTo(PAGE + "#:~:text=Well%2Dpaid%2C%205%20%25%20%26%20more");
  }

  @Test
  void leadsToALongQuoteByItsEnds() {
    assertThat(QuoteLink.to(PAGE, "a b c d e f g h i\nj k"))
        .isEqualTo(PAGE + "#:~:text=a%20b%20c%20d,h%20i%20j%20k");
  }

  @Test
  void goesBehindTheFragmentThatIsThere() {
    assertThat(QuoteLink.to("https://example.org/#top", "It is."))
        .isEqualTo("https://example.org/#top:~:text=It%20is.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://e.org/a.PDF?x", "https://e.org/#:~:text=b"})
  void leavesOthersAsTheyAre(String url) {
    assertThat(QuoteLink.to(url, "It is.")).isEqualTo(url);
  }

  @Test
  void growsNoLongerThanProgramsPassOn() {
    assertThat(QuoteLink.to(PAGE, "界".repeat(300))).isEqualTo(PAGE);
  }
}
