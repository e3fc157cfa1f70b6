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
 * The words of British and American English, common names included, with the parts of speech that
 * each can have, from LanguageTool's dictionary. Not thread-safe; cheap to create.
 */
public final class Lexicon {

  private static final String LIST = "/org/languagetool/resource/en/english.dict";

  private static final Dictionary WORDS = read();

  private final DictionaryLookup lookup = new DictionaryLookup(WORDS);

  private static Dictionary read() {
    URL list = Lexicon.class.getResource(LIST);
    if (list == null) {
      throw new IllegalStateException(
          "'" + LIST + "' is missing from the class path; rebuild the program");
    }
    try {
      return Dictionary.read(list);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of English words", e);
    }
  }

  /** Whether it contains a word in any case; users often type names in lower case. */
  public boolean contains(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return Stream.of(word, small, Letters.capitalized(small))
        .anyMatch(each -> !lookup.lookup(each).isEmpty());
  }

  /**
   * Returns the parts of speech of a word in lower case, as Penn Treebank tags; empty if it is not
   * a common word.
   */
  Set<String> tags(String word) {
    List<WordData> found = lookup.lookup(word.toLowerCase(Locale.ROOT));
    Set<String> tags = new HashSet<>();
    found.forEach(each -> tags.add(String.valueOf(each.getTag()).replaceFirst("[:_].*", "")));
    return tags;
  }
}
