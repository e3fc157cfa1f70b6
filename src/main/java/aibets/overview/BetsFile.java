package aibets.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which bets are looked for: names and synonyms, nothing of what is said about them. */
public final class BetsFile {

  private static final String BUNDLED = "/config/bets.yaml";

  private BetsFile() {}

  /**
   * The bets that come with the program.
   *
   * @throws OverviewException if they cannot be read
   */
  public static List<Subject> bundled() {
    try (InputStream in = BetsFile.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("'" + BUNDLED + "' is not on the class path");
      }
      return read(in.readAllBytes(), BUNDLED);
    } catch (IOException e) {
      throw new OverviewException("The bets '" + BUNDLED + "' cannot be read");
    }
  }

  /**
   * The bets of a file.
   *
   * @throws OverviewException if it cannot be read, or is no mapping of names to synonyms
   */
  public static List<Subject> read(Path file) {
    try {
      return read(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new OverviewException(
          "The bets '" + file + "' cannot be read. Name a file with --bets.");
    }
  }

  /** A thing with the synonyms that a bet of its name has. */
  public static Subject named(String name, List<Subject> bets) {
    return bets.stream()
        .filter(bet -> bet.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .map(bet -> new Subject(name.strip(), bet.synonyms()))
        .orElseGet(() -> Subject.of(name));
  }

  private static List<Subject> read(byte[] yaml, String name) throws IOException {
    ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
    List<Subject> bets = new ArrayList<>();
    try {
      Map<String, List<String>> read =
          mapper.readValue(
              yaml,
              mapper
                  .getTypeFactory()
                  .constructMapType(
                      java.util.LinkedHashMap.class,
                      mapper.constructType(String.class),
                      mapper.getTypeFactory().constructCollectionType(List.class, String.class)));
      read.forEach((bet, synonyms) -> bets.add(new Subject(bet, synonyms)));
      return bets;
    } catch (JsonProcessingException e) {
      throw new OverviewException(
          "The bets '"
              + name
              + "' are no lines such as 'JEPA: [world models, AMI Labs]'. Correct them.");
    }
  }
}
