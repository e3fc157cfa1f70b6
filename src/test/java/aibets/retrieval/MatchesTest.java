package aibets.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MatchesTest {

  private static final double[] WEIGHTS = {0.75, 0.25};

  private static Matches matches(float first, float second) {
    Matches matches = new Matches(1, new QuestionTokens(WEIGHTS, WEIGHTS, new int[] {0, 1}, 0));
    matches.add(0, 0, first, false);
    matches.add(1, 1, second, false);
    return matches;
  }

  @Test
  void lacksWhatIsMatchedBetterElsewhere() {
    assertThat(matches(0.5f, 0.9f).lacks(new float[] {0.9f, 0.9f}))
        .isCloseTo(0.75 * 0.4 * 0.4, within(1e-6));
  }

  @Test
  void lacksNothingIfEachTokenIsMatchedBest() {
    assertThat(matches(0.5f, 0.9f).lacks(new float[] {0.5f, 0.9f})).isZero();
  }

  @Test
  void countsAMatchInTheTitleLess() {
    Matches matches = matches(0.5f, 0.9f);
    assertThat(matches.own(0)).isLessThan(matches.inPassage());
    assertThat(matches.withContext(0)).isCloseTo(0.75 * 0.5 + 0.25 * 0.8 * 0.9, within(1e-6));
  }

  @Test
  void countsRepetitionsBeyondOneHalf() {
    assertThat(matches(0.9f, 0.9f).repeated(0)).isCloseTo(0.75 * 0.4 * 0.4, within(1e-6));
    assertThat(matches(0.5f, 0.9f).repeated(0)).isZero();
  }

  @Test
  void findsTheQuestionWordItsSuccessorAndTheWeakestMatch() {
    Matches matches = matches(0.5f, 0.9f);
    matches.add(0, 1, 0.3f, false);
    assertThat(matches.asking(0)).isEqualTo(0.5f);
    assertThat(matches.asked(0)).isEqualTo(0.3f);
    assertThat(matches.weakest(0)).isEqualTo(0.3f);
  }

  @Test
  void acceptsQuestionsWithoutQuestionWords() {
    Matches matches = new Matches(1, new QuestionTokens(WEIGHTS, WEIGHTS, new int[0], -1));
    assertThat(matches.asking(0)).isZero();
    assertThat(matches.asked(0)).isZero();
    assertThat(matches.weakest(0)).isZero();
  }
}
