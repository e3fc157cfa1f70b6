package aibets.evaluation;

import aibets.answer.Confidence.Thresholds;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the confidence thresholds at which nine of ten answers and every second possible answer are
 * correct.
 */
final class Targets {

  private static final double ANSWERED_RIGHT = 0.9;
  private static final double PERHAPS_RIGHT = 0.5;

  private Targets() {}

  /**
   * An answer to be judged.
   *
   * @param confidence 0 to 1
   * @param right whether it is correct
   */
  record JudgedAnswer(double confidence, boolean right) {}

  /** Returns the lowest thresholds that meet the targets on these answers; 1 where none does. */
  static Thresholds thresholds(List<JudgedAnswer> answers) {
    List<JudgedAnswer> falling =
        answers.stream()
            .sorted(Comparator.comparingDouble(JudgedAnswer::confidence).reversed())
            .toList();
    int answered = last(falling, ANSWERED_RIGHT);
    int perhaps = last(falling.subList(answered, falling.size()), PERHAPS_RIGHT);
    return new Thresholds(at(falling, answered), at(falling, answered + perhaps));
  }

  /** Returns the length of the longest prefix with at least that share of correct answers. */
  private static int last(List<JudgedAnswer> falling, double share) {
    int right = 0;
    int last = 0;
    for (int i = 0; i < falling.size(); i++) {
      right += falling.get(i).right ? 1 : 0;
      if (right >= share * (i + 1)) {
        last = i + 1;
      }
    }
    return last;
  }

  private static double at(List<JudgedAnswer> falling, int count) {
    return count == 0 ? 1 : falling.get(count - 1).confidence;
  }
}
