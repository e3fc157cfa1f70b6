package aibets.storage;

import static aibets.storage.InstallationsContract.installation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.AnswerStore.Place;
import aibets.storage.ChannelSettings.Setting;
import aibets.storage.FormStore.Form;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;

/** How every storage fails, and that it works again afterwards. */
abstract class FaultsContract {

  private static final Instant NOW = AnswersContract.NOW;

  abstract Storage storage();

  /** Makes all writes fail from now on. */
  abstract void refuseWrites();

  /** Lets writes succeed again. */
  abstract void repair();

  static Stream<Named<Consumer<Storage>>> writes() {
    return Stream.of(
        Named.of("stage", s -> s.passages().stage(List.of(EncodedDocuments.of("b", "1", "B.")))),
        Named.of("publish", s -> s.passages().publish(List.of(version(s)), List.of())),
        Named.of("purge", s -> s.passages().purge(List.of())),
        Named.of("note", s -> s.passages().note("name", "new")),
        Named.of("asked", FaultsContract::ask),
        Named.of(
            "feedback", s -> s.journal().feedback(new Journal.Feedback(1, "U1", false, "", NOW))),
        Named.of("keep", s -> s.answers().keep(given("2"))),
        Named.of("share", s -> s.answers().share("1")),
        Named.of("tell", s -> s.answers().report("1")),
        Named.of("shared", s -> s.watches().shared(new WatchStore.Shared("1", "C1", "3.0"))),
        Named.of("replied", s -> s.answers().replied("C1", "2.0", "2.1", NOW)),
        Named.of("forgetReply", s -> s.answers().forgetReply("C1", "2.0")),
        Named.of("mute", s -> s.answers().mute("C1", "1.0", true)),
        Named.of("accept", s -> s.requests().accept(List.of("n"), Optional.empty(), NOW)),
        Named.of("settle", s -> s.requests().settle("r")),
        Named.of("resume", s -> s.requests().resume()),
        Named.of("open", s -> s.forms().open(new Form("2", "U1", "", "", ""), NOW)),
        Named.of("close", s -> s.forms().close("1", "U1")),
        Named.of("watch", s -> s.watches().watch(WatchesContract.watch("2", "U1"), 9, NOW)),
        Named.of("update", s -> s.watches().update("1", "{\"a\":'1'}", "new")),
        Named.of("mark", s -> s.watches().mark("done", NOW)),
        Named.of("unwatch", s -> s.watches().unwatch("1", "U1")),
        Named.of("audit", s -> s.audit().add(new AuditLog.Entry(NOW, "U1", "reload"))),
        Named.of("save", s -> s.installations().save(installation("T1", "b", NOW))),
        Named.of("delete", s -> s.installations().delete("T1", NOW)),
        Named.of("replaceToken", s -> s.installations().replaceToken("T1", "a", "c")),
        Named.of("begin", s -> s.installations().begin("s2", "b", NOW, 9)),
        Named.of("end", s -> s.installations().end("s", "b", NOW)),
        Named.of("set", s -> s.channels().set(new Setting("C1", "mode", "ALL"))),
        Named.of("reset", s -> s.channels().reset("C2", "mode")),
        Named.of("forgetBefore", s -> s.forgetBefore(NOW.plusSeconds(1))));
  }

  static Stream<Named<Consumer<Storage>>> calls() {
    return Stream.concat(
        writes(),
        Stream.of(
            Named.of("versions", s -> s.passages().versions()),
            Named.of("readLive", s -> s.passages().readLive(stored -> {})),
            Named.of("tokens", s -> s.passages().tokens(1)),
            Named.of("note of a name", s -> s.passages().note("name")),
            Named.of("since", s -> s.journal().since(NOW)),
            Named.of("find", s -> s.answers().find("1")),
            Named.of("statistics", s -> s.statistics().since(NOW)),
            Named.of("watches", s -> s.watches().watches()),
            Named.of("all", s -> s.channels().all()),
            Named.of("all installations", s -> s.installations().all()),
            Named.of("latest", s -> s.audit().latest(1))));
  }

  private static long version(Storage storage) {
    return storage.passages().versions().get(0).key();
  }

  private static long ask(Storage storage) {
    return storage
        .journal()
        .asked(new Journal.Asked(NOW, "U1", "C1", "who", true, .9, Duration.ZERO));
  }

  private static AnswerStore.Given given(String id) {
    Place place = new Place("C1", "1.0", "2.0");
    return new AnswerStore.Given(id, 1, "U1", place, false, "who", "He", "", List.of());
  }

  /** Stores something for every write to change. */
  private static void fill(Storage storage) {
    assertThat(ask(storage)).as("the first question of all").isEqualTo(1);
    storage.passages().stage(List.of(EncodedDocuments.of("a", "1", "A.")));
    storage.passages().note("name", "kept");
    storage.answers().keep(given("1"));
    storage.forms().open(new Form("1", "U1", "", "", ""), NOW);
    storage.watches().watch(WatchesContract.watch("1", "U1"), 9, NOW);
    storage.channels().set(new Setting("C2", "mode", "ALL"));
    storage.installations().save(installation("T1", "a", NOW));
    storage.installations().begin("s", "b", NOW, 9);
    Request request = new Request("r", Kind.FORM, "U1", "C1", "", "", "who", false, "", 0, false);
    storage.requests().accept(List.of("r"), Optional.of(request), NOW);
  }

  @Test
  void saysThatNothingCanBeWrittenAndContinuesWhenItCan() {
    fill(storage());
    refuseWrites();
    assertThat(writes())
        .allSatisfy(
            write ->
                assertThatThrownBy(() -> write.getPayload().accept(storage()))
                    .isExactlyInstanceOf(StorageException.class));
    repair();
    assertThat(storage().passages().note("name")).contains("kept");
    assertThat(writes()).allSatisfy(write -> write.getPayload().accept(storage()));
  }

  @Test
  void rollsBackAWriteThatFailed() {
    fill(storage());
    refuseWrites();
    assertThatThrownBy(
            () -> storage().passages().stage(List.of(EncodedDocuments.of("b", "1", "B."))))
        .isInstanceOf(StorageException.class);
    repair();
    assertThat(storage().passages().versions())
        .extracting(PassageStore.Version::id)
        .containsExactly("a");
  }

  @Test
  void refusesWorkOnceClosed() {
    storage().close();
    storage().close();
    assertThat(calls())
        .allSatisfy(
            call ->
                assertThatThrownBy(() -> call.getPayload().accept(storage()))
                    .isExactlyInstanceOf(StorageException.class)
                    .hasMessageContaining("is closed"));
  }

  @Test
  void continuesWhenAThreadIsInterrupted() {
    fill(storage());
    assertThat(calls())
        .allSatisfy(
            call -> {
              Thread.currentThread().interrupt();
              call.getPayload().accept(storage());
              assertThat(Thread.interrupted()).isTrue();
            });
  }
}
