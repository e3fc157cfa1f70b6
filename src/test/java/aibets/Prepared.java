package aibets;

import aibets.sandbox.SandboxExtension;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * What the packaged program writes at its first start, made once and shared by all tests that do
 * not test it: the index of the bundled documents, the unpacked model, and an archive of the
 * classes that it loads.
 */
final class Prepared {

  private static final Duration STARTED = Duration.ofMinutes(3);
  private static final String MODEL = "model";
  private static final String BUNDLED = "corpora/bundled";
  private static final String CLASSES = "classes.jsa";

  private final Path directory;

  private Prepared(Path directory) {
    this.directory = directory;
  }

  /**
   * Makes a data directory one in which the bundled documents have been indexed, from the jar and
   * from the folder that the project's settings name.
   */
  static void index(Path data) {
    Settings settings = SettingsReader.read(Optional.empty(), Map.of(), Map.of());
    model(data);
    copy(BUNDLED, data.resolve(BUNDLED));
    copy(BUNDLED, SeedsLocation.of(settings).database(data).getParent());
  }

  /** Makes a data directory one in which other documents were indexed before. */
  static void model(Path data) {
    copy(MODEL, data.resolve(MODEL));
  }

  /** Copies a part, unless it is there or the tests run outside Maven, without the jar. */
  private static void copy(String part, Path to) {
    if (System.getProperty("ai-bets.jar") == null || Files.exists(to)) {
      return;
    }
    Path from = get().directory.resolve("data").resolve(part);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(from.relativize(each));
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the option that makes Java read the program's classes from their archive. */
  static String classes() {
    return "-XX:SharedArchiveFile=" + get().directory.resolve(CLASSES);
  }

  /** Tests run in several processes, one of which makes what the others wait for. */
  private static synchronized Prepared get() {
    try {
      Path directory = Files.createDirectories(Jar.path().resolveSibling("prepared"));
      String jar = Files.getLastModifiedTime(Jar.path()).toString();
      Path madeFor = directory.resolve("made-for");
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        Prepared prepared = new Prepared(directory);
        boolean isMade = Files.exists(madeFor) && Files.readString(madeFor).equals(jar);
        if (lock.isValid() && !isMade) {
          prepared.make();
          Files.writeString(madeFor, jar);
        }
        return prepared;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make() throws IOException {
    SandboxExtension slack = SandboxExtension.withTheBot();
    slack.beforeEach(null);
    Files.deleteIfExists(directory.resolve(CLASSES));
    Path log = directory.resolve("log");
    ProcessBuilder builder =
        Jar.command(
            directory, List.of("-XX:ArchiveClassesAtExit=" + directory.resolve(CLASSES)), "serve");
    builder.environment().put("SLACK_BOT_TOKEN", slack.sandbox().botToken());
    builder.environment().put("SLACK_APP_TOKEN", slack.sandbox().appToken());
    builder.environment().put("AI_BETS_SLACK_API_URL", slack.sandbox().apiUrl());
    Process program = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      Awaitility.await()
          .atMost(STARTED)
          .until(() -> Files.readString(log).contains("waiting for questions"));
      program.destroy();
      Awaitility.await().atMost(STARTED).until(() -> !program.isAlive());
    } finally {
      program.destroyForcibly();
      slack.afterEach(null);
    }
  }
}
