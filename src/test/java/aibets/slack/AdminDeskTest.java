package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.storage.AuditLog;
import aibets.telemetry.Incidents;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AdminDeskTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive = MemoryArchive.of(MemoryArchive.letter("We bet on chips."));
  private final EndlessReloader reloader = new EndlessReloader();
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, (question, earlier) -> Answers.silent(question), reloader, archive);
  }

  @AfterEach
  void close() {
    reloader.cancel();
    bot.close();
    assertThat(slack.refused()).isEmpty();
  }

  private Seen awaitAdmin(String beginning) {
    return slack.await(slack.admin(), seen -> seen.text().startsWith(beginning));
  }

  private void press(Member member, String channel, Seen message, String control) {
    member.press(channel, message.ts(), control, MissingNode.getInstance());
  }

  @ParameterizedTest
  @ValueSource(strings = {"reload", "gaps", "gaps export", "Stats", "audit"})
  void doesNothingForOthersAndLogsTheirAttempt(String word) {
    bot.command(word);
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("Only my admins", "U0ASKER");
    assertThat(archive.storage().audit().latest(9))
        .extracting(AuditLog.Entry::who, AuditLog.Entry::what)
        .containsExactly(tuple("U0ASKER", "was refused: " + word.toLowerCase(Locale.ROOT)));
  }

  @Test
  void cancelsAReloadAndSaysSoInTheMessageThatShowedItsProgress() {
    ListAppender<ILoggingEvent> failures = new ListAppender<>();
    failures.start();
    Logger log = (Logger) LoggerFactory.getLogger(Incidents.class);
    log.addAppender(failures);
    bot.command(slack.admin(), "reload");
    Seen live = awaitAdmin("I'm reading");
    press(slack.admin(), slack.admin().direct(), live, "reload-cancel");
    assertThat(awaitAdmin("The reload was cancelled").ts()).isEqualTo(live.ts());
    log.detachAppender(failures);
    assertThat(failures.list).isEmpty();
    assertThat(archive.storage().audit().latest(1).get(0).what()).isEqualTo("cancel");
  }

  @Test
  void listsWhatTheSourcesDoNotSayAndExportsIt() {
    bot.command("Where is lunch?");
    slack.awaitOnly(slack.asker());
    bot.command(slack.admin(), "gaps");
    Seen list = awaitAdmin("Without an answer in the last 30 days: 1 question, 1 topic");
    assertThat(list.text()).contains("• Where is lunch?").doesNotContain("U0ASKER");
    press(slack.admin(), GENERAL, list, "gaps-export");
    awaitAdmin("The file is in Messages.");
    assertThat(slack.calls("files.completeUploadExternal").toString())
        .contains(slack.admin().direct(), "gaps.csv");
  }

  @Test
  void countsQuestionsAndFeedback() {
    bot.command("Where is lunch?");
    slack.awaitOnly(slack.asker());
    bot.command(slack.admin(), "stats");
    assertThat(awaitAdmin("In 30 days").text())
        .startsWith("In 30 days: 1 question, 0 % answered; finding an answer took ")
        .contains("No feedback.");
  }

  @Test
  void countsNoTimeWithoutQuestions() {
    bot.command(slack.admin(), "stats");
    assertThat(awaitAdmin("In 30 days").text()).isEqualTo("In 30 days: 0 questions.\nNo feedback.");
  }

  @Test
  void showsWhatAdminsDid() {
    bot.command(slack.admin(), "stats");
    awaitAdmin("In 30 days");
    bot.command(slack.admin(), "audit");
    assertThat(awaitAdmin("Actions by admins").text())
        .containsPattern("(?s)<@U0ADMIN> audit · .*<@U0ADMIN> stats · ");
  }
}
