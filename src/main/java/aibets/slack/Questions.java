package aibets.slack;

import aibets.answer.Answerer;
import aibets.answer.QuestionException;

/** Turns a question into the message that answers it, or that says why there is no answer. */
final class Questions {

  private final Answerer answerer;
  private final Overviews overviews;
  private final Renderer renderer;
  private final Incidents incidents;

  Questions(Answerer answerer, Renderer renderer, Incidents incidents) {
    this.answerer = answerer;
    this.overviews = new Overviews(answerer);
    this.renderer = renderer;
    this.incidents = incidents;
  }

  /** Never throws: an Error, too, must reach the one who asked as a sentence. */
  Message answer(String question) {
    try {
      return overviews.of(question).orElseGet(() -> renderer.answer(answerer.answer(question)));
    } catch (QuestionException e) {
      return renderer.sentence(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return renderer.failure(
          incidents.report("A question failed; the user saw the reference", e, question));
    }
  }
}
