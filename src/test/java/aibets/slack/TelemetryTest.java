package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.QuestionException;
import aibets.desk.Access;
import aibets.sandbox.SandboxExtension;
import aibets.socketmode.Sockets;
import aibets.telemetry.Telemetry;
import aibets.telemetry.Telemetry.Outcome;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What is counted and logged for questions in a local workspace. */
class TelemetryTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final HeldAnswerer held = new HeldAnswerer();
  private final Counts counts = new Counts();
  private final Lines lines = new Lines();
  private final Logger logger = (Logger) LoggerFactory.getLogger("aibets");
  private SlackBot bot;

  @BeforeEach
  void start() {
    bot =
        RunningBot.bot(
            RunningBot.options(slack, 1, 1, Access.OPEN),
            Sockets.ONE,
            (question, earlier) -> answer(question),
            RunningBot.NOTHING_NEW,
            MemoryArchive.empty(),
            counts);
    lines.start();
    logger.addAppender(lines);
    bot.start();
  }

  @AfterEach
  void close() {
    held.release();
    bot.close();
    logger.detachAppender(lines);
  }

  private Answer answer(String question) {
    return switch (question) {
      case "unknown" -> Answers.silent(question);
      case "none" -> throw new QuestionException("That is no question");
      case "broken" -> throw new IllegalStateException("broken");
      default -> held.answer(question, List.of());
    };
  }

  private void ask(String question) {
    slack.asker().command(SandboxExtension.GENERAL, "/ai-bets " + question);
  }

  private void awaitOutcomes(Outcome... outcomes) {
    slack.awaitThat(() -> List.copyOf(counts.outcomes).equals(List.of(outcomes)));
  }

  @Test
  void countsOutcomesAndTimesAnswers() {
    for (String question : List.of("known", "unknown", "none", "broken")) {
      int before = counts.answers.size();
      ask(question);
      slack.awaitThat(() -> counts.answers.size() == before + 1);
    }
    awaitOutcomes(
        Outcome.ANSWERED, Outcome.NOT_IN_THE_SOURCES, Outcome.NO_QUESTION, Outcome.FAILED);
    slack.awaitThat(() -> counts.acknowledgements.size() == 4);
    assertThat(counts.answers).allMatch(took -> took.toMillis() < 10_000 && !took.isNegative());
  }

  @Test
  void countsRefusalsWhenBusy() {
    held.hold();
    for (int i = 0; i < 3; i++) {
      ask("question " + i);
    }
    awaitOutcomes(Outcome.BUSY);
    held.release();
    awaitOutcomes(Outcome.BUSY, Outcome.ANSWERED, Outcome.ANSWERED);
  }

  @Test
  void countsRedeliveriesAndRetries() {
    slack.sandbox().faults().loseAcks(1);
    slack.sandbox().faults().rateLimit("chat.postMessage", Duration.ofSeconds(1));
    slack.asker().say(SandboxExtension.GENERAL, "@ai-bets known");
    slack.awaitThat(() -> slack.said(slack.asker()).size() == 1);
    slack.sandbox().advance(Duration.ofSeconds(3));
    slack.awaitThat(() -> counts.redelivered.size() == 1);
    assertThat(counts.retries).hasSize(1);
  }

  @Test
  void logsEachQuestionUnderItsIdFromAcknowledgementToAnswer() {
    ask("known");
    ask("unknown");
    slack.awaitThat(() -> counts.answers.size() == 2);
    bot.close();
    Set<String> taken = ids("Accepted");
    assertThat(taken).hasSize(2).allMatch(id -> id.matches("[0-9a-f]{8}"));
    assertThat(ids("Replied")).isEqualTo(taken);
  }

  private Set<String> ids(String beginning) {
    return lines.seen.stream()
        .filter(line -> line.text().startsWith(beginning))
        .map(Line::question)
        .collect(Collectors.toSet());
  }

  private record Line(String question, String text) {}

  /** Reads the id on the thread that logs. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final Queue<Line> seen = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      String question = event.getMDCPropertyMap().getOrDefault("question", "");
      seen.add(new Line(question, event.getFormattedMessage()));
    }
  }

  private static final class Counts implements Telemetry {

    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> acknowledgements = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Boolean> redelivered = new ConcurrentLinkedQueue<>();
    private final Queue<Boolean> retries = new ConcurrentLinkedQueue<>();

    @Override
    public void question(Outcome outcome) {
      outcomes.add(outcome);
    }

    @Override
    public void acknowledged(Duration took) {
      acknowledgements.add(took);
    }

    @Override
    public void delivered(Duration took) {
      answers.add(took);
    }

    @Override
    public void redelivered() {
      redelivered.add(true);
    }

    @Override
    public void retried() {
      retries.add(true);
    }
  }
}
