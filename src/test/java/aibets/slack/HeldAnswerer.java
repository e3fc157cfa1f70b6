package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Quotes one sentence for every question, once it is released. */
final class HeldAnswerer implements Answerer {

  private final List<String> questions = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  void hold() {
    gate = new CountDownLatch(1);
  }

  void release() {
    gate.countDown();
  }

  List<String> questions() {
    return List.copyOf(questions);
  }

  @Override
  public Answer answer(String question, List<String> earlier) {
    questions.add(question);
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    return Answers.quoting(question, Answers.quote(Answers.QUOTE));
  }
}
