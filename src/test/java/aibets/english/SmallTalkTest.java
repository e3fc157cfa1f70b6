package aibets.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "Hello there!",
        "HEY 👋",
        "thanks!",
        "Thank you so much 🙏",
        "ok",
        "Cool.",
        "bye",
        "Good morning, bot",
        "How are you?",
        "what can you do?",
        "Who are you",
        "help",
        "help me please",
        "ok thanks, that helps!",
        ":wave:",
        "👍",
        "hi :wave: how's it going?",
        "what can I ask you?",
        "no, that's all",
        "Got it, thanks"
      })
  void isNotAQuestionToTheDocuments(String text) {
    assertThat(SmallTalk.isSmallTalk(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "who are the investors",
        "what can JEPA do?",
        "help desk hours",
        "who is it",
        "ok, and the price?",
        "thanks, and when?",
        "How are you funded?",
        "what",
        "when?",
        "good morning meetings",
        "hello world program",
        "what do you know about JEPA?",
        "1",
        "c++"
      })
  void doesNotIncludeQuestions(String text) {
    assertThat(SmallTalk.isSmallTalk(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "thanks!, You're welcome!",
    "hi, Hello!",
    "bye, Goodbye!",
    "how are you?, I'm well",
    "what can you do?, I answer questions",
    "ok, I'm here"
  })
  void isRepliedToInKind(String text, String reply) {
    assertThat(SmallTalk.reply(text)).startsWith(reply).endsWith("or example:");
  }
}
