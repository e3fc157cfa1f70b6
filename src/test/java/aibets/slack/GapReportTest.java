package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The admin channel is "general" here, where everyone can see it. */
class GapReportTest {

  private static final String POST = "chat.postMessage";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot = new RunningBot(slack, (question, earlier) -> Answers.silent(question));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private void press(Member member, Seen answer) {
    member.press(GENERAL, answer.ts(), "tell-admin", MissingNode.getInstance());
  }

  private Seen awaitReport() {
    return slack.await(slack.admin(), seen -> seen.text().startsWith("Somebody asked"));
  }

  @Test
  void reportsWhoAskedWhatInWhichThread() {
    String question = bot.mention("Where is <!here> lunch?");
    press(slack.colleague(), slack.awaitOnly(slack.asker()));
    Seen report = awaitReport();
    assertThat(report.text())
        .isEqualTo(
            "Somebody asked a question that the sources do not answer: Where is &lt;!here&gt;"
                + " lunch?");
    assertThat(report.json().toString())
        .contains("\"user_id\":\"U0COLLEAGUE\"", "/p" + question.replace(".", ""));
    slack.await(slack.colleague(), seen -> seen.text().startsWith("I've told an admin"));
  }

  @Test
  void reportsWhatWasAskedAndHowItWasUnderstood() {
    bot.close();
    bot =
        new RunningBot(
            slack, (question, earlier) -> Answers.silentAbout("Where is <lunch>?", question));
    bot.command("Where is lunhc?");
    press(slack.asker(), slack.awaitOnly(slack.asker()));
    Seen report = awaitReport();
    assertThat(report.text())
        .isEqualTo(
            "Somebody asked a question that the sources do not answer: Where is lunhc?\n"
                + "Understood as: Where is &lt;lunch&gt;?");
    assertThat(report.json().path("blocks").toString())
        .contains("Where is lunhc?", "Understood as: Where is <lunch>?");
  }

  @Test
  void namesTheChannelOfAPrivateQuestion() {
    bot.command("Where is lunch?");
    press(slack.asker(), slack.awaitOnly(slack.asker()));
    assertThat(awaitReport().json().toString()).contains("\"channel_id\":\"C0GENERAL\"");
  }

  @Test
  void reportsOnce() {
    bot.mention("Where is lunch?");
    Seen answer = slack.awaitOnly(slack.asker());
    press(slack.asker(), answer);
    awaitReport();
    press(slack.colleague(), answer);
    slack.await(slack.colleague(), seen -> seen.text().startsWith("An admin already knows"));
    assertThat(slack.calls(POST)).hasSize(2);
  }

  @Test
  void saysIfNobodyCouldBeTold() {
    bot.mention("Where is lunch?");
    Seen answer = slack.awaitOnly(slack.asker());
    slack.sandbox().faults().fail(POST, "is_archived");
    press(slack.asker(), answer);
    slack.await(slack.asker(), seen -> seen.text().startsWith("I couldn't reach an admin"));
    press(slack.asker(), answer);
    awaitReport();
  }
}
