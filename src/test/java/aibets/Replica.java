package aibets;

import aibets.postgres.PostgresServer;
import aibets.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The program in a process of its own, with what it needs to run beside others.
 *
 * @param log what it writes
 */
record Replica(Process process, Path log) {

  /**
   * Starts one.
   *
   * @param directory with a folder of documents; everything else is below it, too
   */
  static Replica start(int number, Path directory, Sandbox slack) throws IOException {
    return start(number, directory, slack, Map.of("SLACK_APP_TOKEN", slack.appToken()));
  }

  /** Starts one with further variables in its environment. */
  static Replica start(int number, Path directory, Sandbox slack, Map<String, String> more)
      throws IOException {
    Path log = log(directory, number);
    Path data = directory.resolve("data-" + number);
    Prepared.model(data);
    ProcessBuilder builder = serve(directory).redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SLACK_BOT_TOKEN", slack.botToken(),
                "AI_BETS_ADMINS", String.join(",", slack.admins()),
                "AI_BETS_SLACK_API_URL", slack.apiUrl(),
                "AI_BETS_SLACK_USER_RATE", "100000",
                "AI_BETS_SLACK_CHANNEL_RATE", "100000",
                "AI_BETS_DATABASE", PostgresServer.running().url(),
                "AI_BETS_DATABASE_USER", PostgresServer.USER,
                "AI_BETS_DATABASE_PASSWORD", PostgresServer.PASSWORD,
                "AI_BETS_SEEDS", directory.resolve("seeds").toString(),
                "AI_BETS_DATA", data.toString()));
    builder.environment().putAll(more);
    return new Replica(builder.start(), log);
  }

  /** Creates a process that serves and works in a directory. */
  static ProcessBuilder serve(Path directory) {
    return Jar.command(directory, List.of(Prepared.classes(), "-Xmx600m"), "serve")
        .redirectErrorStream(true);
  }

  private static Path log(Path directory, int number) {
    return directory.resolve("log-" + number);
  }

  /** What the first replicas have logged. */
  static String logs(Path directory, int count) throws IOException {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> log(directory, number))
        .flatMap(log -> lines(log).stream())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> lines(Path log) {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isConnected() {
    return process.isAlive()
        && lines(log).stream().anyMatch(line -> line.contains("waiting for questions"));
  }

  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  void stop() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
