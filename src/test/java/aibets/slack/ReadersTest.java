package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents for the members of a group, which contains the admins. */
class ReadersTest {

  private static final Document LETTER = MemoryArchive.letter("We bet on chips.", "And on dips.");

  private static final Document ROTA =
      new Document(
          "rota",
          "Quillon rota",
          null,
          null,
          "rota.md",
          LETTER.text(),
          LETTER.passages(),
          new Audience(Set.of(), Set.of("@admins")),
          LETTER.lines());

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private RunningBot bot;

  @BeforeEach
  void start() {
    bot =
        new RunningBot(
            slack,
            (question, earlier) ->
                Answers.quoting(question, Answers.quote("Quillon bets.", "Quillon rota", null)),
            MemoryArchive.of(LETTER, ROTA));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private Seen answer(Member member, Runnable asks) {
    int before = slack.said(member).size();
    asks.run();
    slack.awaitThat(() -> slack.said(member).size() > before);
    return slack.said(member).get(before);
  }

  private void ask(Member member) {
    int opened = slack.calls("views.open").size();
    member.shortcut(Shortcuts.GLOBAL);
    slack.awaitThat(() -> slack.calls("views.open").size() > opened);
    JsonNode form = slack.modals(member).get(0);
    member.submit(
        form.path("id").asText(), JsonNodeFactory.instance.objectNode().put("question", "Who?"));
  }

  private static boolean isNamed(Object shown) {
    return shown.toString().contains("Quillon");
  }

  @Test
  void areShownToTheirReadersInDirectMessages() {
    Member admin = slack.admin();
    String direct = admin.direct();
    assertThat(isNamed(answer(admin, () -> admin.say(direct, "Who?")))).isTrue();
    assertThat(isNamed(answer(admin, () -> ask(admin)))).isTrue();
    assertThat(isNamed(answer(admin, () -> admin.command(direct, "/ai-bets sources")))).isTrue();
    admin.openHome();
    slack.awaitThat(() -> isNamed(slack.home(admin)));
  }

  @Test
  void areShownToNobodyInAChannel() {
    Member admin = slack.admin();
    for (String text : new String[] {"Who?", "sources", "help", "status", "timeline"}) {
      assertThat(isNamed(answer(admin, () -> bot.command(admin, text)))).as(text).isFalse();
    }
    assertThat(isNamed(answer(admin, () -> admin.say(GENERAL, "@ai-bets Who?")))).isFalse();
    assertThat(answer(admin, () -> bot.command(admin, "stats")).text())
        .startsWith("The reply may name documents that are not available in this channel.");
  }

  @Test
  void areShownToNobodyElse() {
    Member asker = slack.asker();
    String direct = asker.direct();
    assertThat(isNamed(answer(asker, () -> asker.say(direct, "Who?")))).isFalse();
    assertThat(isNamed(answer(asker, () -> ask(asker)))).isFalse();
    assertThat(isNamed(answer(asker, () -> asker.command(direct, "/ai-bets sources")))).isFalse();
    asker.openHome();
    slack.awaitThat(() -> slack.home(asker).has("id"));
    assertThat(isNamed(slack.home(asker))).isFalse();
    assertThat(isNamed(slack.sent())).isFalse();
  }

  @Test
  void areLookedUpOnceThoughTheirGroupIsNamedByItsHandle() {
    Member admin = slack.admin();
    answer(admin, () -> admin.say(admin.direct(), "Who?"));
    answer(admin, () -> admin.say(admin.direct(), "Who else?"));
    assertThat(slack.calls("usergroups.users.list")).hasSize(1);
  }

  @Test
  void areNotLookedUpAgainAtOnceWhereThatFailed() {
    slack.sandbox().faults().failAlways("usergroups.users.list", "no_such_subteam");
    Member admin = slack.admin();
    assertThat(isNamed(answer(admin, () -> admin.command(admin.direct(), "/ai-bets sources"))))
        .isFalse();
    answer(admin, () -> admin.command(admin.direct(), "/ai-bets sources"));
    assertThat(slack.refused()).containsExactly("usergroups.users.list: no_such_subteam");
  }
}
