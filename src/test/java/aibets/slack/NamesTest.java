package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.ChannelPolicy;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Looks for the usual name in all that a bot of another name sends. */
class NamesTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot =
        new RunningBot(
            slack,
            (question, earlier) -> Answers.quoting(question, Answers.quote("Chips.")),
            MemoryArchive.of(MemoryArchive.letter("We bet on chips.")),
            ChannelPolicy.Rules.NONE,
            "Ada");
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private void await(Member member, int said) {
    slack.awaitThat(() -> slack.said(member).size() >= said);
  }

  private void awaitModals(int opened) {
    slack.awaitThat(() -> slack.calls("views.open").size() >= opened);
  }

  @Test
  void saysItsOwnNameEverywhere() {
    Member admin = slack.admin();
    int said = 0;
    for (Subcommand each : Subcommand.values()) {
      bot.command(admin, each.word());
      await(admin, ++said);
    }
    for (String text : List.of("hello", "who are you?", "help", "Who bets?")) {
      admin.say(admin.direct(), text);
      await(admin, ++said);
    }
    admin.shortcut(Shortcuts.GLOBAL);
    awaitModals(1);
    admin.shortcut(Shortcuts.MESSAGE, GENERAL, admin.say(GENERAL, "Chips"));
    awaitModals(2);
    admin.openHome();
    slack.awaitThat(() -> slack.home(admin).toString().contains("Ask Ada about this"));
    admin.pressInView(
        slack.home(admin).path("id").asText(),
        HomeView.ASK,
        JsonNodeFactory.instance.textNode(""),
        JsonNodeFactory.instance.objectNode());
    awaitModals(3);
    assertThat(slack.sent().toString().toLowerCase(Locale.ROOT))
        .contains("ask ada about this", "\"text\":\"ask ada\"")
        .doesNotContain("ai bets");
  }
}
