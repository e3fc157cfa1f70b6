package aibets.english;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The words of British and American English with the better known names, and the parts of speech
 * that each can be, as LanguageTool's dictionary lists them. Not safe for use by several threads;
 * cheap to make.
 */
public final class Lexicon {

  private static final String LIST = "/org/languagetool/resource/en/english.dict";

  private static final Dictionary WORDS = read();

  private final DictionaryLookup lookup = new DictionaryLookup(WORDS);

  private static Dictionary read() {
    URL list = Lexicon.class.getResource(LIST);
    if (list == null) {
      throw new IllegalStateException(
          "'" + LIST + "' is not on the class path: the program was built incompletely");
    }
    try {
      return Dictionary.read(list);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of English words cannot be read", e);
    }
  }

  /** Whether a word is in it, whatever its case: names, too, are asked for in small letters. */
  public boolean contains(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Stream.of(word, small, Letters.capitalized(small))
        .anyMatch(each -> !lookup.lookup(each).isEmpty());
  }

  /**
   * The parts of speech of a word in small letters, by the tags of the Penn Treebank; empty if it
   * is no common word.
   */
  Set<String> tags(String word) {
    List<WordData> found = lookup.lookup(word.toLowerCase(Locale.ROOT));
    Set<String> tags = new HashSet<>();
    found.forEach(each -> tags.add(String.valueOf(each.getTag()).replaceFirst("[:_].*", "")));
    return tags;
  }
}
