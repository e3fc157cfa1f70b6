package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.AnswerStore.Place;
import aibets.storage.FormStore.Form;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A storage in which there is one of everything. */
public final class FilledStorage {

  private static final Instant NOW = AnswersContract.NOW;
  private static final Place PLACE = new Place("C1", "1.0", "2.0");

  private FilledStorage() {}

  /** Puts one of everything into a storage. */
  public static void fill(Storage storage) {
    PassageStore passages = storage.passages();
    passages.publish(passages.stage(List.of(EncodedDocuments.of("a", "1", "A."))), List.of());
    AnswerStore.Given given = AnswersContract.given(storage, "1", PLACE, true);
    storage.answers().keep(given);
    storage.answers().mute("C1", "9.0", true);
    storage.passages().note("seeds", "noted");
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

  /** Checks that all of it is there, and that something can be added to it. */
  public static void assertFilled(Storage storage) {
    assertThat(storage.passages().passages()).isEqualTo(1);
    assertThat(storage.answers().find("1")).isPresent();
    assertThat(storage.answers().reply("C1", "2.0")).contains("2.1");
    assertThat(storage.answers().isMuted("C1", "9.0")).isTrue();
    assertThat(storage.passages().readLive("a").orElseThrow().document().text()).isEqualTo("A.\n");
    assertThat(storage.passages().note("seeds")).contains("noted");
    assertThat(storage.journal().since(NOW)).hasSize(1);
    assertThat(storage.journal().feedback()).hasSize(1);
    assertThat(storage.requests().resume()).hasSize(1);
    assertThat(storage.forms().find("1", "U1")).isPresent();
    assertThat(storage.watches().watches()).containsExactly(WatchesContract.watch("1", "U1"));
    assertThat(storage.watches().shared()).hasSize(1);
    assertThat(storage.watches().marked("")).hasSize(1);
    assertThat(storage.audit().latest(9)).hasSize(1);
    assertThat(storage.channels().all()).hasSize(1);
    storage.journal().asked(storage.journal().since(NOW).get(0));
    assertThat(storage.journal().since(NOW)).hasSize(2);
  }
}
