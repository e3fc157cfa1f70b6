package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.postgres.PostgresServer;
import aibets.slack.MemoryArchive;
import aibets.storage.RequestStore;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private final RequestStore store = MemoryArchive.empty().storage().requests();
  private final Intake seen = intake(store);

  private static Intake intake(RequestStore store) {
    return new Intake(store, Clock.systemUTC());
  }

  @Test
  void recognizesARequestByAnyOfItsKeys() {
    assertThat(seen.isNew("message 1", "event 1")).isTrue();
    assertThat(seen.isNew("message 1", "event 2")).isFalse();
    assertThat(seen.isNew("message 2", "event 1")).isFalse();
    assertThat(seen.isNew("message 3", "event 3")).isTrue();
  }

  @Test
  void recognizesStoredRequestsAfterARestart() {
    assertThat(seen.isNew("message 1", "event 1")).isTrue();
    assertThat(intake(store).isNew("message 1", "event 2")).isFalse();
  }

  @Test
  void acceptsRequestsThatCannotBeLookedUp() {
    Storage closed = H2Storage.inMemory();
    closed.close();
    Intake broken = intake(closed.requests());
    assertThat(broken.isNew("message 1")).isTrue();
    assertThat(broken.isNew("message 1")).isFalse();
    broken.delivering("message 1");
    broken.settle("message 1");
  }

  @Test
  void acceptsExactlyOneOfSimultaneousDuplicates() throws Exception {
    for (int i = 0; i < 500; i++) {
      String event = "event " + i;
      String message = "message " + i;
      AtomicInteger taken = new AtomicInteger();
      Runnable delivery = () -> taken.addAndGet(seen.isNew(message, event) ? 1 : 0);
      List<Thread> threads = IntStream.range(0, 4).mapToObj(t -> new Thread(delivery)).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(taken).hasValue(1);
    }
  }

  @Test
  void storesLaterWhatCouldNotBeStored() {
    PostgresServer server = PostgresServer.running();
    try (Storage storage = server.storage("intake")) {
      Intake intake = intake(storage.requests());
      assertThat(intake.takesOn(request("message 1"), List.of())).isTrue();
      server.execute("revoke insert, delete on all tables in schema intake from bets");
      assertThat(intake.isNew("message 2")).isTrue();
      intake.settle("message 1");
      assertThat(storage.requests().holds("message 1")).isTrue();
      server.execute("grant insert, delete on all tables in schema intake to bets");
      intake.catchUp();
      intake.catchUp();
      assertThat(storage.requests().holds("message 1")).isFalse();
      assertThat(intake(storage.requests()).isNew("message 2")).isFalse();
    }
  }

  private static Request request(String name) {
    return new Request(name, Kind.MESSAGE, "U1", "C1", "", "1.0", "who", true, "", 0, false);
  }

  @Test
  void acceptsAStoredRequestWhoseConfirmationWasLost() {
    PostgresServer server = PostgresServer.running();
    try (Storage storage = server.storage("intake")) {
      Intake intake = intake(losingAConfirmation(storage.requests()));
      assertThat(intake.takesOn(request("message 1"), List.of("event 1"))).isTrue();
      assertThat(intake(storage.requests()).takesOn(request("message 1"), List.of())).isFalse();
      assertThat(intake.isOurs("message 1")).isTrue();
      server.execute("update intake.request set owner = 'another'");
      assertThat(intake.isOurs("message 1")).isFalse();
    }
  }

  /** The first request is accepted, but the call fails. */
  private static RequestStore losingAConfirmation(RequestStore store) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    return (RequestStore)
        Proxy.newProxyInstance(
            RequestStore.class.getClassLoader(),
            new Class<?>[] {RequestStore.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(store, arguments);
              if (method.getName().equals("accept") && isFirst.getAndSet(false)) {
                throw new StorageException("lost");
              }
              return result;
            });
  }
}
