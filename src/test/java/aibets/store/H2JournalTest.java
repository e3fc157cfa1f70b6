package aibets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class H2JournalTest {

  private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

  private final Database database = Database.inMemory();
  private final Journal journal = new H2Journal(database);

  @AfterEach
  void close() {
    database.close();
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
  void keepsTheLastWordOfEachPerson() {
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
  void forgetsWhatIsOld() {
    long old = journal.asked(asked("old", NOW));
    journal.feedback(new Journal.Feedback(old, "U1", true, "", NOW));
    RequestStore requests = new H2RequestStore(database);
    requests.takeOn(List.of("Ev1"), Optional.empty(), NOW);
    journal.asked(asked("new", NOW.plusSeconds(9)));
    journal.forgetBefore(NOW.plusSeconds(5));
    assertThat(journal.since(Instant.EPOCH)).extracting(Journal.Asked::text).containsExactly("new");
    assertThat(journal.feedback()).isEmpty();
    assertThat(requests.takeOn(List.of("Ev1"), Optional.empty(), NOW)).isTrue();
  }

  @Test
  void refusesFeedbackOnNoQuestion() {
    assertThatThrownBy(() -> journal.feedback(new Journal.Feedback(4711, "U1", true, "", NOW)))
        .isInstanceOf(StoreException.class);
  }

  private static Journal.Asked asked(String text, Instant time) {
    return new Journal.Asked(time, "U1", "C1", text, true, .9, Duration.ofMillis(7));
  }
}
