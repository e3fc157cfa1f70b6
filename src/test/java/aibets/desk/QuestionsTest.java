package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.slack.Answers;
import aibets.slack.MemoryArchive;
import aibets.telemetry.Incidents;
import aibets.telemetry.Telemetry;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What becomes of questions that fail. */
class QuestionsTest {

  private static final Outcome RESTARTING = Outcome.Notice.of(Outcome.Reason.RESTARTING);

  private final Logger log = (Logger) LoggerFactory.getLogger("aibets");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final List<Outcome> heard = new ArrayList<>();
  private final MemoryArchive archive = MemoryArchive.empty();
  private final Questions questions =
      new Questions(
          new Reach(
              new ChannelPolicy(ChannelPolicy.Rules.NONE, archive.storage().channels()),
              (group, user) -> Optional.of(false),
              QuestionsTest::silent,
              archive),
          new GivenAnswers(archive, Clock.systemUTC()),
          new Incidents(),
          Telemetry.NONE);

  private static Answer silent(String question, List<String> earlier) {
    return Answers.silent(question);
  }

  @BeforeEach
  void listen() {
    logged.start();
    log.addAppender(logged);
  }

  @AfterEach
  void close() {
    log.detachAppender(logged);
    archive.storage().close();
  }

  /** Runs a question that fails, before or after its asker is told of a stop. */
  private void fail(boolean afterAStop) {
    AtomicReference<Job> job = new AtomicReference<>();
    Job asked =
        new Job(
            new Heard(heard),
            Cost.QUESTION,
            isAwaited ->
                questions.outcome(
                    () -> {
                      if (afterAStop) {
                        job.get().dismiss(RESTARTING);
                      }
                      throw new IllegalStateException("closed");
                    },
                    isAwaited),
            heard::add);
    job.set(asked);
    asked.run();
  }

  @Test
  void reportsAFailureUnderTheReferenceThatTheUserSees() {
    fail(false);
    assertThat(heard).singleElement().isInstanceOf(Outcome.Failed.class);
    String reference = ((Outcome.Failed) heard.get(0)).reference();
    assertThat(logged.list)
        .filteredOn(event -> event.getLevel() == Level.ERROR)
        .singleElement()
        .satisfies(event -> assertThat(event.getFormattedMessage()).contains(reference));
  }

  @Test
  void reportsNoFailureToAUserWhoHasBeenToldOfAStop() {
    fail(true);
    assertThat(heard).containsExactly(RESTARTING, Outcome.none());
    assertThat(logged.list)
        .noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .anyMatch(event -> event.getFormattedMessage().contains("has been told of the restart"));
  }

  private record Heard(List<Outcome> outcomes) implements Delivery {

    @Override
    public Asker asker() {
      return new Asker("U1", "C1");
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public boolean deliver(Outcome outcome) {
      return outcomes.add(outcome);
    }

    @Override
    public boolean whisper(Outcome outcome) {
      return outcomes.add(outcome);
    }
  }
}
