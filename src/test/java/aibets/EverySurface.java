package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;

import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Tries every command, button, form and way to ask that Slack offers. */
final class EverySurface {

  /** Written after {@code /ai-bets}, and in messages. */
  private static final List<String> COMMANDS =
      List.of(
          "help",
          "sources",
          "status",
          "hello",
          "reload",
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
          "timeline belfry",
          "watch Who guards the vault?",
          "watching");

  /**
   * What people ask.
   *
   * @param questions after {@code /ai-bets}, in messages, and in messages that are not for the bot
   * @param inForms questions in forms
   * @param followUps questions in a thread
   */
  record Script(List<String> questions, List<String> inForms, List<String> followUps) {}

  private final SandboxExtension slack;
  private final Script script;

  EverySurface(SandboxExtension slack, Script script) {
    this.slack = slack;
    this.script = script;
  }

  /**
   * Tries everything in a channel; returns the number of attempts.
   *
   * @param isIdle whether the bot has answered everything
   */
  int tryAll(BooleanSupplier isIdle, Member member, String channel) {
    int before = slack.said(member).size();
    List<String> all = new ArrayList<>(COMMANDS);
    all.addAll(script.questions);
    String thread = "";
    for (String text : all) {
      member.command(GENERAL, "/ai-bets " + text);
      thread = member.say(channel, channel.equals(GENERAL) ? "@ai-bets " + text : text);
    }
    await(() -> slack.said(member).size() >= before + 2 * all.size() - 2);
    int tries = 2 * all.size() + followUp(member, channel, thread) + overhear(member);
    tries += askByForms(member, channel, thread);
    member.openHome();
    member.openMessages();
    slack.awaitThat(() -> !slack.home(member).isEmpty());
    tries += 2 + pressAll(member);
    await(isIdle::getAsBoolean);
    awaitQuiet();
    return tries;
  }

  /** Waits without the limit of one message per second and channel, which would take minutes. */
  void await(Callable<Boolean> condition) {
    await(condition, Duration.ofMinutes(3));
  }

  private void await(Callable<Boolean> condition, Duration most) {
    Awaitility.await()
        .atMost(most)
        .until(
            () -> {
              slack.sandbox().forgetCalls();
              return condition.call();
            });
  }

  /** Waits until nothing more is sent: clicks are queued, too. */
  void awaitQuiet() {
    AtomicInteger last = new AtomicInteger(-1);
    Awaitility.await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> {
              slack.sandbox().forgetCalls();
              int sent = slack.sent().size();
              return last.getAndSet(sent) == sent;
            });
  }

  private int followUp(Member member, String channel, String thread) {
    int before = slack.said(member).size();
    script.followUps.forEach(text -> member.reply(channel, thread, text));
    await(() -> slack.said(member).size() > before);
    return script.followUps.size();
  }

  private int overhear(Member member) {
    script.questions.forEach(question -> member.say(GENERAL, question));
    return script.questions.size();
  }

  /** Asks by forms: from a message's menu, privately and for everyone, and from anywhere. */
  private int askByForms(Member member, String channel, String message) {
    for (String question : script.inForms) {
      submit(member, () -> member.shortcut("ask-about-message", channel, message), question, false);
      submit(member, () -> member.shortcut("ask-about-message", channel, message), question, true);
      submit(member, () -> member.shortcut("ask-anything"), question, false);
    }
    return 3 * script.inForms.size();
  }

  /** Slack gives up on a form that is not acknowledged within three seconds: ask again. */
  private void submit(Member member, Runnable open, String question, boolean forAll) {
    int before = slack.said(member).size();
    for (int i = 0; i < 5; i++) {
      open(member, open);
      JsonNode form = slack.modals(member).get(0);
      ObjectNode typed = JsonNodeFactory.instance.objectNode().put("question", question);
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

  /**
   * Opens a modal. If it does not open within three seconds, it never will, so it is requested
   * again.
   */
  private void open(Member member, Runnable open) {
    for (int i = 0; i < 10 && slack.modals(member).isEmpty(); i++) {
      open.run();
      try {
        Awaitility.await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> !slack.modals(member).isEmpty());
      } catch (ConditionTimeoutException e) {
        System.out.println("A modal did not open in time");
      }
    }
  }

  /** Uses every control below the messages, and then every control in the open modal. */
  private int pressAll(Member member) {
    int pressed = 0;
    for (Seen message : List.copyOf(slack.said(member))) {
      String place = message.json().path("channel").asText(GENERAL);
      for (String action : message.actions()) {
        for (String choice : choices(message, action)) {
          member.press(place, message.ts(), action, JsonNodeFactory.instance.textNode(choice));
          pressed++;
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
        pressed++;
      }
    }
    return pressed;
  }

  /** Returns the choices of a menu; one for a button. */
  private static List<String> choices(Seen message, String action) {
    List<String> choices =
        message.json().findParents("action_id").stream()
            .filter(element -> element.path("action_id").asText().equals(action))
            .flatMap(element -> element.path("options").findValuesAsText("value").stream())
            .filter(choice -> !choice.startsWith("dismiss"))
            .toList();
    return choices.isEmpty() ? List.of("") : choices;
  }
}
