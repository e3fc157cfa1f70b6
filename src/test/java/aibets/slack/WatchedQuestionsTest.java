package aibets.slack;

import static aibets.slack.ChangingArchive.document;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.desk.ChannelPolicy;
import aibets.desk.News;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Watched questions, and the notifications when their answers change. */
class WatchedQuestionsTest {

  private static final Document LUNCH = document("public/lunch.md", "There is lunch at noon.");
  private static final Document LATE = document("public/lunch.md", "There is lunch at 2 pm.");
  private static final Document TEA = document("public/tea.md", "There is tea at 4 pm.");
  private static final Document SECRET = document("secret/lunch.md", "A secret lunch for 3.");

  @Order(1)
  @RegisterExtension
  final SandboxExtension slack = SandboxExtension.withTheBot();

  private final ChangingArchive archive = new ChangingArchive(TEA);
  @RegisterExtension final ReloadedBot bot = new ReloadedBot(slack, archive);

  @Test
  void notifiesWatchersOfTheAnswersBeforeAndAfter() {
    assertThat(bot.ask(slack.asker(), "watch When is &lt;@U0ADMIN&gt; lunch?").text())
        .startsWith("You're now watching: When is &lt;@U0ADMIN&gt; lunch?")
        .contains("don't answer it");
    bot.reload(TEA, LUNCH);
    Seen first = bot.awaitNews(slack.asker(), "The documents now answer your watched question");
    assertThat(first.text()).contains("There is lunch at noon.").doesNotContain("Before:");
    bot.restart();
    bot.reload(TEA, LATE);
    Seen second = bot.awaitNews(slack.asker(), "The answer to your watched question has changed");
    assertThat(second.text())
        .containsSubsequence("Now:", "There is lunch at 2 pm.", "Before:", "lunch at noon.");
    bot.reloadToTheEnd(TEA, LATE);
    assertThat(bot.news(slack.asker(), "The answer to your")).hasSize(1);
    bot.press(slack.asker(), second, "watch-stop");
    bot.awaitNews(slack.asker(), "You're no longer watching");
    assertThat(archive.storage().watches().watches()).isEmpty();
  }

  @Test
  void hidesEarlierQuotesThatMayNoLongerBeSeen() {
    bot.rules = new ChannelPolicy.Rules(Map.of("default", Set.of("public")), Map.of());
    bot.restart();
    Document moved = document("secret/lunch.md", "There is lunch at noon.");
    bot.reload(TEA, LUNCH);
    bot.ask(slack.asker(), "watch When is lunch?");
    bot.reload(TEA, moved);
    assertThat(bot.awaitNews(slack.asker(), "The documents no longer answer").text())
        .contains("not visible to you now")
        .doesNotContain("noon", "secret");
  }

  @Test
  void reportsNothingAsGoneWhileTheGroupsOfAUserAreUnknown() {
    bot.rules =
        new ChannelPolicy.Rules(
            Map.of("default", Set.of("public"), "S0ADMINS", Set.of("secret")), Map.of());
    bot.restart();
    bot.reload(TEA, SECRET);
    bot.ask(slack.admin(), "watch Is there a secret lunch for 3?");
    slack.sandbox().faults().failAlways("usergroups.users.list", "internal_error");
    archive.storage().passages().note("news", "of other documents");
    bot.stop();
    bot.start();
    slack.awaitThat(() -> !slack.refused().isEmpty());
    slack.sandbox().faults().mend("usergroups.users.list");
    bot.stop();
    bot.start();
    slack.awaitThat(
        () -> !archive.storage().passages().note("news").equals(Optional.of("of other documents")));
    assertThat(bot.news(slack.admin(), "The documents no longer answer")).isEmpty();
  }

  @Test
  void watchesFromTheMenuOfAnAnswerAndListsWhatIsWatched() {
    Seen answer = bot.ask(slack.asker(), "When is tea?");
    bot.choose(slack.asker(), answer, "watch");
    Seen watching = bot.awaitNews(slack.asker(), "You're now watching: When is tea?");
    assertThat(watching.text()).doesNotContain("4 pm");
    bot.choose(slack.asker(), answer, "watch");
    bot.awaitNews(slack.asker(), "You're already watching this question.");
    Seen list = bot.ask(slack.asker(), "watching");
    assertThat(list.text()).contains("• When is tea?");
    bot.press(slack.asker(), list, "watch-stop");
    slack.awaitThat(() -> archive.storage().watches().watches().isEmpty());
    assertThat(bot.ask(slack.colleague(), "watching").text())
        .startsWith("You aren't watching any questions.");
  }

  @Test
  void limitsTheQuestionsThatAPersonWatches() {
    bot.options = new News.Options(true, 1, null, Duration.ZERO);
    bot.restart();
    bot.ask(slack.asker(), "watch When is tea?");
    assertThat(bot.ask(slack.asker(), "watch When is lunch?").text())
        .startsWith("You're watching 1 question");
    assertThat(bot.ask(slack.asker(), "watch").text()).startsWith("Only questions can be watched");
    assertThat(bot.ask(slack.asker(), "watch bets").text()).startsWith("Only questions");
    assertThat(archive.storage().watches().watches()).hasSize(1);
    archive.storage().forgetBefore(Instant.now().plusSeconds(60));
    assertThat(archive.storage().watches().watches()).isEmpty();
  }
}
