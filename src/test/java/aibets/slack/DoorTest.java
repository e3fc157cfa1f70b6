package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {

  private static final Access LISTS =
      new Access(Set.of("C1", "C2"), Set.of("C2"), Set.of("U1", "U2"), Set.of("U2"), 3, 4);

  private Instant now = Instant.EPOCH;
  private final Door door =
      new Door(
          LISTS,
          new Renderer(),
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }
          });

  private String ask(String user, String channel) {
    Optional<Message> refusal = door.refusal(new Origin(user, channel, message -> {}));
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
    Door busy =
        new Door(
            new Access(Set.of(), Set.of(), Set.of(), Set.of(), 100, 2),
            new Renderer(),
            Clock.fixed(now, ZoneOffset.UTC));
    for (int i = 0; i < 2; i++) {
      assertThat(busy.refusal(new Origin("U" + i, "C1", message -> {}))).isEmpty();
    }
    assertThat(busy.refusal(new Origin("U3", "C1", message -> {})))
        .hasValueSatisfying(
            message -> assertThat(message.text()).startsWith("This channel has asked a lot"));
    assertThat(busy.refusal(new Origin("U3", "C2", message -> {}))).isEmpty();
  }
}
