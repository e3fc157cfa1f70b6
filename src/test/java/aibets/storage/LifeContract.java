package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.AnswerStore.Place;
import aibets.storage.FormStore.Form;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage keeps when it is opened again, and what it forgets. */
abstract class LifeContract {

  private static final Instant NOW = AnswersContract.NOW;
  private static final Place PLACE = new Place("C1", "1.0", "2.0");

  /** What is open now. */
  abstract Storage storage();

  /** Closes what is open and opens it again. */
  abstract Storage again(Persistence persistence);

  @Test
  void keepsEverything() {
    fill(storage());
    Storage again = again(Persistence.EVERYTHING);
    assertThat(again.passages().passages()).isEqualTo(1);
    assertThat(again.answers().find("1")).isPresent();
    assertThat(again.answers().reply("C1", "2.0")).contains("2.1");
    assertThat(again.journal().since(NOW)).hasSize(1);
    assertThat(again.requests().resume()).hasSize(1);
    assertThat(again.forms().close("1", "U1")).isPresent();
    assertThat(again.watches().watches()).containsExactly(WatchesContract.watch("1", "U1"));
    assertThat(again.watches().shared()).hasSize(1);
    assertThat(again.watches().marked("")).hasSize(1);
    assertThat(again.audit().latest(9)).hasSize(1);
    assertThat(again.channels().all()).hasSize(1);
    assertThat(again.installations().all()).hasSize(1);
    again.journal().asked(again.journal().since(NOW).get(0));
    assertThat(again.journal().since(NOW)).hasSize(2);
  }

  @Test
  void keepsNoQuestionsIfNoneMayBeKept() {
    fill(again(Persistence.NO_QUESTIONS));
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
  void forgetsQuestionsThatWereKeptWhenTheyStillMightBe() {
    fill(storage());
    again(Persistence.NO_QUESTIONS).forgetBefore(NOW);
    Storage again = again(Persistence.EVERYTHING);
    assertThat(again.journal().since(Instant.EPOCH)).isEmpty();
    assertThat(again.answers().reply("C1", "2.0")).isEmpty();
    assertNothingIsWatched(again);
    assertThat(again.requests().resume()).hasSize(1);
  }

  @Test
  void keepsDocumentsAloneIfNothingElseMayBeKept() {
    fill(storage());
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
  void forgetsWhatIsOld() {
    fill(storage());
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
    assertThat(storage().forms().close("1", "U1")).isEmpty();
    assertThat(storage().audit().latest(9)).hasSize(1);
    assertThat(storage().channels().all()).hasSize(1);
    assertThat(storage().passages().passages()).isEqualTo(1);
  }

  private static void fill(Storage storage) {
    PassageStore passages = storage.passages();
    passages.publish(passages.stage(List.of(EncodedDocuments.of("a", "1", "A."))), List.of());
    AnswerStore.Given given = AnswersContract.given(storage, "1", PLACE, true);
    storage.answers().keep(given);
    storage.answers().replied("C1", "2.0", "2.1", NOW);
    storage.journal().feedback(new Journal.Feedback(given.question(), "U1", true, "", NOW));
    Request request =
        new Request("r", Kind.FORM, "U1", "C1", "", "", "who", false, "http://u", 0, false);
    storage.requests().accept(List.of("r"), Optional.of(request), NOW);
    storage.forms().open(new Form("1", "U1", "C1", "", ""), NOW);
    storage.watches().watch(WatchesContract.watch("1", "U1"), 9, NOW);
    storage.watches().shared(new WatchStore.Shared("1", "C1", "3.0"));
    storage.watches().mark("done", NOW);
    storage.audit().add(new AuditLog.Entry(NOW, "U1", "reload"));
    storage.channels().set(new ChannelSettings.Setting("C1", "mode", "AUTO"));
    storage.installations().save(InstallationsContract.installation("T1", "a", NOW));
  }

  private static void assertNothingIsWatched(Storage storage) {
    assertThat(storage.watches().watches()).isEmpty();
    assertThat(storage.watches().shared()).isEmpty();
    assertThat(storage.watches().marked("")).isEmpty();
  }
}
