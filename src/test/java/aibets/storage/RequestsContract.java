package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage does with requests. */
abstract class RequestsContract {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private RequestStore store;

  abstract Storage storage();

  @BeforeEach
  void open() {
    store = storage().requests();
  }

  private static Request request(String name) {
    return new Request(
        name,
        Kind.MESSAGE,
        "U1",
        "C1",
        "1.0",
        "2.0",
        "x".repeat(9_000),
        true,
        "http://u",
        0,
        false);
  }

  private boolean accept(Request request, String... others) {
    List<String> names = new ArrayList<>(List.of(others));
    names.add(request.name());
    return store.accept(names, Optional.of(request), NOW);
  }

  @Test
  void acceptsARequestOnceWhateverItsName() {
    assertThat(accept(request("m1"), "e1")).isTrue();
    assertThat(accept(request("m1"), "e2")).isFalse();
    assertThat(accept(request("m2"), "e2")).isFalse();
    assertThat(store.isAccepted("e1")).isTrue();
    assertThat(store.isAccepted("e3")).isFalse();
    assertThat(store.resume()).extracting(Request::name).containsExactly("m1");
  }

  @Test
  void returnsRequestsWithoutAReplyAndCountsHowOften() {
    accept(request("m1"));
    accept(request("m2"));
    store.settle("m1");
    store.settle("unknown");
    assertThat(store.resume())
        .containsExactly(
            new Request(
                "m2",
                Kind.MESSAGE,
                "U1",
                "C1",
                "1.0",
                "2.0",
                "x".repeat(8_000),
                true,
                "http://u",
                1,
                false));
    assertThat(store.resume()).extracting(Request::tries).containsExactly(2);
  }

  @Test
  void keepsTextUnchanged() {
    String hostile = "'; drop table request; -- \u0000 <script>";
    accept(
        new Request("m".repeat(300), Kind.COMMAND, "U1", "", "", "", hostile, false, "", 0, false));
    assertThat(store.resume()).extracting(Request::text).containsExactly(hostile);
    store.settle("m".repeat(300));
    assertThat(store.resume()).isEmpty();
  }

  @Test
  void knowsWhoseReplyWasBeingDelivered() {
    accept(request("m1"));
    store.delivering("m1");
    assertThat(store.resume()).extracting(Request::delivering).containsExactly(true);
  }

  @Test
  void acceptsExactlyOneOfSimultaneousDuplicates() throws Exception {
    for (int i = 0; i < 20; i++) {
      Request request = request("m" + i);
      String event = "e" + i + " ";
      AtomicInteger taken = new AtomicInteger();
      List<Thread> threads =
          IntStream.range(0, 4)
              .mapToObj(t -> new Thread(() -> taken.addAndGet(accept(request, event + t) ? 1 : 0)))
              .toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(taken).hasValue(1);
    }
  }
}
