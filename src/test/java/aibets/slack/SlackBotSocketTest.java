package aibets.slack;

import static aibets.slack.Payloads.command;
import static aibets.slack.Payloads.mention;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Over a real WebSocket on this machine. */
class SlackBotSocketTest {

  private static final Duration ACK = Duration.ofSeconds(3);

  private final HeldAnswerer answerer = new HeldAnswerer();
  private final Workspace slack = new Workspace(answerer);
  private SlackSocket socket;

  @BeforeEach
  void open() throws Exception {
    socket = SlackSocket.open();
    slack.api.connectTo(socket.url());
  }

  @AfterEach
  void close() throws Exception {
    answerer.release();
    slack.close();
    socket.close();
  }

  private static String id(JsonObject envelope) {
    return envelope.get("envelope_id").getAsString();
  }

  /** Sends an envelope and returns how long its acknowledgement took. */
  private Duration timeToAck(JsonObject envelope) {
    int before = socket.acks(id(envelope)).size();
    long sent = socket.send(envelope);
    await().atMost(ACK).until(() -> socket.acks(id(envelope)).size() == before + 1);
    return Duration.ofNanos(socket.acks(id(envelope)).get(before).nanos() - sent);
  }

  private void awaitCalls(String method, int count) {
    await().atMost(Duration.ofSeconds(5)).until(() -> slack.api.calls(method).size() == count);
  }

  @Test
  void acknowledgesInTimeAndAnswersLater() {
    slack.bot.start();
    answerer.hold();
    Duration ofCommand = timeToAck(command("Who bets?", slack.api.responseUrl(1)));
    Duration ofMention = timeToAck(mention("<@U0BOT> Who bets?", "5.0"));
    assertThat(slack.api.calls(SlackWebApi.RESPONSE)).isEmpty();
    System.out.println("time to ack: command " + ofCommand + ", mention " + ofMention);
    answerer.release();
    awaitCalls(SlackWebApi.RESPONSE, 1);
    awaitCalls("chat.postMessage", 1);
  }

  @Test
  void acknowledgesABurstInTimeWhileAllWorkersAreBusy() {
    slack.bot.start();
    answerer.hold();
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      times.add(timeToAck(command("question " + i, slack.api.responseUrl(i))));
    }
    System.out.println(
        "acks of 40 with all workers busy, in order of time: "
            + times.stream().sorted().map(Duration::toMillis).toList());
    assertThat(times).allMatch(time -> time.compareTo(ACK) < 0);
    answerer.release();
    awaitCalls(SlackWebApi.RESPONSE, 6);
  }

  @Test
  void acknowledgesAgainButDoesNotAnswerTwice() {
    slack.bot.start();
    JsonObject mention = mention("<@U0BOT> Who bets?", "5.0");
    timeToAck(mention);
    timeToAck(mention);
    slack.bot.close();
    assertThat(slack.api.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void answersWhatIsInFlightWhenItCloses() throws Exception {
    slack.bot.start();
    answerer.hold();
    timeToAck(command("Who bets?", slack.api.responseUrl(1)));
    Thread closing = new Thread(slack.bot::close);
    closing.start();
    answerer.release();
    slack.bot.awaitStop();
    closing.join(5_000);
    assertThat(slack.api.calls(SlackWebApi.RESPONSE)).hasSize(1);
    assertThat(slack.api.calls(SlackWebApi.RESPONSE).get(0).text()).contains("billion");
  }

  @Test
  void reconnectsWhenSlackRefreshesTheConnection() {
    slack.bot.start();
    JsonObject disconnect = new JsonObject();
    disconnect.addProperty("type", "disconnect");
    disconnect.addProperty("reason", "refresh_requested");
    socket.send(disconnect);
    awaitCalls("apps.connections.open", 2);
    await().atMost(Duration.ofSeconds(10)).until(() -> socket.getConnections().size() == 1);
    timeToAck(mention("<@U0BOT> Who bets?", "5.0"));
    awaitCalls("chat.postMessage", 1);
  }

  @Test
  void reconnectsWhenTheConnectionIsSilentlyDead() {
    slack.bot.start();
    socket.playDead();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> slack.api.calls("apps.connections.open").size() == 2);
    await().atMost(Duration.ofSeconds(10)).until(() -> socket.getConnections().size() == 1);
    timeToAck(mention("<@U0BOT> Who bets?", "5.0"));
    awaitCalls("chat.postMessage", 1);
  }

  @Test
  void tellsWhoeverAsksWhileItCloses() throws Exception {
    slack.bot.start();
    answerer.hold();
    timeToAck(command("in work", slack.api.responseUrl(1)));
    Thread closing = new Thread(slack.bot::close);
    closing.start();
    await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    JsonObject late = command("late", slack.api.responseUrl(2));
    timeToAck(late);
    timeToAck(mention("<@U0BOT> later", "5.0"));
    answerer.release();
    closing.join(10_000);
    assertThat(socket.acks(id(late)).get(0).json().toString()).contains("I'm being restarted");
    assertThat(slack.api.calls("chat.postMessage").get(0).text()).startsWith("I'm being restarted");
    assertThat(slack.api.calls(SlackWebApi.RESPONSE).get(0).text()).contains("billion");
  }

  @Test
  void leavesNoThreadBehind() {
    slack.bot.start();
    timeToAck(mention("<@U0BOT> Who bets?", "5.0"));
    slack.bot.close();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !thread.isDaemon())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("slack-") || name.contains("Grizzly")));
  }

  @Test
  void logsNoTokenAtAnyLevelAndNoQuestionAtInfo() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level level = root.getLevel();
    Everything everything = new Everything();
    everything.start();
    root.addAppender(everything);
    root.setLevel(Level.TRACE);
    try {
      slack.bot.start();
      timeToAck(command("a secret question", slack.api.responseUrl(1)));
      timeToAck(mention("<@U0BOT> a secret question", "5.0"));
      awaitCalls(SlackWebApi.RESPONSE, 1);
      awaitCalls("chat.postMessage", 1);
      slack.bot.close();
    } finally {
      root.setLevel(level);
      root.detachAppender(everything);
    }
    assertThat(everything.lines(Level.TRACE))
        .hasSizeGreaterThan(10)
        .noneMatch(line -> line.contains("secretbottoken") || line.contains("secretapptoken"));
    assertThat(everything.lines(Level.INFO))
        .noneMatch(line -> line.contains("secret question") || line.contains("secretticket"));
  }

  /** Like logback's ListAppender, and thread-safe. */
  private static final class Everything extends AppenderBase<ILoggingEvent> {

    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      events.add(event);
    }

    List<String> lines(Level least) {
      return events.stream()
          .filter(event -> event.getLevel().isGreaterOrEqual(least))
          .map(
              event ->
                  event.getFormattedMessage()
                      + (event.getThrowableProxy() == null
                          ? ""
                          : ThrowableProxyUtil.asString(event.getThrowableProxy())))
          .toList();
    }
  }
}
