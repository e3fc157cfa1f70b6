package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '^',
      value = {
        "*who* _funded_ ~AMI Labs~? → who funded AMI Labs?",
        "*_who funded it_*? → who funded it?",
        "`who funded AMI Labs` → who funded AMI Labs",
        "who funded AMI Labs? :wave: → who funded AMI Labs?",
        ":+1::skin-tone-3: and when? → and when?",
        "• who funded it? → who funded it?",
        "“sources” → sources",
        "\"sources\" → sources",
        "‘and when?’ → and when?",
        "`sources` → sources",
        "what is 2*3*4 → what is 2*3*4",
        "where is my_file_name.txt → where is my_file_name.txt",
        "is it at 10:30:15? → is it at 10:30:15?",
        "what do \"AMI\" and \"JEPA\" mean → what do \"AMI\" and \"JEPA\" mean",
      })
  void readsWordsWithoutTheirStyle(String sent, String typed) {
    assertThat(SlackText.plain(sent)).isEqualTo(typed);
  }

  @Test
  void leavesOutLinesQuotedAboveTheQuestion() {
    assertThat(SlackText.plain("&gt; AMI Labs raised $1.03B\n&gt; in March\nwho funded it?"))
        .isEqualTo("who funded it?");
    assertThat(SlackText.plain("&gt; who funded it?")).isEqualTo("who funded it?");
    assertThat(SlackText.plain(":wave: :+1:")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*a", ":", "> ", "``", "“", "** **", "_~*_"})
  void readsMarksThatStyleNothing(String sent) {
    assertThat(SlackText.plain(sent)).isNotNull();
  }
}
