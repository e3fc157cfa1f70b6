package aibets.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionTest {

  @ParameterizedTest
  @EnumSource
  void distinguishesValuesFromOtherAnswers(AnswerType type) {
    assertThat(type.isValue())
        .isEqualTo(
            switch (type) {
              case MONEY, VALUATION, PERCENT, MULTIPLE, SCORE, COUNT, DURATION, DATE -> true;
              case MEASURE, PERSON, PLACE, REASON, DEFINITION, OTHER -> false;
            });
  }

  @Test
  void comparesTwoThingsOrNothing() {
    assertThatThrownBy(() -> question(List.of(), List.of("JEPA"))).hasMessageContaining("JEPA");
    assertThat(question(List.of(), List.of("JEPA", "GPT")).compared()).hasSize(2);
  }

  @Test
  void keepsItsOwnNames() {
    List<String> names = new ArrayList<>(List.of("jepa"));
    Question question = question(names, List.of());
    names.clear();
    assertThat(question.names()).containsExactly("jepa");
  }

  private static Question question(List<String> names, List<String> compared) {
    return new Question("What?", AnswerType.OTHER, names, List.of(), false, false, compared);
  }
}
