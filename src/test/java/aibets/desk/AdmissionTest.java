package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final Access LISTS =
      new Access(
          Set.of("C1", "C2"), Set.of("C2"), Set.of("U1", "U2"), Set.of("U2"), true, true, 3, 4);

  /** If everyone is admitted, nobody is looked up. */
  private static final Access.Directory NOBODY =
      asker -> {
        throw new IllegalStateException();
      };

  private Duration now = Duration.ZERO;
  private final Admission admission = admission(LISTS);

  private Admission admission(Access access) {
    return new Admission(
        access, NOBODY, (what, aMinute) -> new RateLimits(aMinute, () -> now.toNanos()));
  }

  private String ask(String user, String channel) {
    return admission.refusal(new Asker(user, channel), 1).map(AdmissionTest::words).orElse("in");
  }

  private static String words(Outcome refusal) {
    Outcome.Notice notice = (Outcome.Notice) refusal;
    return notice.reason() + " " + notice.number();
  }

  @Test
  void admitsAllowedUsersInAllowedChannels() {
    assertThat(ask("U1", "C1")).isEqualTo("in");
    assertThat(ask("U1", "D9")).isEqualTo("in");
    assertThat(ask("U2", "C1")).isEqualTo("NOT_FOR_YOU 0");
    assertThat(ask("U3", "D9")).isEqualTo("NOT_FOR_YOU 0");
    assertThat(ask("U1", "C2")).isEqualTo("NOT_HERE 0");
    assertThat(ask("U1", "C3")).isEqualTo("NOT_HERE 0");
  }

  @Test
  void limitsQuestionsPerPersonAndMinute() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("U1", "D9")).isEqualTo("in");
    }
    assertThat(ask("U1", "D9")).isEqualTo("TOO_MANY 20");
    now = now.plus(Duration.ofSeconds(19));
    assertThat(ask("U1", "D9")).isEqualTo("TOO_MANY 1");
    now = now.plus(Duration.ofSeconds(1));
    assertThat(ask("U1", "D9")).isEqualTo("in");
    assertThat(ask("U1", "D9")).isEqualTo("TOO_MANY 20");
  }

  @Test
  void limitsQuestionsPerChannelAndMinute() {
    Admission busy =
        admission(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 100, 2));
    for (int i = 0; i < 2; i++) {
      assertThat(busy.refusal(new Asker("U" + i, "C1"), 1)).isEmpty();
    }
    assertThat(busy.refusal(new Asker("U3", "C1"), 1))
        .hasValueSatisfying(refusal -> assertThat(words(refusal)).startsWith("TOO_MANY_HERE"));
    assertThat(busy.refusal(new Asker("U3", "C2"), 1)).isEmpty();
  }

  @Test
  void delaysNobodyWhenTheClockIsSetBack() {
    RateLimits limits = new RateLimits(30, () -> now.toNanos());
    now = Duration.ofDays(1);
    assertThat(limits.take("U1", 1)).isZero();
    assertThat(limits.take("U1", 1)).isZero();
  }

  @Test
  void countsAnOverviewAsTheQuestionsThatItAsks() {
    Admission open =
        admission(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 30, 1000));
    Asker asker = new Asker("U1", "C1");
    assertThat(open.refusal(asker, 12)).isEmpty();
    assertThat(open.refusal(asker, 12)).isEmpty();
    assertThat(open.refusal(asker, 12))
        .hasValueSatisfying(refusal -> assertThat(words(refusal)).isEqualTo("TOO_MANY 12"));
    assertThat(open.refusal(asker, 6)).isEmpty();
  }

  @Test
  void countsALargeOverviewAsHalfTheLimit() {
    Admission open =
        admission(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 30, 1000));
    Asker asker = new Asker("U1", "C1");
    assertThat(open.refusal(asker, 500)).isEmpty();
    assertThat(open.refusal(asker, 500)).isEmpty();
    assertThat(open.refusal(asker, 1)).isPresent();
  }

  @Test
  void countsQuestionsWithoutAMentionSeparately() {
    Admission busy =
        admission(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 1, 8));
    assertThat(busy.refusal(overheard("U1"))).isEmpty();
    assertThat(busy.refusal(overheard("U1"))).isEmpty();
    assertThat(busy.refusal(overheard("U2"))).isPresent();
    assertThat(busy.refusal(new Asker("U1", "C1"), 1)).isEmpty();
  }

  private static Job overheard(String user) {
    Delivery silent =
        new Delivery() {
          @Override
          public Asker asker() {
            return new Asker(user, "C1");
          }

          @Override
          public String name() {
            return "";
          }

          @Override
          public boolean isAddressed() {
            return false;
          }

          @Override
          public boolean deliver(Outcome outcome) {
            return true;
          }

          @Override
          public boolean whisper(Outcome outcome) {
            return true;
          }
        };
    return new Job(silent, Cost.QUESTION, isAwaited -> Outcome.none(), outcome -> {});
  }
}
