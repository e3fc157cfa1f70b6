package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage keeps when it is reopened, and what it deletes. */
abstract class LifeContract {

  private static final Instant NOW = AnswersContract.NOW;

  /** Returns the open storage. */
  abstract Storage storage();

  /** Closes the open storage and opens it again. */
  abstract Storage again(Persistence persistence);

  @Test
  void keepsEverything() {
    FilledStorage.fill(storage());
    Storage again = again(Persistence.EVERYTHING);
    FilledStorage.assertFilled(again);
    assertThat(again.installations().all()).hasSize(1);
  }

  @Test
  void keepsNoQuestionsIfNoneMayBeKept() {
    FilledStorage.fill(again(Persistence.NO_QUESTIONS));
    assertThat(storage().answers().find("1")).isPresent();
    assertThat(storage().statistics().since(NOW).questions()).isEqualTo(1);
    Storage again = again(Persistence.EVERYTHING);
    assertThat(again.journal().since(NOW)).isEmpty();
    assertThat(again.answers().find("1")).isEmpty();
    assertThat(again.answers().reply("C1", "2.0")).isEmpty();
    assertNothingIsWatched(again);
    assertThat(again.requests().resume()).hasSize(1);
    assertThat(again.audit().latest(9)).hasSize(1);
    assertThat(again.channels().all()).hasSize(1);
    assertThat(again.passages().passages()).isEqualTo(1);
  }

  @Test
  void forgetsQuestionsFromWhenTheyCouldBeKept() {
    FilledStorage.fill(storage());
    again(Persistence.NO_QUESTIONS).forgetBefore(NOW);
    Storage again = again(Persistence.EVERYTHING);
    assertThat(again.journal().since(Instant.EPOCH)).isEmpty();
    assertThat(again.answers().reply("C1", "2.0")).isEmpty();
    assertNothingIsWatched(again);
    assertThat(again.requests().resume()).hasSize(1);
  }

  @Test
  void keepsOnlyDocumentsIfNothingElseMayBeKept() {
    FilledStorage.fill(storage());
    Storage passing = again(Persistence.DOCUMENTS_ONLY);
    assertThat(passing.requests().resume()).isEmpty();
    assertThat(passing.audit().latest(9)).isEmpty();
    assertThat(passing.channels().all()).isEmpty();
    passing.audit().add(new AuditLog.Entry(NOW, "U2", "reload"));
    passing.forgetBefore(NOW.plusSeconds(1));
    Storage again = again(Persistence.EVERYTHING);
    assertThat(again.audit().latest(9)).extracting(AuditLog.Entry::who).containsExactly("U1");
    assertThat(again.journal().since(NOW)).hasSize(1);
  }

  @Test
  void forgetsOldQuestions() {
    FilledStorage.fill(storage());
    storage().forgetBefore(NOW);
    assertThat(storage().answers().find("1")).isPresent();
    assertThat(storage().watches().watches()).hasSize(1);
    storage().forgetBefore(NOW.plusSeconds(1));
    assertNothingIsWatched(storage());
    assertThat(storage().journal().since(Instant.EPOCH)).isEmpty();
    assertThat(storage().journal().feedback()).isEmpty();
    assertThat(storage().answers().find("1")).isEmpty();
    assertThat(storage().answers().reply("C1", "2.0")).isEmpty();
    assertThat(storage().requests().resume()).isEmpty();
    assertThat(storage().requests().accept(List.of("r"), Optional.empty(), NOW)).isTrue();
    assertThat(storage().forms().find("1", "U1")).isEmpty();
    assertThat(storage().audit().latest(9)).hasSize(1);
    assertThat(storage().channels().all()).hasSize(1);
    assertThat(storage().passages().passages()).isEqualTo(1);
  }

  private static void assertNothingIsWatched(Storage storage) {
    assertThat(storage.watches().watches()).isEmpty();
    assertThat(storage.watches().shared()).isEmpty();
    assertThat(storage.watches().marked("")).isEmpty();
  }
}
