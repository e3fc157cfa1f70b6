package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Outcome;
import org.junit.jupiter.api.Test;

class QuoteTextTest {

  private static final String LIST = "Led by:\n- Ada - too\n  * Bo\n";

  @Test
  void showsABulletWhereALineBeginsAndNowhereElse() {
    String shown = "Led by:\n• Ada - too\n  • Bo\n";
    for (int start = 0; start <= LIST.length(); start++) {
      for (int end = start; end <= LIST.length(); end++) {
        String part = QuoteText.of(LIST, start, end);
        assertThat(part).hasSize(end - start);
        // The space behind a mark decides, which is cut off where the part ends at the mark.
        if (end == LIST.length() || LIST.charAt(end) != ' ') {
          assertThat(part).isEqualTo(shown.substring(start, end));
        }
      }
    }
  }

  @Test
  void showsBulletsInANotification() {
    Outcome news =
        new Outcome.NowSaid("who?", Answers.quoting("who?", Answers.quote("- Ada\n- Bo")));
    Message message = NewsMessages.of(news).orElseThrow();
    assertThat(message.text()).contains("“• Ada • Bo”");
    assertThat(BlockJson.gson().toJson(message.blocks()))
        .contains("• Ada\\n• Bo")
        .doesNotContain("- Ada");
  }
}
