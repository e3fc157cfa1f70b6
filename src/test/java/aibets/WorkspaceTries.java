package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;

import aibets.sandbox.Member;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Tries every surface of the bot in one of several workspaces, and sees what it says there. */
final class WorkspaceTries {

  private static final List<String> QUESTIONS =
      List.of("Who guards the vault?", "When was the vault built?", "How deep is the vault?");

  private static final List<String> COMMANDS =
      List.of(
          "help",
          "sources",
          "status",
          "hello",
          "gaps",
          "gaps export",
          "stats",
          "audit",
          "channel",
          "documents",
          "compare the vault with the harbour",
          "bets",
          "bets the vault",
          "timeline",
          "timeline vault",
          "watch Who guards the vault?",
          "watching");

  private final Sandbox sandbox;
  private final SandboxExtension slack;
  private final String marker;
  private int tries;

  /**
   * Tries in a workspace.
   *
   * @param marker a word that only people of this workspace use
   */
  WorkspaceTries(Sandbox sandbox, String marker) {
    this.sandbox = sandbox;
    this.slack = SandboxExtension.of(sandbox);
    this.marker = marker;
  }

  SandboxExtension slack() {
    return slack;
  }

  int tries() {
    return tries;
  }

  /** Everything that somebody can do. */
  void tryAll(Member member, String channel) {
    int before = slack.said(member).size();
    List<String> all = new ArrayList<>(COMMANDS);
    all.addAll(QUESTIONS);
    all.add("Who sells the " + marker + "?");
    String thread = "";
    for (String text : all) {
      member.command(GENERAL, "/ai-bets " + text);
      thread = member.say(channel, channel.equals(GENERAL) ? "@ai-bets " + text : text);
    }
    await(() -> slack.said(member).size() >= before + 2 * all.size() - 2);
    member.reply(channel, thread, "and who guards the vault?");
    tries += 2 * all.size() + 1;
    askByForms(member, channel, thread);
    member.openHome();
    member.openMessages();
    slack.awaitThat(() -> !slack.home(member).isEmpty());
    tries += 2;
    pressAll(member);
    awaitQuiet();
  }

  /** A bot may post once a second in a channel, which would take minutes. */
  void await(Callable<Boolean> condition) {
    await(condition, Duration.ofMinutes(3));
  }

  private void await(Callable<Boolean> condition, Duration most) {
    Awaitility.await()
        .atMost(most)
        .until(
            () -> {
              sandbox.forgetCalls();
              return condition.call();
            });
  }

  /** Until nothing is sent any more. */
  void awaitQuiet() {
    AtomicInteger last = new AtomicInteger(-1);
    Awaitility.await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> {
              sandbox.forgetCalls();
              int sent = slack.sent().size();
              return last.getAndSet(sent) == sent;
            });
  }

  private void askByForms(Member member, String channel, String message) {
    submit(member, () -> member.shortcut("ask-about-message", channel, message), false);
    submit(member, () -> member.shortcut("ask-about-message", channel, message), true);
    submit(member, () -> member.shortcut("ask-anything"), false);
    tries += 3;
  }

  /** Slack gives up on what is submitted after three seconds, and does not repeat it. */
  private void submit(Member member, Runnable open, boolean forAll) {
    int before = slack.said(member).size();
    for (int i = 0; i < 5; i++) {
      open(member, open);
      JsonNode form = slack.modals(member).get(0);
      ObjectNode typed =
          JsonNodeFactory.instance.objectNode().put("question", "Who guards the vault?");
      if (forAll) {
        typed.putArray("for-all").add("for-all");
      }
      member.submit(form.path("id").asText(), typed);
      try {
        await(() -> slack.said(member).size() > before, Duration.ofSeconds(20));
        return;
      } catch (ConditionTimeoutException e) {
        System.out.println("A form was not answered in time: " + slack.notices(member));
      }
    }
    throw new AssertionError("No form was answered");
  }

  /** A window opens within three seconds or not at all; then it is asked for again. */
  private void open(Member member, Runnable open) {
    for (int i = 0; i < 10 && slack.modals(member).isEmpty(); i++) {
      open.run();
      try {
        Awaitility.await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> !slack.modals(member).isEmpty());
      } catch (ConditionTimeoutException e) {
        System.out.println("A window did not open in time");
      }
    }
  }

  /** Everything below what was said, and then everything in the window that is open. */
  private void pressAll(Member member) {
    for (Seen message : List.copyOf(slack.said(member))) {
      String place = message.json().path("channel").asText(GENERAL);
      for (String action : message.actions()) {
        for (String choice : choices(message, action)) {
          member.press(place, message.ts(), action, JsonNodeFactory.instance.textNode(choice));
          tries++;
        }
      }
    }
    for (JsonNode modal : slack.modals(member)) {
      for (String action : modal.findValuesAsText("action_id")) {
        member.pressInView(
            modal.path("id").asText(),
            action,
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.objectNode());
        tries++;
      }
    }
  }

  /** What a menu offers; of a button, one. */
  private static List<String> choices(Seen message, String action) {
    List<String> choices =
        message.json().findParents("action_id").stream()
            .filter(element -> element.path("action_id").asText().equals(action))
            .flatMap(element -> element.path("options").findValuesAsText("value").stream())
            .filter(choice -> !choice.startsWith("dismiss"))
            .toList();
    return choices.isEmpty() ? List.of("") : choices;
  }

  /** All that the app has sent, and all that anybody can see of it. */
  String seen() {
    StringBuilder all = new StringBuilder();
    for (Member member : List.of(slack.asker(), slack.colleague(), slack.admin())) {
      slack.said(member).forEach(each -> all.append(each.text()).append(each.json()));
      slack.notices(member).forEach(all::append);
      all.append(slack.home(member)).append(slack.modals(member));
    }
    slack.sent().forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }
}
