package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage does with questions and feedback. */
abstract class JournalContract {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private Journal journal;

  abstract Storage storage();

  @BeforeEach
  void open() {
    journal = storage().journal();
  }

  @Test
  void keepsQuestionsNewestFirst() {
    journal.asked(asked("first", NOW));
    journal.asked(asked("'; drop table question; --", NOW.plusSeconds(1)));
    assertThat(journal.since(NOW))
        .extracting(Journal.Asked::text)
        .containsExactly("'; drop table question; --", "first");
    assertThat(journal.since(NOW.plusSeconds(2))).isEmpty();
  }

  @Test
  void keepsTheLatestFeedbackOfEachPerson() {
    long question = journal.asked(asked("who", NOW));
    journal.feedback(new Journal.Feedback(question, "U1", true, "", NOW));
    journal.feedback(new Journal.Feedback(question, "U1", false, "too old", NOW));
    journal.feedback(new Journal.Feedback(question, "U2", true, "", NOW));
    assertThat(journal.feedback())
        .containsExactly(
            new Journal.Feedback(question, "U1", false, "too old", NOW),
            new Journal.Feedback(question, "U2", true, "", NOW));
  }

  @Test
  void findsTheLatestQuestionOfAPerson() {
    journal.asked(asked("first", NOW));
    journal.asked(asked("second", NOW.plusSeconds(1)));
    assertThat(journal.of("U1", 1)).extracting(Journal.Asked::text).containsExactly("second");
    assertThat(journal.of("U2", 1)).isEmpty();
  }

  @Test
  void findsAQuestionByItsKey() {
    long question = journal.asked(asked("first", NOW));
    journal.asked(asked("second", NOW));
    assertThat(journal.find(question)).map(Journal.Asked::text).contains("first");
    assertThat(journal.find(4711)).isEmpty();
  }

  @Test
  void refusesFeedbackOnNoQuestion() {
    assertThatThrownBy(() -> journal.feedback(new Journal.Feedback(4711, "U1", true, "", NOW)))
        .isInstanceOf(StorageException.class);
  }

  private static Journal.Asked asked(String text, Instant time) {
    return new Journal.Asked(time, "U1", "C1", text, true, .9, Duration.ofMillis(7));
  }
}
