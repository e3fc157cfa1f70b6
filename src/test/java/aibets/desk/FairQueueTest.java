package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairQueueTest {

  private final FairQueue waiting = new FairQueue();
  private final List<String> begun = new ArrayList<>();

  private Job add(String user, String what) {
    return add(user, what, true);
  }

  private Job add(String user, String what, boolean addressed) {
    Job job =
        new Job(
            new Unheard(new Asker(user, "C1"), addressed),
            Cost.QUESTION,
            isAwaited -> {
              begun.add(what);
              return Outcome.none();
            },
            outcome -> {});
    waiting.add(job);
    return job;
  }

  /** A reply that nobody hears. */
  private record Unheard(Asker asker, boolean isAddressed) implements Delivery {

    @Override
    public String name() {
      return "";
    }

    @Override
    public boolean deliver(Outcome outcome) {
      return true;
    }

    @Override
    public boolean whisper(Outcome outcome) {
      return true;
    }
  }

  @Test
  void takesMessagesWithoutAMentionLastAndDropsThemFirst() {
    Job overheard = add("a", "overheard", false);
    Job last = add("b", "last", false);
    add("c", "asked");
    assertThat(waiting.before(last)).isEqualTo(2);
    waiting.take().run();
    assertThat(begun).containsExactly("asked");
    assertThat(waiting.drop()).contains(overheard);
    assertThat(waiting.take()).isEqualTo(last);
    assertThat(waiting.drop()).isEmpty();
  }

  @Test
  void takesTurnsBetweenUsers() {
    Stream.of("1", "2", "3").forEach(each -> add("eager", each));
    add("modest", "a");
    add("late", "x");
    for (int i = 0; i < 5; i++) {
      waiting.take().run();
    }
    assertThat(begun).containsExactly("1", "a", "x", "2", "3");
  }

  @Test
  void predictsThePlaceOfEach() {
    List<Job> jobs =
        List.of(add("a", "1"), add("a", "2"), add("b", "3"), add("c", "4"), add("b", "5"));
    List<Integer> places = jobs.stream().map(waiting::before).toList();
    jobs.forEach(job -> waiting.take().run());
    assertThat(begun).containsExactly("1", "3", "4", "2", "5");
    assertThat(places).containsExactly(0, 3, 1, 2, 4);
  }
}
