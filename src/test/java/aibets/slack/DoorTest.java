package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Access;
import aibets.desk.RateLimits;
import aibets.desk.Telemetry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {

  private static final Access LISTS =
      new Access(
          Set.of("C1", "C2"), Set.of("C2"), Set.of("U1", "U2"), Set.of("U2"), true, true, 3, 4);

  private Duration now = Duration.ZERO;
  private final Door door = door(LISTS);

  private Door door(Access access) {
    return new Door(access, nobody(), new Renderer(), () -> now.toNanos());
  }

  /** Who Slack could be asked of: where all are let in, it is not. */
  private static People nobody() {
    return new People(
        BoltApps.slack("http://127.0.0.1:1/").methods("xoxb-1"), new Retries(Telemetry.NONE));
  }

  private String ask(String user, String channel) {
    Optional<Message> refusal = door.refusal(new Origin(user, channel, message -> {}), 1);
    return refusal.map(Message::text).orElse("in");
  }

  @Test
  void letsInWhoIsAllowedWhereItIsAllowed() {
    assertThat(ask("U1", "C1")).isEqualTo("in");
    assertThat(ask("U1", "D9")).isEqualTo("in");
    assertThat(ask("U2", "C1")).startsWith("I may not answer you");
    assertThat(ask("U3", "D9")).startsWith("I may not answer you");
    assertThat(ask("U1", "C2")).startsWith("I may not answer in this channel");
    assertThat(ask("U1", "C3")).startsWith("I may not answer in this channel");
  }

  @Test
  void letsOnePersonAskSoOftenAMinute() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("U1", "D9")).isEqualTo("in");
    }
    assertThat(ask("U1", "D9")).endsWith("ask again in 20 seconds.");
    now = now.plus(Duration.ofSeconds(19));
    assertThat(ask("U1", "D9")).endsWith("ask again in a second.");
    now = now.plus(Duration.ofSeconds(1));
    assertThat(ask("U1", "D9")).isEqualTo("in");
    assertThat(ask("U1", "D9")).endsWith("ask again in 20 seconds.");
  }

  @Test
  void letsOneChannelAskSoOftenAMinute() {
    Door busy = door(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 100, 2));
    for (int i = 0; i < 2; i++) {
      assertThat(busy.refusal(new Origin("U" + i, "C1", message -> {}), 1)).isEmpty();
    }
    assertThat(busy.refusal(new Origin("U3", "C1", message -> {}), 1))
        .hasValueSatisfying(
            message -> assertThat(message.text()).startsWith("This channel has asked a lot"));
    assertThat(busy.refusal(new Origin("U3", "C2", message -> {}), 1)).isEmpty();
  }

  @Test
  void letsNobodyWaitLongerBecauseTheClockIsPutBack() {
    RateLimits quotas = new RateLimits(30, () -> now.toNanos());
    now = Duration.ofDays(1);
    assertThat(quotas.take("U1", 1)).isZero();
    assertThat(quotas.take("U1", 1)).isZero();
  }

  @Test
  void takesAsManyQuestionsAsAnOverviewAsks() {
    Door open = door(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 30, 1000));
    Origin origin = new Origin("U1", "C1", message -> {});
    assertThat(open.refusal(origin, 12)).isEmpty();
    assertThat(open.refusal(origin, 12)).isEmpty();
    assertThat(open.refusal(origin, 12))
        .hasValueSatisfying(
            message -> assertThat(message.text()).endsWith("ask again in 12 seconds."));
    assertThat(open.refusal(origin, 6)).isEmpty();
  }

  @Test
  void takesAtMostHalfOfAMinuteForWhatAsksMore() {
    Door open = door(new Access(Set.of(), Set.of(), Set.of(), Set.of(), true, true, 30, 1000));
    Origin origin = new Origin("U1", "C1", message -> {});
    assertThat(open.refusal(origin, 500)).isEmpty();
    assertThat(open.refusal(origin, 500)).isEmpty();
    assertThat(open.refusal(origin, 1)).isPresent();
  }
}
