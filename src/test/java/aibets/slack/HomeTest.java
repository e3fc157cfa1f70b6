package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.indexing.ReloadProgress;
import aibets.indexing.Reloader;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomeTest {

  private static final String PROMPTS = "assistant.threads.setSuggestedPrompts";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final MemoryArchive archive =
      MemoryArchive.of(MemoryArchive.letter("We bet on chips.", "We end here."));

  private RunningBot bot;

  @BeforeEach
  void start() {
    Reloader reloader =
        progress -> {
          progress.reached(new ReloadProgress(1, 2, 3, 4, Duration.ZERO));
          return RunningBot.NOTHING_NEW.reload(progress);
        };
    bot = new RunningBot(slack, (question, earlier) -> Answers.silent(question), reloader, archive);
  }

  @AfterEach
  void close() {
    bot.close();
    assertThat(slack.refused()).allMatch(refused -> refused.startsWith(PROMPTS));
  }

  private JsonNode home(Member member, String contains) {
    slack.awaitThat(() -> slack.home(member).toString().contains(contains));
    return slack.home(member);
  }

  private void ask(Member member, JsonNode home, String question) {
    ObjectNode typed = JsonNodeFactory.instance.objectNode().put("question", question);
    press(member, home, "home-ask", typed);
  }

  private static void press(Member member, JsonNode home, String control, JsonNode typed) {
    member.pressInView(home.path("id").asText(), control, MissingNode.getInstance(), typed);
  }

  @Test
  void showsTheDocumentsWithTheirDatesAndCounts() {
    slack.asker().openHome();
    assertThat(home(slack.asker(), "1 document, 2 passages.").toString())
        .contains("Letter to shareholders", "5 February 2026", " · 2 passages")
        .contains("None yet.", "Ignored: 2 .csv")
        .doesNotContain("For admins", AdminHome.RELOAD, "Failed bad.md");
  }

  @Test
  void answersItsQuestionsInADirectMessage() {
    slack.asker().openHome();
    ask(slack.asker(), home(slack.asker(), "None yet."), "Where is lunch?");
    assertThat(slack.awaitOnly(slack.asker()).text()).contains("Question: Where is lunch?");
    slack.awaitThat(
        () -> slack.modals(slack.asker()).toString().contains("The sources do not say."));
    assertThat(home(slack.asker(), " · not in the sources · ").toString())
        .contains("{date_short_pretty} at {time}");
    slack.colleague().openHome();
    assertThat(home(slack.colleague(), "None yet.").toString()).doesNotContain("lunch");
  }

  @Test
  void asksForAQuestionIfThereIsNone() {
    slack.asker().openHome();
    ask(slack.asker(), home(slack.asker(), "None yet."), " ");
    slack.awaitThat(
        () -> slack.modals(slack.asker()).toString().contains("Type a question in the box"));
  }

  @Test
  void showsAdminsWhatTheSourcesLackButNotWhoAsked() {
    bot.command("Where is lunch?");
    bot.command("where is lunch?");
    bot.awaitSaid(2);
    slack.admin().openHome();
    assertThat(home(slack.admin(), "For admins").toString())
        .contains("here is lunch? (2 times) · ", "👍 0 · 👎 0", "Connections to Slack: 1 of 1")
        .contains("Failed bad.md: is empty")
        .doesNotContain(slack.asker().id());
  }

  @Test
  void reloadsWithProgressForAdmins() {
    slack.admin().openHome();
    JsonNode home = home(slack.admin(), "For admins");
    press(slack.admin(), home, "home-reload", JsonNodeFactory.instance.objectNode());
    home(slack.admin(), "Reloaded in");
    assertThat(slack.calls("views.publish").toString())
        .contains("Reloading: 1 of 2 documents, 3 of 4 passages.");
  }

  @Test
  void reloadsForNobodyElse() {
    slack.admin().openHome();
    JsonNode home = home(slack.admin(), "For admins");
    press(slack.admin(), home, "home-reload", JsonNodeFactory.instance.objectNode());
    home(slack.admin(), "Reloaded in");
    slack.resend(payload -> payload.withObjectProperty("user").put("id", slack.asker().id()));
    assertThat(home(slack.asker(), "Ask the AI bets").toString()).doesNotContain("Reloaded in");
  }

  @Test
  void suggestsQuestionsInDirectMessages() {
    slack.asker().openMessages();
    slack.awaitThat(() -> slack.calls(PROMPTS).size() == 1);
    slack.sandbox().faults().fail(PROMPTS, "unknown_method");
    slack.asker().openMessages();
    slack.asker().say(slack.asker().direct(), "Who?");
    slack.awaitOnly(slack.asker());
  }
}
