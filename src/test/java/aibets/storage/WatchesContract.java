package aibets.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.AnswerStore.Place;
import aibets.storage.WatchStore.Shared;
import aibets.storage.WatchStore.Unanswered;
import aibets.storage.WatchStore.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage does with watched questions. */
abstract class WatchesContract {

  private static final Instant NOW = AnswersContract.NOW;
  private static final int MOST = 2;

  private WatchStore watches;

  abstract Storage storage();

  @BeforeEach
  void open() {
    watches = storage().watches();
  }

  static Watch watch(String id, String user) {
    return new Watch(id, user, "who'; drop table watch; --", "{\"a\":'1'}");
  }

  @Test
  void returnsTheOldestWatchesFirst() {
    watches.watch(watch("1", "U1"), MOST, NOW.plusSeconds(1));
    watches.watch(watch("2", "U1"), MOST, NOW);
    watches.watch(watch("3", "U2"), MOST, NOW);
    assertThat(watches.watches("U1")).containsExactly(watch("2", "U1"), watch("1", "U1"));
    assertThat(watches.watches()).extracting(Watch::id).containsExactly("2", "3", "1");
  }

  @Test
  void keepsNoMorePerPersonThanTheLimit() throws InterruptedException {
    AtomicInteger kept = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    new Thread(
                        () ->
                            kept.addAndGet(watches.watch(watch("" + i, "U1"), MOST, NOW) ? 1 : 0)))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(kept).hasValue(MOST);
    assertThat(watches.watches("U1")).hasSize(MOST);
    assertThat(watches.watch(watch("9", "U2"), MOST, NOW)).isTrue();
  }

  @Test
  void keepsAnswersOfTheMaximumLength() {
    Watch long64 = new Watch("1", "U1", "q".repeat(4_000), "a".repeat(64_000));
    watches.watch(long64, MOST, NOW);
    assertThat(watches.watches()).containsExactly(long64);
  }

  @Test
  void updatesAnAnswerOnlyIfItIsUnchanged() {
    watches.watch(watch("1", "U1"), MOST, NOW);
    String before = watch("1", "U1").answer();
    assertThat(watches.update("1", "other", "new")).isFalse();
    assertThat(watches.update("1", before, "new")).isTrue();
    assertThat(watches.update("1", before, "newer")).isFalse();
    assertThat(watches.update("unknown", before, "new")).isFalse();
    assertThat(watches.watches()).extracting(Watch::answer).containsExactly("new");
  }

  @Test
  void endsOnlyAUsersOwnWatches() {
    watches.watch(watch("1", "U1"), MOST, NOW);
    assertThat(watches.unwatch("1", "U2")).isFalse();
    assertThat(watches.unwatch("1", "U1")).isTrue();
    assertThat(watches.unwatch("1", "U1")).isFalse();
    assertThat(watches.watches()).isEmpty();
  }

  private void asked(String text, boolean answered, Instant at) {
    long question =
        storage()
            .journal()
            .asked(new Journal.Asked(at, "U1", "C1", text, answered, .1, Duration.ZERO));
    storage()
        .answers()
        .keep(
            new AnswerStore.Given(
                text,
                question,
                "U1",
                new Place("C1", "1.0", "2.0"),
                true,
                "all of " + text,
                "",
                "",
                List.of()));
  }

  @Test
  void returnsUnansweredQuestionsLatestFirst() {
    asked("old", false, NOW.minusSeconds(1));
    asked("one", false, NOW);
    asked("said", true, NOW);
    asked("two", false, NOW);
    assertThat(watches.unanswered(NOW))
        .containsExactly(
            new Unanswered("two", "all of two", "U1", NOW),
            new Unanswered("one", "all of one", "U1", NOW));
  }

  @Test
  void knowsWhereAnAnswerWasSharedForAsLongAsItIsKept() {
    Place place = new Place("C1", "1.0", "2.0");
    storage().answers().keep(AnswersContract.given(storage(), "1", place, true));
    storage().answers().keep(AnswersContract.given(storage(), "2", place, true));
    watches.shared(new Shared("1", "C1", "5.0"));
    watches.shared(new Shared("1", "C1", "6.0"));
    watches.shared(new Shared("2", "C1", "7.0"));
    assertThat(watches.unshared("2")).isTrue();
    assertThat(watches.unshared("2")).isFalse();
    assertThat(watches.shared()).containsExactly(new Shared("1", "C1", "6.0"));
    storage().answers().forgetQuestion("C1", "2.0");
    assertThat(watches.shared()).isEmpty();
    assertThatThrownBy(() -> watches.shared(new Shared("1", "C1", "6.0")))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void marksOnceAndKnowsTheLastTime() {
    String longest = "g%" + "x".repeat(253);
    assertThat(watches.mark(longest, NOW)).isTrue();
    assertThat(watches.mark(longest, NOW.plusSeconds(1))).isFalse();
    assertThat(watches.mark("ga", NOW)).isTrue();
    assertThat(watches.marked("g%")).isEqualTo(Map.of(longest, NOW.plusSeconds(1)));
    assertThat(watches.marked("")).hasSize(2);
  }
}
