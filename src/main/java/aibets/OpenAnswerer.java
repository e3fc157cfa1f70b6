package aibets;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers from whichever corpus is open at the time of a call.
 *
 * @param reading reads the open corpus
 * @param turn answers when it is the question's turn
 */
record OpenAnswerer(
    Function<Function<OpenCorpus, Answer>, Answer> reading,
    Function<Supplier<Answer>, Answer> turn,
    Function<OpenCorpus, Answerer> careful,
    Function<OpenCorpus, Answerer> quick)
    implements Answerer {

  @Override
  public Answer answer(String question, List<String> earlier) {
    return reading.apply(open -> turn.apply(() -> careful.apply(open).answer(question, earlier)));
  }

  @Override
  public Answer skim(String question) {
    return reading.apply(open -> turn.apply(() -> quick.apply(open).answer(question)));
  }
}
