package aibets.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a document in the lines of its file, by their words: markup may come
 * between words but does not change their order. Not thread-safe.
 */
final class LineSearch {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** The maximum number of words of markup, such as a URL, between two words of a sentence. */
  private static final int BETWEEN = 40;

  /** The number of occurrences of a word that are tried. */
  private static final int MAX_OCCURRENCES = 10;

  /**
   * The number of first words of a sentence that its lines may start with; earlier ones may come
   * from a table's header.
   */
  private static final int MAX_STARTS = 4;

  /** The number of words of a sentence that are searched for. */
  private static final int MAX_WORDS = 200;

  private static final double ENOUGH = 0.5;

  private final List<String> words = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private int behind;

  private record Found(int first, int last, int matched) {}

  private LineSearch(String file) {
    int line = 1;
    int at = 0;
    Matcher word = WORD.matcher(file);
    while (word.find()) {
      for (; at < word.start(); at++) {
        line += file.charAt(at) == '\n' ? 1 : 0;
      }
      String plain = word.group().toLowerCase(Locale.ROOT);
      places.computeIfAbsent(plain, none -> new ArrayList<>()).add(words.size());
      words.add(plain);
      lines.add(line);
    }
  }

  /**
   * Returns the lines of each sentence that is found.
   *
   * @param file its text, with line feeds
   */
  static SourceLines of(String text, List<Passage> passages, String file) {
    LineSearch search = new LineSearch(file);
    Map<Integer, SourceLines.Range> found = new HashMap<>();
    for (Passage passage : passages) {
      for (Sentence sentence : passage.sentences()) {
        search
            .find(text.substring(sentence.start(), sentence.end()))
            .ifPresent(range -> found.put(sentence.start(), range));
      }
    }
    return SourceLines.of(found);
  }

  /** Finds a sentence after the one before. */
  private Optional<SourceLines.Range> find(String sentence) {
    List<String> sought = new ArrayList<>();
    Matcher word = WORD.matcher(sentence);
    while (word.find() && sought.size() < MAX_WORDS) {
      sought.add(word.group().toLowerCase(Locale.ROOT));
    }
    Found best = new Found(0, 0, 0);
    for (int start = 0; start < Math.min(MAX_STARTS, sought.size()); start++) {
      for (int place : next(sought.get(start))) {
        Found found = follow(sought, start, place);
        best = found.matched() > best.matched() ? found : best;
        if (best.matched() == sought.size()) {
          break;
        }
      }
    }
    if (best.matched() < ENOUGH * sought.size() || best.matched() == 0) {
      return Optional.empty();
    }
    behind = best.last() + 1;
    return Optional.of(new SourceLines.Range(lines.get(best.first()), lines.get(best.last())));
  }

  /** Returns the next occurrences of a word. */
  private List<Integer> next(String word) {
    List<Integer> all = places.getOrDefault(word, List.of());
    int from = Collections.binarySearch(all, behind);
    int first = from < 0 ? -from - 1 : from;
    return all.subList(first, Math.min(all.size(), first + MAX_OCCURRENCES));
  }

  private Found follow(List<String> sought, int start, int place) {
    List<String> matched = new ArrayList<>(List.of(sought.get(start)));
    int last = place;
    for (String word : sought.subList(start + 1, sought.size())) {
      int end = Math.min(words.size(), last + 1 + BETWEEN);
      int next = places.containsKey(word) ? words.subList(last + 1, end).indexOf(word) : -1;
      if (next >= 0) {
        last += next + 1;
        matched.add(word);
      }
    }
    return new Found(first(matched, last), last, matched.size());
  }

  /** Returns the last start from which the same words match; a heading may start with them, too. */
  private int first(List<String> matched, int last) {
    int first = last;
    for (int i = matched.size() - 2; i >= 0; i--) {
      first--;
      while (!words.get(first).equals(matched.get(i))) {
        first--;
      }
    }
    return first;
  }
}
