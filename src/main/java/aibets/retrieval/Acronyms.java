package aibets.retrieval;

import aibets.english.QuestionParser;
import aibets.english.StopWords;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The acronyms of a corpus and their meanings, learned from text such as "world model (WM)" and "WM
 * (world model)" (Schwartz and Hearst 2003). An acronym has at least two capitals, and may have a
 * plural "s". Immutable.
 */
final class Acronyms {

  private static final Pattern ACRONYM =
      Pattern.compile("(?=(?:\\P{Lu}*\\p{Lu}){2})(\\p{L}[\\p{L}\\p{N}]{1,7}?)s?");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** Any white space, including tabs and new lines. */
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private static final Pattern PARENTHESIS = Pattern.compile(" \\(([^()\\n]{2,80})\\)");

  /** Characters that limit the words before a parenthesis. */
  private static final String ENDS = "().;:!?\n";

  private static final int MAX_EXPANSION_CHARACTERS = 120;

  /** Acronyms up to this length are recognized only in upper case, because they may be words. */
  private static final int SAFE_IN_LOWER_CASE = 3;

  private final Map<String, String> expansions;

  private Acronyms(Map<String, String> expansions) {
    this.expansions = expansions;
  }

  /**
   * Returns the question for comparison with sentences: if it asks what an acronym means, with the
   * expansion added.
   */
  String meant(String question) {
    return QuestionParser.askForMeaning(question) ? spelledOut(question) : question;
  }

  /**
   * Returns the question followed by the expansions of its acronyms and the acronyms of its names.
   */
  String spelledOut(String question) {
    StringBuilder words = new StringBuilder(question);
    WORD.matcher(question)
        .results()
        .map(MatchResult::group)
        .filter(Acronyms::isMeant)
        .map(word -> expansions.get(key(word)))
        .filter(Objects::nonNull)
        .distinct()
        .forEach(expansion -> words.append(' ').append(expansion));
    String lower = question.toLowerCase(Locale.ROOT);
    expansions.forEach(
        (acronym, expansion) -> {
          if (lower.contains(expansion.toLowerCase(Locale.ROOT))) {
            words.append(' ').append(acronym);
          }
        });
    return words.toString();
  }

  /** Whether a word may be an acronym; short words and function words only in upper case. */
  private static boolean isMeant(String word) {
    return ACRONYM.matcher(word).matches()
        || (word.length() >= SAFE_IN_LOWER_CASE && !StopWords.contain(word));
  }

  /** Returns the acronym in upper case and, if it is written in its own case, in the singular. */
  private static String key(String word) {
    Matcher acronym = ACRONYM.matcher(word);
    return (acronym.matches() ? acronym.group(1) : word).toUpperCase(Locale.ROOT);
  }

  static final class Builder {

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    /**
     * Adds the contents of {@link #written()}.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    void read(String written) {
      written.lines().forEach(this::readLine);
    }

    private void readLine(String line) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException(
            "Expected an acronym, its words and a count, but got: " + line);
      }
      count(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    /** Returns the contents, one line per acronym. */
    String written() {
      StringBuilder lines = new StringBuilder();
      counts.forEach(
          (acronym, found) ->
              found.forEach(
                  (words, count) -> lines.append(acronym + '\t' + words + '\t' + count + '\n')));
      return lines.toString();
    }

    void add(String text) {
      learn(text, 1);
    }

    /** Removes what was learned from a text. */
    void remove(String text) {
      learn(text, -1);
    }

    private void learn(String text, int times) {
      Matcher matcher = PARENTHESIS.matcher(text);
      while (matcher.find()) {
        String before = before(text, matcher.start());
        String within = matcher.group(1).strip();
        String last = before.substring(before.lastIndexOf(' ') + 1);
        if (ACRONYM.matcher(within).matches()) {
          learn(within, before, times);
        } else if (ACRONYM.matcher(last).matches()) {
          learn(last, within, times);
        }
      }
    }

    private static String before(String text, int end) {
      int start = end;
      while (start > 0
          && end - start < MAX_EXPANSION_CHARACTERS
          && ENDS.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      return text.substring(start, end).strip();
    }

    private void learn(String acronym, String text, int times) {
      expansion(acronym, text).ifPresent(words -> count(key(acronym), words, times));
    }

    private void count(String acronym, String words, int times) {
      Map<String, Integer> found = counts.computeIfAbsent(acronym, key -> new HashMap<>());
      if (found.merge(words, times, Integer::sum) <= 0) {
        found.remove(words);
      }
    }

    /**
     * Returns the last words of a text whose initials are the letters of the acronym; function
     * words may be skipped.
     */
    private static Optional<String> expansion(String acronym, String text) {
      String capitals = acronym.replaceAll("\\p{Ll}", "").toLowerCase(Locale.ROOT);
      List<MatchResult> words = WORD.matcher(text).results().toList();
      int most = Math.min(words.size(), Math.min(acronym.length() + 5, acronym.length() * 2));
      for (int count = 2; count <= most; count++) {
        List<MatchResult> last = words.subList(words.size() - count, words.size());
        if (areInitials(capitals, last.stream().map(MatchResult::group).toList())) {
          String found = text.substring(last.get(0).start(), last.get(count - 1).end());
          return Optional.of(SPACE.matcher(found).replaceAll(" "));
        }
      }
      return Optional.empty();
    }

    private static boolean areInitials(String letters, List<String> words) {
      int at = 0;
      for (String word : words) {
        String initial = word.substring(0, Math.min(1, word.length())).toLowerCase(Locale.ROOT);
        boolean opens = !initial.isEmpty() && letters.startsWith(initial, at);
        if (!opens && (at == 0 || !StopWords.contain(word))) {
          return false;
        }
        at += opens ? 1 : 0;
      }
      return at == letters.length();
    }

    Acronyms build() {
      Map<String, String> expansions = new HashMap<>();
      counts.forEach(
          (acronym, found) ->
              found.entrySet().stream()
                  .max(
                      Map.Entry.<String, Integer>comparingByValue()
                          .thenComparing(Map.Entry.comparingByKey()))
                  .ifPresent(most -> expansions.put(acronym, most.getKey())));
      return new Acronyms(Map.copyOf(expansions));
    }
  }
}
