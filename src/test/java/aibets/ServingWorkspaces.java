package aibets;

import aibets.httpmode.SigningClient;
import aibets.sandbox.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The program in a process of its own, which serves whatever workspace it is installed in. */
final class ServingWorkspaces implements AutoCloseable {

  static final String CLIENT_ID = "1234.5678";
  static final String CLIENT_SECRET = "c11e27-5ec2e7";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final int port;

  private ServingWorkspaces(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it, and waits until it listens or has ended. */
  static ServingWorkspaces start(Directory slack, Path directory, Map<String, String> settings)
      throws IOException {
    int port = freePort();
    Path log = directory.resolve("log");
    Prepared.model(directory.resolve("data"));
    ProcessBuilder builder =
        Replica.serve(directory).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("AI_BETS_SLACK_API_URL", slack.apiUrl());
    environment.put("AI_BETS_SLACK_HTTP_PORT", String.valueOf(port));
    environment.put("AI_BETS_SLACK_URL", "http://127.0.0.1:" + port);
    environment.put("AI_BETS_SLACK_CLIENT_ID", CLIENT_ID);
    environment.put("SLACK_CLIENT_SECRET", CLIENT_SECRET);
    environment.put("SLACK_SIGNING_SECRET", SigningClient.SECRET);
    builder.environment().putAll(environment);
    int before = Files.exists(log) ? Files.readString(log).length() : 0;
    ServingWorkspaces serving = new ServingWorkspaces(builder.start(), log, port);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                !serving.process.isAlive()
                    || serving.log().substring(before).contains("Listening for workspaces"));
    return serving;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  URI requestUrl() {
    return URI.create(address() + "/slack/events");
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String log() {
    try {
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often something was logged. */
  int logged(String text) {
    return log().split(Pattern.quote(text), -1).length - 1;
  }

  void awaitLogged(String text, int times) {
    Awaitility.await().atMost(PATIENCE).until(() -> logged(text) >= times || !process.isAlive());
    if (logged(text) < times) {
      throw new AssertionError("Not logged: " + text + "\n" + log());
    }
  }

  HttpResponse<String> get(String address, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A browser on its way back from Slack, which has confirmed the installation. */
  record Return(String address, String cookie) {}

  /**
   * Begins an installation and confirms it in Slack.
   *
   * @param more parameters for Slack's page
   */
  Return confirmed(String team, String more) {
    HttpResponse<String> start = get(address() + "/slack/oauth/start", "");
    String cookie = start.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    String page = location(start) + "&team=" + team + more;
    return new Return(location(get(page, "")), cookie);
  }

  private static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(response.statusCode() + response.body()));
  }

  /** Installs the app, and waits until its bot runs. */
  String install(String team) {
    int before = logged("Workspace " + team + " is served");
    Return back = confirmed(team, "");
    HttpResponse<String> page = get(back.address(), back.cookie());
    if (page.statusCode() != 200) {
      throw new AssertionError(page.body() + log());
    }
    awaitLogged("Workspace " + team + " is served", before + 1);
    return page.body();
  }

  /** Stops it as an operator does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("It did not stop within 30 seconds\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
