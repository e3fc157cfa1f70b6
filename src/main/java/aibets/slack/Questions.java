package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.QuestionException;
import aibets.english.Conversation;
import aibets.overview.OverviewException;
import aibets.question.Turn;
import aibets.slack.Telemetry.Outcome;
import java.util.List;
import java.util.Optional;

/** Turns a question into the message that answers it, or that says why there is no answer. */
final class Questions {

  private final Answerer answerer;
  private final Overviews overviews;
  private final GivenAnswers given;
  private final Renderer renderer;
  private final Incidents incidents;
  private final Telemetry telemetry;

  Questions(Answerer answerer, Overviews overviews, GivenAnswers given, Replies replies) {
    this.answerer = answerer;
    this.overviews = overviews;
    this.given = given;
    this.renderer = replies.renderer();
    this.incidents = replies.incidents();
    this.telemetry = replies.telemetry();
  }

  /** What it takes to answer. */
  Effort effort(Ask ask) {
    return overviews.effort(ask.text());
  }

  /** Never throws: an Error, too, must reach the one who asked as a sentence. */
  Message answer(Ask ask) {
    try {
      Optional<Message> overview = overviews.of(ask.text());
      overview.ifPresent(found -> telemetry.question(Outcome.ANSWERED));
      return overview.orElseGet(() -> answered(ask));
    } catch (QuestionException | OverviewException e) {
      telemetry.question(Outcome.NO_QUESTION);
      return renderer.sentence(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      telemetry.question(Outcome.FAILED);
      return renderer.failure(incidents.report("A question failed; the user saw the reference", e));
    }
  }

  private Message answered(Ask ask) {
    List<String> earlier = given.earlier(ask);
    Turn turn = Conversation.of(earlier).understand(ask.text());
    return switch (turn.kind()) {
      case SMALL_TALK -> unasked(renderer.smallTalk(ask.text()));
      case UNCLEAR -> unasked(renderer.unclear(turn.options()));
      case QUESTION -> kept(ask, counted(answerer.answer(ask.text(), earlier)));
    };
  }

  /** A reply to what nobody looks up: it is in no statistics. */
  private Message unasked(Message message) {
    telemetry.question(Outcome.NO_QUESTION);
    return message;
  }

  private Answer counted(Answer answer) {
    telemetry.question(answer.answered() ? Outcome.ANSWERED : Outcome.NOT_IN_THE_SOURCES);
    return answer;
  }

  private Message kept(Ask ask, Answer answer) {
    Message message = given.keep(ask, answer, renderer.answer(answer));
    return overviews.leads(answer).map(message::plus).orElse(message);
  }

  /**
   * As {@link #answer}, and {@link Message#NONE} where the sources do not say or anything fails:
   * the question may have been meant for somebody else.
   */
  Message answerIfSaid(Ask ask) {
    try {
      List<String> earlier = given.earlier(ask);
      if (Conversation.of(earlier).understand(ask.text()).kind() != Turn.Kind.QUESTION) {
        return unasked(Message.NONE);
      }
      Answer answer = counted(answerer.answer(ask.text(), earlier));
      return answer.answered() ? kept(ask, answer) : Message.NONE;
    } catch (QuestionException e) {
      telemetry.question(Outcome.NO_QUESTION);
      return Message.NONE;
    } catch (RuntimeException | Error e) {
      telemetry.question(Outcome.FAILED);
      incidents.report("A question without a mention failed; nobody saw anything", e);
      return Message.NONE;
    }
  }
}
