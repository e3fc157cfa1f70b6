package aibets.english;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.question.Turn;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTest {

  private static Turn after(String earlier, String question) {
    return Conversation.of(List.of(earlier)).understand(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who funded AMI Labs         | how much did they raise?   | how much did AMI Labs raise?
          Who is Yann LeCun?          | When did he leave Meta?    | When did Yann LeCun leave Meta?
          When did LeCun leave Meta?  | why did he leave?          | why did LeCun leave?
          where does lecun teach?     | does he still do that?     | does lecun still do that?
          What are CNNs?              | when was it invented?      | when were CNNs invented?
          What is Genie 3?            | Who makes it?              | Who makes Genie 3?
          who funded AMI Labs         | What is their valuation?   | What is AMI Labs's valuation?
          why do models hallucinate   | can they be cured?         | can models be cured?
          What are LLM agents?        | is it ready?               | are LLM agents ready?
          Is there a dress code?      | does it apply to visitors? | does a dress code apply to visitors?
          What is the travel policy?  | Does this cover hotels?    | Does the travel policy cover hotels?
          What is the capital of Peru? | how many live there?      | how many live in Peru?
          How do teachers train?      | how long does that take?   | How do teachers train, and how long does that take?
          How much did Meta spend?    | is that a record?          | How much did Meta spend, and is that a record?
          What is Gemini 4?           | when did they release it?  | when did they release Gemini 4?
          How many days of leave do office staff have? | how do I request it? | how do I request leave?
          How many days of holiday do we get at Acme?  | can I carry it over? | can I carry holiday over?
          """)
  void replacesAPronounWithTheSubject(String earlier, String question, String expected) {
    assertThat(after(earlier, question).understood()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who funded AMI Labs          | what about World Labs?     | who funded World Labs
          who funded AMI Labs          | and World Labs             | who funded World Labs
          who funded AMI Labs          | ok, and World Labs?        | who funded World Labs
          why does Ann scan            | and Bob?                   | why does Bob scan
          When will JEPA be ready?     | what about hybrids?        | When will hybrids be ready?
          How does JEPA work?          | and transformers?          | How do transformers work?
          Where is the London office?  | and the Bristol one?       | Where is the Bristol office?
          How long is sick leave?      | and in Germany?            | How long is sick leave in Germany?
          Who won in 2020?             | and in 2021?               | Who won in 2021?
          What do employees get?       | the same for contractors?  | What do contractors get?
          Who leads World Labs?        | same for AMI Labs?         | Who leads AMI Labs?
          How many days of leave do crew members have? | office staff? | How many days of leave does office staff have?
          Can I bring my dog?          | and children?              | Can I bring children?
          """)
  void replacesTheSubjectOfTheEarlierQuestion(String earlier, String question, String expected) {
    assertThat(after(earlier, question).understood()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who funded AMI Labs?         | and at what valuation? | At what valuation was AMI Labs funded?
          Who founded AMI Labs?        | when?                  | When was AMI Labs founded?
          When did Ann leave Meta?     | why?                   | Why did Ann leave Meta?
          Is overtime paid?            | since when?            | Since when is overtime paid?
          How much did AMI Labs raise? | when?                  | How much did AMI Labs raise, and when?
          Who invested in AMI Labs?    | who else?              | Who else invested in AMI Labs?
          Who founded AMI Labs?        | ok, and the price?     | What is the price of AMI Labs?
          What is the travel policy?   | and the limits?        | What are the limits for the travel policy?
          """)
  void completesQuestionsOfAWordOrTwo(String earlier, String question, String expected) {
    assertThat(after(earlier, question).understood()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who founded AMI Labs?       | who is the CEO?       | who is the CEO of AMI Labs?
          How long is parental leave? | who is eligible?      | who is eligible for parental leave?
          How long is probation?      | what if I fail?       | what if I fail, with regard to probation?
          How does equity vest?       | is there a cliff?     | is there a cliff for equity?
          What happened to the Petrel? | was anyone hurt?     | was anyone hurt, with regard to the Petrel?
          What is JEPA?               | tell me more          | Tell me more about JEPA
          What is JEPA?               | give me an example    | What is an example of JEPA?
          """)
  void addsTheSubjectToAQuestionWithoutOne(String earlier, String question, String expected) {
    assertThat(after(earlier, question).understood()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is Genie 3?",
        "How much did OpenAI raise and when did it close?",
        "why do llms hallucinate",
        "How many days of leave do I get?",
        "Is it true that models hallucinate?",
        "What is the dress code?"
      })
  void leavesASelfContainedQuestionUnchanged(String question) {
    assertThat(after("who funded AMI Labs", question).understood()).isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who funded AMI Labs?                  | AMI Labs
          What is the travel policy?            | the travel policy
          How long is parental leave?           | parental leave
          Can I get a laptop?                   | a laptop
          How many sick days do I get?          | sick days
          What is the capital of Kenya?         | Kenya
          what is meta's capex?                 | meta
          how long does parental leave last     | parental leave
          How do new hires request access?      | new hires
          Who won the French and Indian War?    | the French and Indian War
          """)
  void knowsWhatAQuestionIsAbout(String question, String subject) {
    assertThat(Conversation.begin().understand(question).subject()).contains(subject);
  }

  @Test
  void reachesBackOverOtherFollowUps() {
    Conversation conversation =
        Conversation.of(List.of("who funded AMI Labs", "how much did AMI Labs raise?"));
    assertThat(conversation.understand("Who leads it?").understood())
        .isEqualTo("Who leads AMI Labs?");
  }

  @Test
  void leavesAFirstQuestionUnchanged() {
    assertThat(Conversation.begin().understand("who funded them?").understood())
        .isEqualTo("who funded them?");
  }

  @Test
  void dropsTheSubjectOfAnotherTopic() {
    assertThat(after("who funded AMI Labs", "How many days of leave do I get?").subject())
        .contains("leave");
  }

  @Test
  void asksBackWhenEitherOfTwoMayBeMeant() {
    Turn turn = after("Is Jeff Bezos or Eric Schmidt richer?", "how old is he?");
    assertThat(turn.kind()).isEqualTo(Turn.Kind.UNCLEAR);
    assertThat(turn.options())
        .containsExactly("how old is Jeff Bezos?", "how old is Eric Schmidt?");
  }

  @Test
  void takesAPersonFromTheAnswer() {
    Conversation conversation =
        Conversation.of(List.of("Who founded AMI Labs?")).named("Yann LeCun");
    assertThat(conversation.understand("why did he leave Meta?").understood())
        .isEqualTo("why did Yann LeCun leave Meta?");
  }

  @Test
  void takesAPersonFromTheAnswerAndTheFirmFromTheQuestion() {
    Conversation conversation =
        Conversation.of(List.of("Who founded Brightwater Ferries?")).named("Martha Quill");
    assertThat(conversation.understand("when did she leave it?").understood())
        .isEqualTo("when did Martha Quill leave Brightwater Ferries?");
  }

  @Test
  void smallTalkLeavesTheSubject() {
    Turn turn = after("who funded AMI Labs", "thanks!");
    assertThat(turn.kind()).isEqualTo(Turn.Kind.SMALL_TALK);
    assertThat(turn.subject()).contains("AMI Labs");
  }

  @Test
  void replacesATopicOnceAndNeverWithinWords() {
    assertThat(after("is A1 like A1, or A1x", "and B2?").understood())
        .isEqualTo("is B2 like A1, or A1x");
  }

  @Test
  void staysWithinTheLengthOfAQuestionHoweverLongTheConversation() {
    List<String> earlier = Collections.nCopies(50, "And is Aa" + " Bb".repeat(320) + " like it?");
    String question = "Who of all that live on the whole wide earth has ever seen it?";
    assertThat(Conversation.of(earlier).understand(question).understood()).isEqualTo(question);
  }
}
