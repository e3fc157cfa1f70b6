package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static aibets.slack.ChangingArchive.document;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.desk.ChannelPolicy;
import aibets.desk.News;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.AuditLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notifications after a reload. */
class NewsTest {

  private static final Document LUNCH = document("public/lunch.md", "There is lunch at noon.");
  private static final Document TEA = document("public/tea.md", "There is tea at 4 pm.");
  private static final Document SECRET = document("secret/lunch.md", "A secret lunch for 3.");

  @Order(1)
  @RegisterExtension
  final SandboxExtension slack = SandboxExtension.withTheBot();

  private final ChangingArchive archive = new ChangingArchive(TEA);
  @RegisterExtension final ReloadedBot bot = new ReloadedBot(slack, archive);

  @Test
  void notifiesTheAskerOnceThatTheDocumentsNowAnswer() {
    bot.ask(slack.asker(), "Where is &lt;!here&gt; *lunch*?");
    bot.reload(TEA, LUNCH);
    Seen told = bot.awaitNews(slack.asker(), "You asked");
    assertThat(told.text())
        .isEqualTo(
            """
            You asked: Where is &lt;!here&gt; lunch?
            The documents now answer:
            “There is lunch at noon.” — Title of public/lunch.md, 5 February 2020""");
    assertThat(told.json().path("channel").asText()).isEqualTo(slack.asker().direct());
    bot.restart();
    bot.reload(TEA);
    bot.ask(slack.asker(), "Where is &lt;!here&gt; *lunch*?");
    bot.reloadToTheEnd(TEA, LUNCH);
    assertThat(bot.news(slack.asker(), "You asked")).hasSize(1);
  }

  @Test
  void reportsAfterARestartWhatHasChangedMeanwhile() {
    bot.ask(slack.asker(), "Where is lunch?");
    bot.stop();
    archive.next(LUNCH);
    archive.reloader().reload(progress -> {});
    archive.storage().passages().note("news", "of other documents");
    bot.start();
    bot.awaitNews(slack.asker(), "You asked: Where is lunch?");
  }

  @Test
  void asksNothingAgainWhileSomebodyWaitsForAnAnswer() {
    bot.ask(slack.asker(), "Where is lunch?");
    archive.hold("slowly?");
    slack.asker().command(GENERAL, "/ai-bets Who eats slowly?");
    slack.awaitThat(() -> archive.asked().contains("Who eats slowly?"));
    bot.reload(TEA, LUNCH);
    bot.ask(slack.colleague(), "When is tea?");
    archive.release();
    bot.awaitNews(slack.asker(), "You asked: Where is lunch?");
    assertThat(archive.asked())
        .containsExactly("Where is lunch?", "Who eats slowly?", "When is tea?", "Where is lunch?");
  }

  @Test
  void notifiesNobodyIfMessagesAreOffButClosesTheGap() {
    bot.options = new News.Options(false, 20, null, Duration.ZERO);
    bot.restart();
    bot.ask(slack.asker(), "Where is lunch?");
    bot.reload(TEA, LUNCH);
    slack.awaitThat(() -> archive.storage().watches().marked("notified ").size() == 1);
    assertThat(bot.ask(slack.admin(), "gaps").text()).contains("0 questions.");
    assertThat(bot.news(slack.asker(), "You asked")).isEmpty();
  }

  @Test
  void notifiesOnlyOfWhatTheAskerMaySee() {
    bot.rules =
        new ChannelPolicy.Rules(
            Map.of("default", Set.of("public"), GENERAL, Set.of("*")), Map.of());
    bot.restart();
    bot.ask(slack.asker(), "Where is lunch?");
    bot.ask(slack.asker(), "watch Is there lunch?");
    bot.reloadToTheEnd(TEA, SECRET);
    assertThat(slack.said(slack.asker()).toString()).doesNotContain("secret");
    bot.reload(TEA, SECRET, LUNCH);
    bot.awaitNews(slack.asker(), "You asked");
    assertThat(bot.awaitNews(slack.asker(), "The documents now answer").text()).contains("at noon");
    assertThat(slack.said(slack.asker()).toString()).doesNotContain("secret");
  }

  @Test
  void closesAGapThatAnAdminMarksAsSolved() {
    Seen answer = bot.ask(slack.asker(), "Where is lunch?");
    bot.press(slack.asker(), answer, "tell-admin");
    Seen report = bot.awaitNews(slack.admin(), "Somebody asked");
    bot.press(slack.asker(), report, "gap-solved");
    bot.awaitNews(slack.asker(), "Only my admins");
    bot.press(slack.admin(), report, "gap-solved");
    bot.awaitNews(slack.admin(), "Marked as solved.");
    assertThat(archive.storage().audit().latest(2))
        .extracting(AuditLog.Entry::what)
        .containsExactly("marked a gap as solved", "was refused: marked a gap as solved");
    assertThat(bot.ask(slack.admin(), "gaps").text()).contains("0 questions.");
    bot.reloadToTheEnd(TEA, LUNCH);
    assertThat(bot.news(slack.asker(), "You asked")).isEmpty();
    bot.reload(TEA);
    bot.ask(slack.asker(), "Where is lunch?");
    Seen gaps = bot.ask(slack.admin(), "gaps");
    assertThat(gaps.text()).contains("1 question,");
    bot.press(slack.admin(), gaps, "gap-solved");
    slack.awaitThat(() -> bot.news(slack.admin(), "Marked as solved.").size() == 2);
  }

  @Test
  void marksAGapAsSolvedInTheHome() {
    bot.ask(slack.asker(), "Where is lunch?");
    slack.admin().openHome();
    slack.awaitThat(() -> slack.home(slack.admin()).toString().contains("home-gap-solved"));
    JsonNode home = slack.home(slack.admin());
    slack
        .admin()
        .pressInView(
            home.path("id").asText(),
            "home-gap-solved",
            MissingNode.getInstance(),
            JsonNodeFactory.instance.objectNode());
    slack.awaitThat(() -> slack.home(slack.admin()).toString().contains("Marked as solved."));
    assertThat(slack.home(slack.admin()).toString()).doesNotContain("home-gap-solved");
  }

  @Test
  void notesOnceBelowASharedAnswerThatItsQuoteIsGone() {
    bot.press(slack.asker(), bot.ask(slack.asker(), "When is tea?"), "share");
    Seen shared = bot.awaitNews(slack.colleague(), "<@U0ASKER> asked and shared");
    bot.reloadToTheEnd(document("public/tea.md", "Now: There is tea at 4 pm."));
    assertThat(bot.news(slack.colleague(), "The documents have changed")).isEmpty();
    bot.reload(document("public/tea.md", "There is tea at 5 pm."));
    Seen note =
        bot.awaitNews(slack.colleague(), "The documents have changed since this was shared");
    assertThat(note.thread()).isEqualTo(shared.ts());
    bot.restart();
    bot.reloadToTheEnd();
    assertThat(bot.news(slack.colleague(), "The documents have changed")).hasSize(1);
  }

  @Test
  void sendsTheAdminsAWeeklyDigest() {
    bot.ask(slack.asker(), "Where is &lt;!here&gt; lunch?");
    bot.ask(slack.asker(), "When is tea?");
    bot.options = new News.Options(true, 20, GENERAL, Duration.ofDays(365));
    bot.restart();
    Seen week = bot.awaitNews(slack.colleague(), "The last 7 days");
    assertThat(week.text())
        .startsWith("The last 7 days: 2 questions, 50 % answered. Feedback: 👍 0 · 👎 0")
        .contains(
            "• Where is &lt;!here&gt; lunch?",
            "1 old document",
            "• Title of public/tea.md · 5 February 2020");
    bot.restart();
    bot.reloadToTheEnd(TEA);
    assertThat(bot.news(slack.colleague(), "The last 7 days")).hasSize(1);
  }

  @Test
  void countsNoShareOfNoQuestions() {
    bot.options = new News.Options(true, 20, GENERAL, Duration.ofDays(365));
    bot.restart();
    assertThat(bot.awaitNews(slack.colleague(), "The last 7 days").text())
        .startsWith("The last 7 days: 0 questions. Feedback: ");
  }
}
