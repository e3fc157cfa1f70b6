package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.AnswerStore.Citation;
import aibets.storage.AnswerStore.Given;
import aibets.storage.AnswerStore.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage does with answers. */
abstract class AnswersContract {

  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Place THREAD = new Place("C1", "1.0", "2.0");

  private AnswerStore answers;

  abstract Storage storage();

  @BeforeEach
  void open() {
    answers = storage().answers();
  }

  private Given given(String id, Place place, boolean open) {
    return given(storage(), id, place, open);
  }

  /** Returns an answer to a question asked now, not stored yet. */
  static Given given(Storage storage, String id, Place place, boolean open) {
    long question =
        storage.journal().asked(new Journal.Asked(NOW, "U1", "C1", "who", true, .9, Duration.ZERO));
    List<Citation> quotes = List.of(new Citation("b", 3, 5, -7), new Citation("a", 0, 1, 0));
    return new Given(
        id, question, "U1", place, open, "who is " + id, "“He” said", "[{\"a\":'1'}]", quotes);
  }

  @Test
  void returnsStoredAnswers() {
    Given given = given("1", THREAD, true);
    answers.keep(given);
    assertThat(answers.find("1")).contains(given);
    assertThat(answers.find("2")).isEmpty();
  }

  @Test
  void refusesAnAnswerToNoQuestion() {
    Given given = new Given("1", 4711, "U1", THREAD, true, "", "", "", List.of());
    assertThatThrownBy(() -> answers.keep(given)).isInstanceOf(StorageException.class);
    assertThat(answers.find("1")).isEmpty();
  }

  @Test
  void sharesAnAnswerOnce() {
    answers.keep(given("1", THREAD, false));
    assertThat(answers.share("1")).isTrue();
    assertThat(answers.share("1")).isFalse();
    assertThat(answers.find("1")).get().matches(Given::open);
    answers.unshare("1");
    assertThat(answers.find("1")).get().matches(given -> !given.open());
    assertThat(answers.share("unknown")).isFalse();
  }

  @Test
  void reportsAnAnswerOnce() {
    answers.keep(given("1", THREAD, false));
    assertThat(answers.report("1")).isTrue();
    assertThat(answers.report("1")).isFalse();
    answers.unreport("1");
    assertThat(answers.report("1")).isTrue();
  }

  @Test
  void returnsTheQuestionsBeforeAMessageInAThread() {
    answers.keep(given("1", new Place("C1", "1.0", "2.0"), true));
    answers.keep(given("2", new Place("C1", "1.0", "3.0"), true));
    answers.keep(given("3", new Place("C1", "1.0", "4.0"), true));
    answers.keep(given("4", new Place("C2", "1.0", "2.0"), true));
    assertThat(answers.questions("C1", "1.0", "4.0", NOW)).containsExactly("who is 1", "who is 2");
    assertThat(answers.questions("C1", "1.0", "4.0", NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void returnsWhoAskedOpenlyInAThread() {
    answers.keep(given("1", THREAD, true));
    answers.keep(given("2", new Place("C1", "9.0", ""), false));
    assertThat(answers.askers("C1", "1.0")).containsExactly("U1");
    assertThat(answers.askers("C1", "9.0")).isEmpty();
  }

  @Test
  void knowsWhichMessageRepliesToWhich() {
    answers.replied("C1", "2.0", "2.1", NOW);
    answers.replied("C1", "2.0", "2.2", NOW);
    assertThat(answers.reply("C1", "2.0")).contains("2.2");
    assertThat(answers.reply("C2", "2.0")).isEmpty();
  }

  @Test
  void forgetsAQuestionOrItsReplyToo() {
    answers.keep(given("1", THREAD, true));
    answers.replied("C1", "2.0", "2.1", NOW);
    answers.forgetQuestion("C1", "2.0");
    assertThat(answers.find("1")).isEmpty();
    assertThat(answers.reply("C1", "2.0")).contains("2.1");
    answers.keep(given("2", THREAD, true));
    answers.forgetReply("C1", "2.0");
    assertThat(answers.find("2")).isEmpty();
    assertThat(answers.reply("C1", "2.0")).isEmpty();
  }

  @Test
  void knowsWhichThreadsAreMuted() {
    answers.mute("C1", "1.0", true);
    answers.mute("C1", "1.0", true);
    assertThat(answers.isMuted("C1", "1.0")).isTrue();
    assertThat(answers.isMuted("C1", "2.0")).isFalse();
    answers.mute("C1", "1.0", false);
    assertThat(answers.isMuted("C1", "1.0")).isFalse();
  }
}
