package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.Allowances;
import aibets.storage.ChannelSettings.Setting;
import aibets.storage.EncodedDocuments;
import aibets.storage.PassageStore;
import aibets.storage.Replicas;
import aibets.storage.Replicas.Change;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes that share a schema, here in one. */
class PostgresReplicasTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PostgresServer server = PostgresServer.running();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Storage one;
  private final Storage other;

  PostgresReplicasTest() {
    server.empty("replicas");
    one = PostgresStorage.open(server.access(), "replicas");
    other = PostgresStorage.open(server.access(), "replicas");
    one.replicas().renew();
    other.replicas().renew();
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    one.close();
    other.close();
  }

  private static boolean accept(Storage storage, String name, String... others) {
    List<String> names = new ArrayList<>(List.of(others));
    names.add(name);
    Request request =
        new Request(name, Kind.MESSAGE, "U1", "C1", "", "1.0", "who", true, "", 0, false);
    return storage.requests().accept(names, Optional.of(request), Instant.now());
  }

  private static List<String> resumed(Storage storage) {
    return storage.requests().resume().stream().map(Request::name).toList();
  }

  /** The results of work done four times at once, twice in either process. */
  private <T> List<T> together(Function<Storage, T> work) throws Exception {
    List<Callable<T>> calls =
        IntStream.range(0, 4)
            .mapToObj(i -> (Callable<T>) () -> work.apply(i % 2 == 0 ? one : other))
            .toList();
    List<T> results = new ArrayList<>();
    for (Future<T> result : threads.invokeAll(calls, 30, TimeUnit.SECONDS)) {
      results.add(result.get());
    }
    return results;
  }

  @Test
  void acceptASimultaneousRequestOnce() throws Exception {
    for (int i = 0; i < 25; i++) {
      String message = "m" + i;
      String event = "e" + i;
      assertThat(together(storage -> accept(storage, message, event)))
          .containsExactlyInAnyOrder(true, false, false, false);
    }
    server.execute("update replicas.request set owner = 'ended'");
    assertThat(together(PostgresReplicasTest::resumed).stream().flatMap(List::stream))
        .hasSize(25)
        .doesNotHaveDuplicates();
  }

  @Test
  void keepTheirRequestsWhileTheyLive() {
    accept(one, "m1");
    assertThat(resumed(other)).isEmpty();
    assertThat(resumed(one)).isEmpty();
    assertThat(one.requests().holds("m1")).isTrue();
    assertThat(one.requests().isHeldElsewhere("m1")).isFalse();
    assertThat(other.requests().isHeldElsewhere("m1")).isTrue();
    assertThat(other.requests().isHeldElsewhere("m2")).isFalse();
  }

  @Test
  void takeOverTheRequestsOfASilentReplica() {
    accept(one, "m1");
    server.execute("update replicas.replica set seen_at = seen_at - interval '1 minute'");
    other.replicas().renew();
    assertThat(other.requests().resume()).extracting(Request::tries).containsExactly(1);
    one.replicas().renew();
    assertThat(resumed(one)).isEmpty();
    assertThat(one.requests().holds("m1")).isFalse();
    one.requests().settle("m1");
    one.requests().delivering("m1");
    assertThat(other.requests().holds("m1")).isTrue();
    other.requests().settle("m1");
    assertThat(other.requests().holds("m1")).isFalse();
  }

  @Test
  void takeOverTheRequestsOfALeavingReplicaAtOnce() {
    accept(one, "m1");
    one.replicas().leave();
    assertThat(resumed(other)).containsExactly("m1");
  }

  @Test
  void runATaskOneAtATime() {
    try (Replicas.Exclusive alone = one.replicas().begin("reload").orElseThrow()) {
      assertThat(alone).isNotNull();
      assertThat(other.replicas().begin("reload")).isEmpty();
      assertThat(one.replicas().begin("reload")).isEmpty();
      other.replicas().begin("news").orElseThrow().close();
    }
    other.replicas().begin("reload").orElseThrow().close();
  }

  @Test
  void receiveAnnouncementsAndCatchUpAfterALostConnection() throws Exception {
    Semaphore heard = new Semaphore(0);
    Semaphore settings = new Semaphore(0);
    other.replicas().follow(Change.DOCUMENTS, heard::release);
    other.replicas().follow(Change.SETTINGS, settings::release);
    assertThat(heard.tryAcquire(2, 10, TimeUnit.SECONDS))
        .as("called when following and when listening")
        .isTrue();
    one.replicas().announce(Change.DOCUMENTS);
    assertThat(heard.tryAcquire(10, TimeUnit.SECONDS)).as("called after an announcement").isTrue();
    settings.drainPermits();
    one.channels().set(new Setting("C1", "mode", "AUTO"));
    assertThat(settings.tryAcquire(10, TimeUnit.SECONDS))
        .as("called after a changed setting")
        .isTrue();
    heard.drainPermits();
    server.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen \"ai-bets\"'");
    assertThat(heard.tryAcquire(20, TimeUnit.SECONDS))
        .as("called after a lost connection")
        .isTrue();
  }

  @Test
  void shareAnAllowance() throws Exception {
    Allowances first = one.replicas().allowances().orElseThrow();
    Duration share = Duration.ofSeconds(20);
    assertThat(together(each -> take(each, share).isZero()))
        .containsExactlyInAnyOrder(true, true, true, false);
    assertThat(first.take("U1", share, MINUTE)).isBetween(Duration.ofMillis(1), share);
    assertThat(first.take("U2", MINUTE, MINUTE)).isZero();
    server.execute("update replicas.allowance set full_at = full_at - interval '21 seconds'");
    assertThat(first.take("U1", share, MINUTE)).isZero();
  }

  private static Duration take(Storage storage, Duration share) {
    return storage.replicas().allowances().orElseThrow().take("U1", share, MINUTE);
  }

  @Test
  void shareTheConnectionsThatSlackAllows() {
    assertThat(one.replicas().connections(6, 10)).isEqualTo(6);
    assertThat(other.replicas().connections(6, 10)).isEqualTo(4);
    assertThat(one.replicas().connections(10, 10)).isEqualTo(6);
    one.replicas().leave();
    assertThat(other.replicas().connections(6, 10)).isEqualTo(6);
    assertThat(one.replicas().connections(5, 6)).isEqualTo(1);
  }

  @Test
  void keepVersionsThatAnotherMayStillRead() {
    PassageStore store = one.passages();
    long before = store.stage(List.of(EncodedDocuments.of("a", "1", "A."))).get(0);
    store.publish(List.of(before), List.of());
    long now = store.stage(List.of(EncodedDocuments.of("a", "2", "B."))).get(0);
    store.publish(List.of(now), List.of(before));
    store.purge(List.of());
    assertThat(other.passages().read(before)).isPresent();
    server.execute("update replicas.document set dead_since = dead_since - interval '11 minutes'");
    store.purge(List.of());
    assertThat(other.passages().read(before)).isEmpty();
    assertThat(other.passages().readLive("a")).isPresent();
  }

  @Test
  void publishNothingThatAnotherHasDeletedOrPublished() {
    PassageStore store = one.passages();
    List<Long> first = store.stage(List.of(EncodedDocuments.of("a", "1", "A.")));
    store.publish(first, List.of());
    List<Long> second = store.stage(List.of(EncodedDocuments.of("a", "2", "B.")));
    assertThatThrownBy(() -> other.passages().publish(second, List.of()))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("nothing of this change is kept");
    other.passages().purge(List.of());
    assertThatThrownBy(() -> store.publish(second, first))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("reload again");
    assertThat(store.readLive("a").orElseThrow().document().text()).isEqualTo("A.\n");
  }
}
