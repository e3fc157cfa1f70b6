package aibets.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Stems of words, identical to those in the word index: Porter's algorithm (1980) in Lucene's
 * version. Caches its results; not thread-safe.
 */
final class Stems {

  private final PorterStemmer porter = new PorterStemmer();
  private final Map<String, String> known = new HashMap<>();

  /** Returns the stem of a word in lower case; "raised" and "raises" have the same stem. */
  String of(String word) {
    return known.computeIfAbsent(word, this::found);
  }

  private String found(String word) {
    porter.setCurrent(word);
    porter.stem();
    return porter.getCurrent();
  }

  /** Whether a text contains every word of another one, in any form. */
  boolean areIn(String text, String words) {
    List<String> stems = Words.of(text).stream().map(this::of).toList();
    return Words.of(words).stream().map(this::of).allMatch(stems::contains);
  }
}
