package aibets;

import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions that bear a number, and what became of each. */
final class Asked {

  private static final Pattern MARK = Pattern.compile("in round (\\d+)");
  private static final Pattern ANSWER =
      Pattern.compile("^Question: .*? in round (\\d+)", Pattern.DOTALL);
  private static final Pattern REFUSAL =
      Pattern.compile("being restarted|ask again|Something went wrong");
  private static final Set<String> FAILED = Set.of("timeout", "connection_failed");

  private final Map<Integer, String> askers = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final Map<String, Integer> commands = new ConcurrentHashMap<>();
  private final Set<Integer> undelivered = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refusals = new AtomicInteger();

  /**
   * The outcome.
   *
   * @param undelivered commands that the bot did not acknowledge, so that Slack itself told their
   *     askers
   * @param twice answers beyond the first to a question
   * @param lost questions with neither an answer nor a refusal nor Slack's own word
   */
  record Tally(int asked, int answered, int refused, int undelivered, int twice, int lost) {}

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
      case "message" -> hearMessage(detail.path("text").asText(), detail.path("user").asText());
      case "traffic" -> hearTraffic(detail);
      default -> {}
    }
  }

  /** Which command an envelope is, and that it was not acknowledged. */
  private void hearTraffic(JsonNode detail) {
    String envelope = detail.path("body").path("envelope_id").asText();
    Matcher command = MARK.matcher(detail.path("body").path("payload").path("text").asText());
    if (detail.path("what").asText().equals("envelope") && command.find()) {
      commands.put(envelope, Integer.valueOf(command.group(1)));
    } else if (FAILED.contains(detail.path("outcome").asText()) && commands.containsKey(envelope)) {
      undelivered.add(commands.get(envelope));
    }
  }

  private void hearMessage(String text, String author) {
    Matcher answer = ANSWER.matcher(text);
    if (answer.find()) {
      answers.merge(Integer.valueOf(answer.group(1)), 1, Integer::sum);
    } else if (!askers.containsValue(author) && REFUSAL.matcher(text).find()) {
      refusals.incrementAndGet();
    }
  }

  /** How many questions nothing was said to. */
  int open() {
    long silent =
        askers.keySet().stream()
            .filter(number -> !answers.containsKey(number) && !undelivered.contains(number))
            .count();
    return Math.max(0, (int) silent - refusals.get());
  }

  Tally tally() {
    int more = answers.values().stream().mapToInt(times -> times - 1).sum();
    return new Tally(
        askers.size(), answers.size(), refusals.get(), undelivered.size(), more, open());
  }
}
