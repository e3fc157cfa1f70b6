package aibets;

import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbered questions, and what became of each. */
final class Asked {

  private static final Pattern MARK = Pattern.compile("in round (\\d+)");
  private static final Pattern ANSWER =
      Pattern.compile("^Question: .*? in round (\\d+)", Pattern.DOTALL);
  private static final Pattern REFUSAL =
      Pattern.compile("being restarted|ask again|Something went wrong");
  private static final Set<String> FAILED = Set.of("timeout", "connection_failed");

  private final Map<Integer, String> askers = new ConcurrentHashMap<>();
  private final Map<Integer, Queue<String>> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> commands = new ConcurrentHashMap<>();
  private final Set<Integer> undelivered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refusals = new AtomicInteger();

  /**
   * The outcome.
   *
   * @param undelivered commands that the bot did not acknowledge, so that Slack itself told their
   *     askers
   * @param twice questions answered more than once, and where
   * @param lost questions with neither an answer nor a refusal nor Slack's own word
   */
  record Tally(
      int asked, int answered, int refused, int undelivered, List<String> twice, int lost) {}

  Asked(SandboxExtension slack) {
    slack.listen(this::hear);
  }

  String question(int number, Member member) {
    askers.put(number, member.id());
    return "who funded AMI Labs in round " + number;
  }

  private void hear(ObjectNode change) {
    JsonNode detail = change.path("detail");
    switch (change.path("kind").asText()) {
      case "message" -> hearMessage(detail);
      case "traffic" -> hearTraffic(detail);
      default -> {}
    }
  }

  /** Notes which command an envelope contains, and when one was not acknowledged. */
  private void hearTraffic(JsonNode detail) {
    String envelope = detail.path("body").path("envelope_id").asText();
    Matcher command = MARK.matcher(detail.path("body").path("payload").path("text").asText());
    if (detail.path("what").asText().equals("envelope") && command.find()) {
      commands.put(envelope, Integer.valueOf(command.group(1)));
    } else if (FAILED.contains(detail.path("outcome").asText()) && commands.containsKey(envelope)) {
      undelivered.add(commands.get(envelope));
    }
  }

  private void hearMessage(JsonNode message) {
    String text = message.path("text").asText();
    Matcher answer = ANSWER.matcher(text);
    if (answer.find()) {
      String where = message.path("channel").asText() + (message.has("only_for") ? " alone" : "");
      answers
          .computeIfAbsent(
              Integer.valueOf(answer.group(1)), number -> new ConcurrentLinkedQueue<>())
          .add(where);
    } else if (!askers.containsValue(message.path("user").asText())
        && REFUSAL.matcher(text).find()) {
      refusals.incrementAndGet();
    }
  }

  /** Counts the questions without any response. */
  int open() {
    return Math.max(0, silent().size() - refusals.get());
  }

  /** Returns the questions without an answer, some of which were refused. */
  List<Integer> silent() {
    return askers.keySet().stream()
        .filter(number -> !answers.containsKey(number) && !undelivered.contains(number))
        .toList();
  }

  Tally tally() {
    List<String> twice =
        answers.entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(Object::toString)
            .toList();
    return new Tally(
        askers.size(), answers.size(), refusals.get(), undelivered.size(), twice, open());
  }
}
