package aibets.english;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * The stems of words, found as the index of words finds them: by Porter's rules (1980), in Lucene's
 * version. Remembers what it found; not safe for use by several threads.
 */
final class Stems {

  private final PorterStemmer porter = new PorterStemmer();
  private final Map<String, String> known = new HashMap<>();

  /** The stem of a word in small letters: "raised" and "raises" have the same. */
  String of(String word) {
    return known.computeIfAbsent(word, this::found);
  }

  private String found(String word) {
    porter.setCurrent(word);
    porter.stem();
    return porter.getCurrent();
  }

  /** Whether a text has every word of another one, in any form. */
  boolean areIn(String text, String words) {
    List<String> stems = Words.of(text).stream().map(this::of).toList();
    return Words.of(words).stream().map(this::of).allMatch(stems::contains);
  }
}
