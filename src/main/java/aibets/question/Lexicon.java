package aibets.question;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Which parts of speech an English word can be, as LanguageTool's dictionary lists them by the tags
 * of the Penn Treebank. Not safe for use by several threads.
 */
final class Lexicon {

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

  /** The tags of a word in small letters; empty if it is no common word. */
  Set<String> tags(String word) {
    Set<String> tags = new HashSet<>();
    for (WordData found : lookup.lookup(word.toLowerCase(Locale.ROOT))) {
      String tag = String.valueOf(found.getTag());
      tags.add(tag.replaceFirst("[:_].*", ""));
    }
    return tags;
  }
}
