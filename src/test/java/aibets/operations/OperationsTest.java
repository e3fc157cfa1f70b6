package aibets.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Remarks;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.telemetry.Status;
import aibets.telemetry.Telemetry;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

  private final Operations operations = Operations.at(OptionalInt.of(0));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    operations.close();
  }

  private HttpRequest.Builder request(String path) {
    int port = operations.port().orElseThrow();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private int status(String path) throws Exception {
    return get(path).statusCode();
  }

  /**
   * Sets the status: how many of two connections are alive, and how many of ten questions in
   * progress.
   */
  private void bot(int alive, int underway, Duration sinceWatched) {
    Optional<Duration> now = Optional.of(Duration.ZERO);
    operations.bot(
        () ->
            new Status(
                new Status.Connections(2, alive, now, now, Optional.of(sinceWatched)),
                underway,
                10));
  }

  @Test
  void isLiveButNotReadyBeforeThereIsABot() throws Exception {
    assertThat(status("/healthz")).isEqualTo(503);
    assertThat(status("/healthz/live")).isEqualTo(200);
    assertThat(get("/healthz").body())
        .contains("\"live\":true,\"ready\":false", "\"loaded\":false");
  }

  @Test
  void isReadyWhenQuestionsWillBeAnswered() throws Exception {
    operations.index(() -> 105);
    bot(1, 3, Duration.ZERO);
    HttpResponse<String> health = get("/healthz");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(health.body())
        .contains(
            "\"ready\":true",
            "\"index\":{\"loaded\":true,\"passages\":105}",
            "\"connections\":1,\"wanted\":2,\"lastMessage\":\"20",
            "\"queue\":{\"underway\":3,\"most\":10}");
  }

  @Test
  void isNotReadyWithoutAConnectionRoomOrIndex() throws Exception {
    operations.index(() -> 105);
    bot(0, 3, Duration.ZERO);
    assertThat(status("/healthz")).isEqualTo(503);
    bot(1, 10, Duration.ZERO);
    assertThat(status("/healthz")).isEqualTo(503);
    bot(1, 3, Duration.ZERO);
    operations.index(
        () -> {
          throw new IllegalStateException("closed");
        });
    assertThat(status("/healthz")).isEqualTo(503);
    assertThat(status("/healthz/live")).isEqualTo(200);
  }

  @Test
  void isReadyForItsFirstInstallation() throws Exception {
    operations.index(() -> 0);
    Status.Connections listening =
        new Status.Connections(1, 1, Optional.empty(), Optional.empty(), Optional.empty());
    operations.bot(() -> new Status(listening, 0, 0));
    assertThat(status("/healthz")).isEqualTo(200);
    operations.bot(() -> new Status(Status.Connections.closed(1), 0, 0));
    assertThat(status("/healthz")).isEqualTo(503);
  }

  @Test
  void isNotLiveWhenNobodyMonitorsTheConnections() throws Exception {
    bot(1, 0, Duration.ofMinutes(3));
    assertThat(status("/healthz/live")).isEqualTo(503);
  }

  @Test
  void reportsCountsToPrometheus() throws Exception {
    Telemetry telemetry = operations.telemetry();
    telemetry.question(Telemetry.Outcome.NOT_IN_THE_SOURCES);
    telemetry.acknowledged(Duration.ofMillis(40));
    telemetry.delivered(Duration.ofMillis(700));
    telemetry.redelivered();
    telemetry.retried();
    telemetry.reconnected(Telemetry.Loss.SILENT);
    operations.index(() -> 105);
    bot(2, 3, Duration.ZERO);
    assertThat(get("/metrics").body().lines())
        .contains(
            "aibets_questions_total{outcome=\"not_in_the_sources\"} 1.0",
            "aibets_questions_total{outcome=\"answered\"} 0.0",
            "aibets_ack_seconds_bucket{le=\"0.05\"} 1",
            "aibets_answer_seconds_bucket{le=\"0.5\"} 0",
            "aibets_answer_seconds_bucket{le=\"1.0\"} 1",
            "aibets_redelivered_total 1.0",
            "aibets_retries_total 1.0",
            "aibets_reconnects_total{loss=\"silent\"} 1.0",
            "aibets_queue 3.0",
            "aibets_connections 2.0",
            "aibets_passages 105.0")
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
  }

  @Test
  void timesReloadsThatSucceedAndThatFail() throws Exception {
    ReloadReport report =
        new ReloadReport(
            List.of(), List.of(), List.of(), 3, List.of(), Remarks.NONE, 40, false, Duration.ZERO);
    assertThat(operations.timed(progress -> report).reload(Reloader.Progress.SILENT))
        .isSameAs(report);
    Reloader failing =
        operations.timed(
            progress -> {
              throw new ReloadException("No document could be read");
            });
    assertThatThrownBy(() -> failing.reload(Reloader.Progress.SILENT))
        .isInstanceOf(ReloadException.class);
    assertThat(get("/metrics").body())
        .contains(
            "aibets_reload_seconds_count{result=\"done\"} 1",
            "aibets_reload_seconds_count{result=\"failed\"} 1");
  }

  @Test
  void answersNothingElse() throws Exception {
    assertThat(status("/healthz/ready")).isEqualTo(404);
    assertThat(status("/")).isEqualTo(404);
    HttpRequest post = request("/healthz").POST(HttpRequest.BodyPublishers.ofString("x")).build();
    assertThat(client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(405);
  }

  private Socket sent(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), operations.port().orElseThrow());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private String firstLine(String request) throws IOException {
    try (Socket socket = sent(request)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void answersDespiteManyIncompleteRequests() throws Exception {
    List<Socket> halves = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        halves.add(sent("GET /healthz/live HTTP/1.1\r\nHost: loc"));
      }
      HttpRequest whole = request("/healthz/live").timeout(Duration.ofSeconds(20)).build();
      assertThat(client.send(whole, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  @Test
  void hangsUpOnSlowClients() throws Exception {
    assertThat(firstLine("GET /healthz/live HTTP/1.1\r\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost:9464", "LOCALHOST", "[::1]:1"})
  void answersRequestsForThisMachine(String host) throws Exception {
    assertThat(firstLine(asking(host))).contains(" 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "127.0.0.1.example.org",
        "localhost.example.org:9464",
        "10.0.0.1",
        "localhost\r\nHost: example.org",
        ""
      })
  void refusesRequestsForAnotherSite(String host) throws Exception {
    assertThat(firstLine(asking(host))).contains(" 403 ");
  }

  private static String asking(String host) {
    return "GET /healthz/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  void isHealthyForTheContainerWhenItIsReady() throws Exception {
    String dockerfile = Files.readString(Path.of("Dockerfile"));
    String check =
        Pattern.compile("HEALTHCHECK(?:.|\\n)*?CMD (\\[.*])")
            .matcher(dockerfile)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    String[] command = new ObjectMapper().readValue(check, String[].class);
    command[2] = command[2].replace("9464", "" + operations.port().orElseThrow());
    assertThat(new ProcessBuilder(command).start().waitFor()).isNotZero();
    operations.index(() -> 105);
    bot(1, 3, Duration.ZERO);
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  @Test
  void saysWhenItCannotListen() {
    assertThatThrownBy(() -> Operations.at(operations.port()))
        .isInstanceOf(OperationsException.class)
        .hasMessageContainingAll("port " + operations.port().orElseThrow(), "operations.port");
  }

  @Test
  void listensOnlyIfConfigured() {
    try (Operations silent = Operations.at(OptionalInt.empty())) {
      assertThat(silent.port()).isEmpty();
    }
  }
}
