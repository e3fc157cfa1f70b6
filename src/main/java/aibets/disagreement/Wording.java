package aibets.disagreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which words say the same: verbs in their forms and with their nouns. Immutable. */
final class Wording {

  private static final String RESOURCE = "verbs.txt";

  private static final Pattern GLUED = Pattern.compile("(?<=\\d\\d)(?=\\p{Lu}\\p{L}{2})");

  private final List<List<String>> groups;

  private Wording(List<List<String>> groups) {
    this.groups = groups;
  }

  /** The verbs that come with the program. */
  static Wording shipped() {
    InputStream in = Wording.class.getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IllegalStateException("'" + RESOURCE + "' is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new Wording(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split(" ")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("'" + RESOURCE + "' cannot be read", e);
    }
  }

  /** Whether a word is one of those that are said in many ways. */
  boolean knows(String word) {
    return groups.stream().anyMatch(group -> isIn(group, word));
  }

  /** Whether any of the words says what a word says. */
  boolean isSaidIn(String word, List<String> words) {
    return words.stream().anyMatch(other -> sameStem(word, other))
        || groups.stream()
            .filter(group -> isIn(group, word))
            .anyMatch(group -> words.stream().anyMatch(other -> isIn(group, other)));
  }

  /** Whether a word is one of the verbs in a form that does something: "raised", "leaving". */
  boolean isVerb(String word) {
    return knows(word) && word.matches(".*(?:ed|ing|left|won|bought|paid|spent)");
  }

  private static boolean isIn(List<String> group, String word) {
    return group.stream()
        .anyMatch(each -> each.endsWith(".") ? each.equals(word + ".") : word.startsWith(each));
  }

  private static boolean sameStem(String a, String b) {
    return stem(a).equals(stem(b));
  }

  private static String stem(String word) {
    if (word.length() < 4 || word.chars().anyMatch(Character::isDigit)) {
      return word;
    }
    return word.replaceAll("(?:'s|’s)$", "").replaceAll("(?<=..[^s])(?:es|s|ed|ing|e)$", "");
  }

  /** A text with a space where a web page's lines were glued: "2026-01-22LeCun". */
  static String spaced(String text) {
    return GLUED.matcher(text).replaceAll(" ");
  }

  /** The words of a text in lower case. */
  static List<String> words(String text) {
    return Stream.of(spaced(text))
        .flatMap(each -> Arrays.stream(each.split("[^\\p{L}\\p{N}]+")))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
