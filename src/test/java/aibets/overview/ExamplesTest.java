package aibets.overview;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.slack.Answers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExamplesTest {

  private static Document document(String id, String heading, String text) {
    Sentence sentence = new Sentence(0, text.length(), 0, Sentence.Role.PROSE);
    Passage passage = new Passage(0, heading, null, List.of(sentence));
    return new Document(id, "Title", null, null, id + ".md", text, List.of(passage));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Five backers funded AMI Labs.|Who funded AMI Labs?",
        "On 2026-02-05 OpenAI raised $110B.|How much did OpenAI raise?",
        "Yann LeCun founded AMI Labs in 2026.|Who founded AMI Labs?",
        "On 2026-03-05 GPT-5.4 was released.|When was GPT-5.4 released?",
        "The lamp is a thing.|What should I know about annual leave?"
      })
  void asksAboutStatementsAsAPersonWould(String text, String question) {
    assertThat(ExampleQuestions.of(List.of(document("a", "Annual leave", text)), 18))
        .first()
        .isEqualTo(question);
  }

  @ParameterizedTest
  @CsvSource({
    "Who signs expenses,Who signs expenses?",
    "What world models are,What are world models?",
    "How to book leave,How do I book leave?",
    "The probation period,What is the probation period?",
    "Why it matters,"
  })
  void turnsAHeadingIntoAQuestionIfItReadsWell(String heading, String question) {
    assertThat(ExampleQuestions.ofHeading(heading)).isEqualTo(Optional.ofNullable(question));
  }

  @Test
  void showsOnlyWhatIsAnsweredAndAsksOnceForTheSameDocuments() {
    List<Document> documents =
        List.of(
            document("a", "", "Five backers funded AMI Labs."),
            document("b", "", "OpenAI raised $110B."));
    List<String> asked = new ArrayList<>();
    Answerer answerer =
        (question, earlier) -> {
          asked.add(question);
          return question.contains("AMI") ? answered(question) : Answers.silent(question);
        };
    Examples examples = new Examples(() -> documents, answerer);
    assertThat(examples.questions()).containsExactly("Who funded AMI Labs?");
    int before = asked.size();
    assertThat(examples.questions()).hasSize(1);
    assertThat(asked).hasSize(before);
  }

  private static Answer answered(String question) {
    Quote quote =
        new Quote(
            "Five backers funded AMI Labs.",
            new Quote.Source("a", "Title", null, null),
            List.of(),
            "",
            0,
            29,
            1,
            Map.of());
    return new Answer(
        question,
        question,
        true,
        0.9,
        List.of(quote),
        List.of(),
        List.of(),
        Map.of(),
        Duration.ZERO);
  }
}
