package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "<@U0BOT> who bets? → who bets?",
        "who bets, <@U0BOT|ai-bets>? → who bets,  ?",
        "hi <@U123> and <!here> and <!subteam^S1|@team> → hi   and   and",
        "see <https://a.com/x?y=1|the report> → see the report",
        "see <http://a.com/x> → see http://a.com/x",
        "in <#C1|general> or <#C2> → in general or",
        "write <mailto:a@b.com|a@b.com> → write a@b.com",
        "until <!date^1^{date}|May 1> → until May 1",
        "R&amp;D &lt;b&gt; → R&D <b>",
        "&amp;lt; stays → &lt; stays",
        "a < b > c → a < b > c",
        "cost in <b>$1</b> → cost in <b>$1</b>"
      })
  void readsWhatWasTyped(String sent, String typed) {
    assertThat(SlackText.plain(sent)).isEqualTo(typed);
  }
}
