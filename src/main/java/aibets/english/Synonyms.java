package aibets.english;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Synonymous verbs, with their forms and related nouns. */
public final class Synonyms {

  private static final String RESOURCE = "synonyms.txt";

  private final List<List<String>> groups;
  private final Stems stems = new Stems();
  private final Map<String, List<List<String>>> groupsOfWords = new HashMap<>();

  private Synonyms(List<List<String>> groups) {
    this.groups = groups;
  }

  /** Returns the bundled synonyms. */
  public static Synonyms shipped() {
    InputStream in = Synonyms.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("'" + RESOURCE + "' is missing from the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Synonyms(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split(" ")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read '" + RESOURCE + "'", e);
    }
  }

  /** Whether a word has synonyms. */
  public boolean knows(String word) {
    return !groupsOf(word).isEmpty();
  }

  /** Returns a copy that caches look-ups, for a single question. Not thread-safe. */
  public Synonyms remembering() {
    return new Synonyms(groups);
  }

  /** Whether a word or one of its synonyms is among these words. */
  public boolean isSaidIn(String word, List<String> words) {
    String stem = stems.of(word);
    List<List<String>> same = groupsOf(word);
    return words.stream()
        .anyMatch(
            other ->
                stem.equals(stems.of(other))
                    || (!same.isEmpty() && groupsOf(other).stream().anyMatch(same::contains)));
  }

  private List<List<String>> groupsOf(String word) {
    return groupsOfWords.computeIfAbsent(
        word, each -> groups.stream().filter(group -> isIn(group, each)).toList());
  }

  /** Whether a word is a form of one of the verbs: "raised", "leaving". */
  public boolean isVerb(String word) {
    return knows(word) && word.matches(".*(?:ed|ing|left|won|bought|paid|spent)");
  }

  private static boolean isIn(List<String> group, String word) {
    return group.stream()
        .anyMatch(each -> each.endsWith(".") ? each.equals(word + ".") : word.startsWith(each));
  }
}
