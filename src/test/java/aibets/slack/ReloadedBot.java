package aibets.slack;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.desk.News;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A bot whose documents change, and the people who ask it and receive notifications. */
final class ReloadedBot implements BeforeEachCallback, AfterEachCallback {

  private final SandboxExtension slack;
  private final ChangingArchive archive;
  News.Options options = News.Options.USUAL;
  ChannelPolicy.Rules rules = ChannelPolicy.Rules.NONE;
  private SlackBot bot;

  ReloadedBot(SandboxExtension slack, ChangingArchive archive) {
    this.slack = slack;
    this.archive = archive;
  }

  void start() {
    SlackOptions all =
        RunningBot.options(slack, 2, 4, Access.OPEN, rules, SlackOptions.USUAL_NAME, options);
    bot = RunningBot.bot(all, archive.answerer(), archive.reloader(), archive);
    bot.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop();
    assertThat(slack.refused()).allMatch(refused -> refused.startsWith("usergroups."));
  }

  /** Closes the bot; {@link #start} starts another. */
  void stop() {
    bot.close();
  }

  void restart() {
    stop();
    start();
  }

  void reload(Document... documents) {
    archive.next(documents);
    bot.reloader().reload(progress -> {});
  }

  /** Reloads, and waits until all notifications have been sent. */
  void reloadToTheEnd(Document... documents) {
    archive.storage().passages().note("news", "not yet");
    reload(documents);
    slack.awaitThat(
        () -> !archive.storage().passages().note("news").equals(Optional.of("not yet")));
  }

  Seen ask(Member member, String text) {
    int before = slack.said(member).size();
    member.command(GENERAL, "/ai-bets " + text);
    slack.awaitThat(() -> slack.said(member).size() > before);
    return slack.said(member).get(before);
  }

  List<Seen> news(Member member, String beginning) {
    return slack.said(member).stream().filter(seen -> seen.text().startsWith(beginning)).toList();
  }

  Seen awaitNews(Member member, String beginning) {
    return slack.await(member, seen -> seen.text().startsWith(beginning));
  }

  void press(Member member, Seen message, String control) {
    String place = message.json().path("channel").asText(GENERAL);
    member.press(place, message.ts(), control, MissingNode.getInstance());
  }

  void choose(Member member, Seen answer, String deed) {
    String value =
        answer.json().findValuesAsText("value").stream()
            .filter(each -> each.startsWith(deed))
            .findFirst()
            .orElseThrow();
    member.press(GENERAL, answer.ts(), "more-actions", JsonNodeFactory.instance.textNode(value));
  }
}
