package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.desk.Access;
import aibets.sandbox.SandboxExtension;
import aibets.socketmode.Sockets;
import aibets.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two connections to a local workspace. */
class SocketsTest {

  private static final Sockets TWO = new Sockets(2, Duration.ofSeconds(1));

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  private final Queue<Telemetry.Loss> lost = new ConcurrentLinkedQueue<>();
  private final Queue<Boolean> redelivered = new ConcurrentLinkedQueue<>();
  private SlackBot bot;

  @BeforeEach
  void start() {
    bot =
        RunningBot.bot(
            RunningBot.options(slack, 2, 20, Access.OPEN),
            TWO,
            new HeldAnswerer(),
            RunningBot.NOTHING_NEW,
            MemoryArchive.empty(),
            new Telemetry() {
              @Override
              public void reconnected(Loss loss) {
                lost.add(loss);
              }

              @Override
              public void redelivered() {
                redelivered.add(true);
              }
            });
    bot.start();
  }

  @AfterEach
  void close() {
    bot.close();
    slack.awaitThat(() -> slack.sandbox().connections() == 0);
  }

  private void awaitTwo() {
    slack.awaitThat(() -> slack.sandbox().connections() == 2 && bot.status().alive() == 2);
  }

  private void answersAll(int questions) {
    for (int i = 0; i < questions; i++) {
      slack.asker().say(SandboxExtension.GENERAL, "@ai-bets question " + i);
    }
    slack.awaitThat(() -> slack.said(slack.asker()).size() == questions);
  }

  @Test
  void answersOnceWhateverConnectionAQuestionComesOver() {
    awaitTwo();
    answersAll(4);
    assertThat(lost).isEmpty();
  }

  @Test
  void answersWhenBothWereRefreshedOneAfterAnother() {
    slack.sandbox().refresh();
    slack.awaitThat(() -> lost.size() == 2);
    awaitTwo();
    answersAll(2);
    assertThat(lost).containsExactly(Telemetry.Loss.REFRESHED, Telemetry.Loss.REFRESHED);
  }

  @Test
  void replacesAConnectionThatIsRefreshedAsSoonAsItIsOpen() {
    AtomicInteger left = new AtomicInteger(3);
    slack.listen(
        change -> {
          if (change.path("detail").path("name").asText().equals("hello")
              && left.getAndDecrement() > 0) {
            slack.sandbox().refresh();
          }
        });
    slack.sandbox().refresh();
    slack.awaitThat(() -> left.get() < 0);
    awaitTwo();
    answersAll(2);
  }

  @Test
  void missesNothingWhileOneIsRefreshed() {
    slack.sandbox().refreshOldest();
    answersAll(4);
    slack.awaitThat(() -> lost.size() == 1);
    assertThat(redelivered).isEmpty();
    awaitTwo();
  }

  @Test
  void reopensBothWhenTheyAreDropped() {
    slack.sandbox().drop();
    slack.awaitThat(() -> lost.size() == 2);
    awaitTwo();
    answersAll(2);
    assertThat(lost).containsOnly(Telemetry.Loss.DROPPED);
  }

  @Test
  void reopensBothWhenTheyLookOpenButAreSilent() {
    slack.sandbox().silence();
    slack.awaitThat(() -> bot.status().alive() == 0);
    slack.awaitThat(() -> lost.size() == 2);
    awaitTwo();
    answersAll(2);
    assertThat(lost).containsOnly(Telemetry.Loss.SILENT);
  }

  @Test
  void keepsTryingUntilSlackTakesConnectionsAgain() {
    slack.sandbox().faults().refuseConnections(true);
    slack.sandbox().drop();
    slack.awaitThat(() -> slack.calls("apps.connections.open").size() >= 4);
    assertThat(bot.status().alive()).isZero();
    slack.sandbox().faults().refuseConnections(false);
    awaitTwo();
    answersAll(1);
  }

  @Test
  void refusesConnectionsThatSlackWouldNotAllow() {
    for (int count : List.of(0, 11)) {
      assertThatThrownBy(() -> new Sockets(count, Duration.ofSeconds(1)))
          .isInstanceOf(SlackException.class)
          .hasMessageContaining("1 to 10");
    }
  }
}
