package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.answer.Answer;
import aibets.desk.Access;
import aibets.httpmode.HttpMode;
import aibets.httpmode.SigningClient;
import aibets.sandbox.SandboxExtension;
import aibets.telemetry.Telemetry;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bot behind its own URL, with requests as Slack sends them. */
class HttpModeTest {

  private static final String JSON = "application/json";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpMode transport =
      new HttpMode(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          SigningClient.SECRET,
          Telemetry.NONE,
          Clock.systemUTC());
  private SlackBot bot;
  private SigningClient client;

  @BeforeEach
  void start() {
    bot =
        new SlackBot(
            RunningBot.options(slack, 2, 100, Access.OPEN),
            transport,
            this::answer,
            RunningBot.NOTHING_NEW,
            MemoryArchive.of(MemoryArchive.letter("We bet on chips.")));
    bot.start();
    client = new SigningClient(transport.port());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private Answer answer(String question, List<String> earlier) {
    asked.add(question);
    return Answers.quoting(question, Answers.quote(Answers.QUOTE));
  }

  private static JsonObject mention() {
    return Surface.all("U0ASKER", "T0SANDBOX").stream()
        .filter(surface -> surface.key().equals("app_mention"))
        .findFirst()
        .orElseThrow()
        .payload();
  }

  @Test
  void acknowledgesWhateverPeopleDo() throws Exception {
    for (Surface surface : Surface.all("U0ADMIN", "T0SANDBOX")) {
      assertThat(client.send(surface.payload()).statusCode()).as(surface.key()).isEqualTo(200);
    }
    slack.awaitThat(() -> !asked.isEmpty());
    assertThat(bot.status().alive()).isEqualTo(1);
  }

  @Test
  void answersADuplicateRequestOnce() throws Exception {
    JsonObject mention = mention();
    client.send(mention);
    client.send(mention);
    slack.awaitThat(() -> slack.said(slack.asker()).size() == 1);
    bot.close();
    assertThat(slack.said(slack.asker())).hasSize(1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void provesToSlackThatTheUrlIsItsOwn() throws Exception {
    JsonObject challenge =
        JsonParser.parseString("{\"type\":\"url_verification\",\"challenge\":\"abc<1>\"}")
            .getAsJsonObject();
    assertThat(client.send(challenge).body()).contains("abc<1>");
  }

  @ParameterizedTest
  @CsvSource({"0, another", "301, ", "-301, "})
  void refusesRequestsThatSlackDidNotJustSign(long ago, String secret) throws Exception {
    String key = secret == null ? SigningClient.SECRET : secret;
    HttpResponse<String> refused = client.send(mention().toString(), JSON, ago, key);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).doesNotContain(SigningClient.SECRET);
    assertThat(client.send(mention().toString(), JSON, 299, SigningClient.SECRET).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "soon, v0=00",
    "99999999999999999999, v0=00",
    "-9223372036854775808, v0=00"
  })
  void refusesAnUnsignedRequest(String timestamp, String signature) throws Exception {
    HttpResponse<String> refused =
        client.sent(
            client
                .request(mention().toString())
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(client.sent(client.request("x".repeat((1 << 20) + 100))).statusCode())
        .isEqualTo(413);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{, application/json",
    "'{\"type\":\"of tomorrow\"}', application/json",
    "payload=%zz, application/x-www-form-urlencoded",
    "payload=[], application/x-www-form-urlencoded",
    "'', text/plain"
  })
  void acknowledgesWhatItDoesNotKnow(String body, String type) throws Exception {
    assertThat(client.send(body, type, 0, SigningClient.SECRET).statusCode()).isEqualTo(200);
  }

  @Test
  void answersDespiteManyIncompleteRequests() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), transport.port());
        socket.getOutputStream().write("POST /sl".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      assertThat(client.send(mention()).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void stopsListeningOnceTheBotIsClosed() {
    SigningClient late = client;
    bot.close();
    assertThatThrownBy(() -> late.send(mention())).isInstanceOf(IOException.class);
    assertThat(bot.status().alive()).isZero();
  }
}
