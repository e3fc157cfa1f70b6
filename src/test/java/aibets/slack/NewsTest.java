package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static aibets.slack.ChangingArchive.document;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.desk.FollowUps;
import aibets.desk.News;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.AuditLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people hear of after a reload, without asking again. */
class NewsTest {

  private static final Document LUNCH = document("public/lunch.md", "There is lunch at noon.");
  private static final Document LATE = document("public/lunch.md", "There is lunch at 2 pm.");
  private static final Document TEA = document("public/tea.md", "There is tea at 4 pm.");
  private static final Document SECRET = document("secret/lunch.md", "A secret lunch for 3.");

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final ChangingArchive archive = new ChangingArchive(TEA);
  private News.Options options = News.Options.USUAL;
  private ChannelPolicy.Rules rules = ChannelPolicy.Rules.NONE;
  private SlackBot bot;

  @BeforeEach
  void start() {
    SlackOptions all =
        new SlackOptions(
            slack.sandbox().botToken(),
            slack.sandbox().appToken(),
            slack.sandbox().apiUrl(),
            slack.sandbox().admins(),
            2,
            4,
            FollowUps.Channels.ALL,
            GENERAL,
            Access.OPEN,
            rules,
            "the AI bets",
            options);
    bot = RunningBot.bot(all, archive.answerer(), archive.reloader(), archive);
    bot.start();
  }

  @AfterEach
  void close() {
    bot.close();
    assertThat(slack.refused()).allMatch(refused -> refused.startsWith("usergroups."));
  }

  private void restart() {
    bot.close();
    start();
  }

  private void reload(Document... documents) {
    archive.next(documents);
    bot.reloader().reload(progress -> {});
  }

  /** Returns once everybody has heard what there is to hear. */
  private void reloadToTheEnd(Document... documents) {
    archive.storage().passages().note("news", "not yet");
    reload(documents);
    slack.awaitThat(
        () -> !archive.storage().passages().note("news").equals(Optional.of("not yet")));
  }

  private Seen ask(Member member, String text) {
    int before = slack.said(member).size();
    member.command(GENERAL, "/ai-bets " + text);
    slack.awaitThat(() -> slack.said(member).size() > before);
    return slack.said(member).get(before);
  }

  private List<Seen> news(Member member, String beginning) {
    return slack.said(member).stream().filter(seen -> seen.text().startsWith(beginning)).toList();
  }

  private Seen awaitNews(Member member, String beginning) {
    return slack.await(member, seen -> seen.text().startsWith(beginning));
  }

  private void press(Member member, Seen message, String control) {
    String place = message.json().path("channel").asText(GENERAL);
    member.press(place, message.ts(), control, MissingNode.getInstance());
  }

  private void choose(Member member, Seen answer, String deed) {
    String value =
        answer.json().findValuesAsText("value").stream()
            .filter(each -> each.startsWith(deed))
            .findFirst()
            .orElseThrow();
    member.press(GENERAL, answer.ts(), "more-actions", JsonNodeFactory.instance.textNode(value));
  }

  @Test
  void tellsWhoAskedOnceThatTheDocumentsSayItNow() {
    ask(slack.asker(), "Where is &lt;!here&gt; *lunch*?");
    reload(TEA, LUNCH);
    Seen told = awaitNews(slack.asker(), "You asked");
    assertThat(told.text())
        .isEqualTo(
            """
            You asked: Where is &lt;!here&gt; lunch?
            The documents now answer:
            “There is lunch at noon.” — Title of public/lunch.md, 5 February 2020""");
    assertThat(told.json().path("channel").asText()).isEqualTo(slack.asker().direct());
    restart();
    reload(TEA);
    ask(slack.asker(), "Where is &lt;!here&gt; *lunch*?");
    reloadToTheEnd(TEA, LUNCH);
    assertThat(news(slack.asker(), "You asked")).hasSize(1);
  }

  @Test
  void tellsAfterARestartWhatHasChangedMeanwhile() {
    ask(slack.asker(), "Where is lunch?");
    bot.close();
    archive.next(LUNCH);
    archive.reloader().reload(progress -> {});
    archive.storage().passages().note("news", "of other documents");
    start();
    awaitNews(slack.asker(), "You asked: Where is lunch?");
  }

  @Test
  void asksNothingAgainWhileSomebodyWaitsForAnAnswer() {
    ask(slack.asker(), "Where is lunch?");
    archive.hold("slowly?");
    slack.asker().command(GENERAL, "/ai-bets Who eats slowly?");
    slack.awaitThat(() -> archive.asked().contains("Who eats slowly?"));
    reload(TEA, LUNCH);
    ask(slack.colleague(), "When is tea?");
    archive.release();
    awaitNews(slack.asker(), "You asked: Where is lunch?");
    assertThat(archive.asked())
        .containsExactly("Where is lunch?", "Who eats slowly?", "When is tea?", "Where is lunch?");
  }

  @Test
  void tellsNobodyWhereMessagesAreOffButClosesTheGap() {
    options = new News.Options(false, 20, null, Duration.ZERO);
    restart();
    ask(slack.asker(), "Where is lunch?");
    reload(TEA, LUNCH);
    slack.awaitThat(() -> archive.storage().watches().marked("notified ").size() == 1);
    assertThat(ask(slack.admin(), "gaps").text()).contains("0 questions.");
    assertThat(news(slack.asker(), "You asked")).isEmpty();
  }

  @Test
  void tellsWhatTheAskerMaySeeAndNothingElse() {
    rules =
        new ChannelPolicy.Rules(
            Map.of("default", Set.of("public"), GENERAL, Set.of("*")), Map.of());
    restart();
    ask(slack.asker(), "Where is lunch?");
    ask(slack.asker(), "watch Is there lunch?");
    reloadToTheEnd(TEA, SECRET);
    assertThat(slack.said(slack.asker()).toString()).doesNotContain("secret");
    reload(TEA, SECRET, LUNCH);
    awaitNews(slack.asker(), "You asked");
    assertThat(awaitNews(slack.asker(), "The documents now answer").text()).contains("at noon");
    assertThat(slack.said(slack.asker()).toString()).doesNotContain("secret");
  }

  @Test
  void closesAGapThatAnAdminMarksAsSolved() {
    Seen answer = ask(slack.asker(), "Where is lunch?");
    press(slack.asker(), answer, "tell-admin");
    Seen report = awaitNews(slack.admin(), "Somebody asked");
    press(slack.asker(), report, "gap-solved");
    awaitNews(slack.asker(), "Only my admins");
    press(slack.admin(), report, "gap-solved");
    awaitNews(slack.admin(), "Marked as solved.");
    assertThat(archive.storage().audit().latest(2))
        .extracting(AuditLog.Entry::what)
        .containsExactly("marked a gap as solved", "was refused: marked a gap as solved");
    assertThat(ask(slack.admin(), "gaps").text()).contains("0 questions.");
    reloadToTheEnd(TEA, LUNCH);
    assertThat(news(slack.asker(), "You asked")).isEmpty();
    reload(TEA);
    ask(slack.asker(), "Where is lunch?");
    Seen gaps = ask(slack.admin(), "gaps");
    assertThat(gaps.text()).contains("1 question,");
    press(slack.admin(), gaps, "gap-solved");
    slack.awaitThat(() -> news(slack.admin(), "Marked as solved.").size() == 2);
  }

  @Test
  void marksAGapAsSolvedInTheHome() {
    ask(slack.asker(), "Where is lunch?");
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
  void tellsWhoWatchesWhatWasAndIsSaid() {
    assertThat(ask(slack.asker(), "watch When is &lt;@U0ADMIN&gt; lunch?").text())
        .startsWith("You're now watching: When is &lt;@U0ADMIN&gt; lunch?")
        .contains("don't answer it");
    reload(TEA, LUNCH);
    Seen first = awaitNews(slack.asker(), "The documents now answer your watched question");
    assertThat(first.text()).contains("There is lunch at noon.").doesNotContain("Before:");
    restart();
    reload(TEA, LATE);
    Seen second = awaitNews(slack.asker(), "The answer to your watched question has changed");
    assertThat(second.text())
        .containsSubsequence("Now:", "There is lunch at 2 pm.", "Before:", "lunch at noon.");
    reloadToTheEnd(TEA, LATE);
    assertThat(news(slack.asker(), "The answer to your")).hasSize(1);
    press(slack.asker(), second, "watch-stop");
    awaitNews(slack.asker(), "You're no longer watching");
    assertThat(archive.storage().watches().watches()).isEmpty();
  }

  @Test
  void showsNothingOfWhatWasQuotedBeforeThatMayNoLongerBeSeen() {
    rules = new ChannelPolicy.Rules(Map.of("default", Set.of("public")), Map.of());
    restart();
    Document moved = document("secret/lunch.md", "There is lunch at noon.");
    reload(TEA, LUNCH);
    ask(slack.asker(), "watch When is lunch?");
    reload(TEA, moved);
    assertThat(awaitNews(slack.asker(), "The documents no longer answer").text())
        .contains("not visible to you now")
        .doesNotContain("noon", "secret");
  }

  @Test
  void reportsNothingAsGoneWhileTheGroupsOfAUserAreUnknown() {
    rules =
        new ChannelPolicy.Rules(
            Map.of("default", Set.of("public"), "S0ADMINS", Set.of("secret")), Map.of());
    restart();
    reload(TEA, SECRET);
    ask(slack.admin(), "watch Is there a secret lunch for 3?");
    slack.sandbox().faults().failAlways("usergroups.users.list", "internal_error");
    archive.storage().passages().note("news", "of other documents");
    bot.close();
    start();
    slack.awaitThat(() -> !slack.refused().isEmpty());
    slack.sandbox().faults().mend("usergroups.users.list");
    bot.close();
    start();
    slack.awaitThat(
        () -> !archive.storage().passages().note("news").equals(Optional.of("of other documents")));
    assertThat(news(slack.admin(), "The documents no longer answer")).isEmpty();
  }

  @Test
  void watchesFromTheMenuOfAnAnswerAndListsWhatIsWatched() {
    Seen answer = ask(slack.asker(), "When is tea?");
    choose(slack.asker(), answer, "watch");
    Seen watching = awaitNews(slack.asker(), "You're now watching: When is tea?");
    assertThat(watching.text()).doesNotContain("4 pm");
    choose(slack.asker(), answer, "watch");
    awaitNews(slack.asker(), "You're already watching this question.");
    Seen list = ask(slack.asker(), "watching");
    assertThat(list.text()).contains("• When is tea?");
    press(slack.asker(), list, "watch-stop");
    slack.awaitThat(() -> archive.storage().watches().watches().isEmpty());
    assertThat(ask(slack.colleague(), "watching").text())
        .startsWith("You aren't watching any questions.");
  }

  @Test
  void watchesNoMoreThanOnePersonMay() {
    options = new News.Options(true, 1, null, Duration.ZERO);
    restart();
    ask(slack.asker(), "watch When is tea?");
    assertThat(ask(slack.asker(), "watch When is lunch?").text())
        .startsWith("You're watching 1 question");
    assertThat(ask(slack.asker(), "watch").text()).startsWith("Only questions can be watched");
    assertThat(ask(slack.asker(), "watch bets").text()).startsWith("Only questions");
    assertThat(archive.storage().watches().watches()).hasSize(1);
    archive.storage().forgetBefore(Instant.now().plusSeconds(60));
    assertThat(archive.storage().watches().watches()).isEmpty();
  }

  @Test
  void notesOnceBelowASharedAnswerThatItsQuoteIsGone() {
    press(slack.asker(), ask(slack.asker(), "When is tea?"), "share");
    Seen shared = awaitNews(slack.colleague(), "<@U0ASKER> asked and shared");
    reloadToTheEnd(document("public/tea.md", "Now: There is tea at 4 pm."));
    assertThat(news(slack.colleague(), "The documents have changed")).isEmpty();
    reload(document("public/tea.md", "There is tea at 5 pm."));
    Seen note = awaitNews(slack.colleague(), "The documents have changed since this was shared");
    assertThat(note.thread()).isEqualTo(shared.ts());
    restart();
    reloadToTheEnd();
    assertThat(news(slack.colleague(), "The documents have changed")).hasSize(1);
  }

  @Test
  void tellsTheAdminsOnceAWeekHowItWent() {
    ask(slack.asker(), "Where is &lt;!here&gt; lunch?");
    ask(slack.asker(), "When is tea?");
    options = new News.Options(true, 20, GENERAL, Duration.ofDays(365));
    restart();
    Seen week = awaitNews(slack.colleague(), "The last 7 days");
    assertThat(week.text())
        .startsWith("The last 7 days: 2 questions, 50 % answered. Feedback: 👍 0 · 👎 0")
        .contains(
            "• Where is &lt;!here&gt; lunch?",
            "1 old document",
            "• Title of public/tea.md · 5 February 2020");
    restart();
    reloadToTheEnd(TEA);
    assertThat(news(slack.colleague(), "The last 7 days")).hasSize(1);
  }
}
