package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who funded AMI Labs           | how much did they raise?  | how much did AMI Labs raise?
          Who is Yann LeCun?            | When did he leave Meta?   | When did Yann LeCun leave Meta?
          What is Genie 3?              | Who makes it?             | Who makes Genie 3?
          who funded AMI Labs           | What is their valuation?  | What is AMI Labs's valuation?
          who funded AMI Labs           | what about World Labs?    | who funded World Labs
          who funded AMI Labs           | and World Labs            | who funded World Labs
          who funded AMI Labs           | and what about World Labs? | who funded World Labs
          why does Ann scan             | and Bob?                  | why does Bob scan
          why do models hallucinate     | can they be cured?        | can models hallucinate be cured?
          """)
  void putsTheEarlierTopicInItsPlace(String earlier, String question, String expected) {
    assertThat(FollowUp.complete(question, List.of(earlier))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is Genie 3?",
        "How much did OpenAI raise and when did it close?",
        "why do llms hallucinate",
        "and what is the bear case for world models according to the critics?"
      })
  void leavesAQuestionThatStandsByItself(String question) {
    assertThat(FollowUp.complete(question, List.of("who funded AMI Labs"))).isEqualTo(question);
  }

  @Test
  void reachesBackOverOtherFollowUps() {
    List<String> earlier = List.of("who funded AMI Labs", "how much did they raise?");
    assertThat(FollowUp.complete("Who leads it?", earlier)).isEqualTo("Who leads AMI Labs?");
  }

  @Test
  void leavesAFirstQuestion() {
    assertThat(FollowUp.complete("who funded them?", List.of())).isEqualTo("who funded them?");
  }

  @Test
  void putsAnotherTopicInOnePlaceOnlyAndNeverIntoWords() {
    String before = "the ".repeat(246) + "e";
    String other = "x".repeat(900);
    assertThat(FollowUp.complete("and " + other + "?", List.of(before)))
        .isEqualTo("and " + other + "?");
    assertThat(FollowUp.complete("and y?", List.of(before))).isEqualTo("the ".repeat(246) + "y");
    assertThat(FollowUp.complete("and B2?", List.of("is A1 like A1, or A1x")))
        .isEqualTo("is A1 like A1, or A1x B2");
  }

  @Test
  void staysWithinTheLengthOfAQuestionHoweverLongTheConversation() {
    List<String> earlier = Collections.nCopies(50, "And is Aa" + " Bb".repeat(320) + " like it?");
    assertThat(FollowUp.complete("What of it?", earlier)).startsWith("What of Aa Bb");
    String question = "Who of all that live on the whole wide earth has ever seen it?";
    assertThat(FollowUp.complete(question, earlier)).isEqualTo(question);
  }
}
