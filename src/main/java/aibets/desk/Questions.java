package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.QuestionException;
import aibets.english.Conversation;
import aibets.overview.OverviewException;
import aibets.question.Turn;
import aibets.telemetry.Incidents;
import aibets.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions, turning failures into outcomes. */
final class Questions {

  private final Logger log = LoggerFactory.getLogger(Questions.class);
  private final Reach reach;
  private final GivenAnswers given;
  private final Incidents incidents;
  private final Telemetry telemetry;

  Questions(Reach reach, GivenAnswers given, Incidents incidents, Telemetry telemetry) {
    this.reach = reach;
    this.given = given;
    this.incidents = incidents;
    this.telemetry = telemetry;
  }

  /** Returns the maximum cost of an answer. */
  Cost cost(Ask ask) {
    return new Overviews(reach.whole()).cost(ask.text());
  }

  /** Answers a question, as {@link #outcome}. */
  Outcome answer(Ask ask, BooleanSupplier isAwaited) {
    return outcome(
        () -> {
          Optional<Outcome> overview = new Overviews(reach.of(ask)).of(ask.text());
          overview.ifPresent(found -> telemetry.question(Telemetry.Outcome.ANSWERED));
          return overview.orElseGet(() -> answered(ask));
        },
        isAwaited);
  }

  /**
   * Answers a question. Never throws: even errors have to reach the asker as a sentence.
   *
   * @param isAwaited whether the asker has not been told yet that the bot is stopping
   */
  Outcome outcome(Supplier<Outcome> found, BooleanSupplier isAwaited) {
    try {
      return found.get();
    } catch (QuestionException | OverviewException e) {
      telemetry.question(Telemetry.Outcome.NO_QUESTION);
      return new Outcome.Sentence(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      if (!isAwaited.getAsBoolean()) {
        return aborted("A question was aborted; the user has been told of the restart", e);
      }
      telemetry.question(Telemetry.Outcome.FAILED);
      return new Outcome.Failed(
          incidents.report("A question failed; the user saw the reference", e));
    }
  }

  /** Logs the end of a question that has been counted as not answered because of a stop. */
  private Outcome aborted(String what, Throwable failure) {
    log.info("{} ({})", what, Incidents.types(failure));
    return Outcome.none();
  }

  private Outcome answered(Ask ask) {
    List<String> earlier = given.earlier(ask);
    Turn turn = Conversation.of(earlier).understand(ask.text());
    return switch (turn.kind()) {
      case SMALL_TALK -> unasked(new Outcome.SmallTalk(ask.text(), reach.of(ask).examples()));
      case UNCLEAR -> unasked(new Outcome.Choice(turn.options()));
      case QUESTION ->
          new Outcome.Answered(ask, counted(reach.of(ask).answerer().answer(ask.text(), earlier)));
    };
  }

  /** Returns a reply that is not looked up and does not count in statistics. */
  private Outcome unasked(Outcome reply) {
    telemetry.question(Telemetry.Outcome.NO_QUESTION);
    return reply;
  }

  private Answer counted(Answer answer) {
    telemetry.question(
        answer.answered() ? Telemetry.Outcome.ANSWERED : Telemetry.Outcome.NOT_IN_THE_SOURCES);
    return answer;
  }

  /**
   * Answers like {@link #answer}, but returns {@link Outcome#NONE} if the sources have no answer or
   * there is a failure, because the message may not be meant for the bot; it counts in statistics
   * only if it is answered.
   */
  Outcome answerIfSaid(Ask ask, BooleanSupplier isAwaited) {
    try {
      List<String> earlier = given.earlier(ask);
      if (Conversation.of(earlier).understand(ask.text()).kind() != Turn.Kind.QUESTION) {
        return Outcome.none();
      }
      Answer answer = reach.of(ask).answerer().answer(ask.text(), earlier);
      return answer.answered() ? new Outcome.Answered(ask, counted(answer)) : Outcome.none();
    } catch (QuestionException e) {
      return Outcome.none();
    } catch (RuntimeException | Error e) {
      if (!isAwaited.getAsBoolean()) {
        return aborted("A question without a mention was aborted because of the restart", e);
      }
      telemetry.question(Telemetry.Outcome.FAILED);
      incidents.report("A question without a mention failed; the user saw nothing", e);
      return Outcome.none();
    }
  }
}
