package aibets.settings;

import aibets.settings.SettingsException.Problem;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The settings file. It may be in any directory in which the program is started, and is therefore
 * trusted less than the environment and the flags.
 *
 * @param given by a flag, empty for {@code config/ai-bets.yaml}, if it exists
 * @param problems receives invalid settings
 */
record SettingsFile(Optional<Path> given, List<Problem> problems) {

  private static final Path USUAL = Path.of("config/ai-bets.yaml");

  /** The maximum size in bytes; the YAML parser's memory use can be quadratic. */
  private static final int MAX_BYTES = 64 << 10;

  /** Returns the settings by full name; of a list, each element by its position. */
  Map<String, String> read() {
    Path file = given.orElse(USUAL);
    if (given.isEmpty() && !Files.exists(file)) {
      return Map.of();
    }
    try {
      String text = text(file);
      checkAliases(text);
      YamlConfigSource source = new YamlConfigSource(file.toString(), text, 100);
      source.getPropertyNames().forEach(name -> check(name, source.getValue(name), file));
      return source.getProperties();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      problems.add(
          new Problem(
              "config",
              file.toString(),
              "is not a readable YAML file ("
                  + firstLine(e)
                  + "); correct it or name another with --config"));
      return Map.of();
    }
  }

  /**
   * Reads the file. Only a file named explicitly may be a pipe; one in the current directory could
   * block forever.
   */
  private String text(Path file) throws IOException {
    if (given.isEmpty() && !Files.isRegularFile(file)) {
      throw new IOException("not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("more than 64 KB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /**
   * Refuses aliases of lists and mappings: written out, nested ones take any amount of memory, and
   * one inside what it repeats never ends.
   */
  private static void checkAliases(String text) throws IOException {
    Set<String> values = new HashSet<>();
    for (Event event : new Yaml().parse(new StringReader(text))) {
      if (event instanceof ScalarEvent scalar && scalar.getAnchor() != null) {
        values.add(scalar.getAnchor());
      }
      if (event instanceof AliasEvent alias && !values.contains(alias.getAnchor())) {
        throw new IOException(
            "line "
                + (alias.getStartMark().getLine() + 1)
                + " repeats a list or mapping by an alias: write it out");
      }
    }
  }

  private void check(String name, String value, Path file) {
    Optional<Key> key = Key.named(name);
    if (key.isEmpty()) {
      problems.add(Problem.unknown(name, String.valueOf(value), "remove it from " + file));
    } else if (!key.get().isForFiles()) {
      problems.add(
          new Problem(
              key.get().shortName(),
              String.valueOf(value),
              "remove it from "
                  + file
                  + "; it determines where secrets are sent, so only "
                  + key.get().variable()
                  + " and --set can change it"));
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
