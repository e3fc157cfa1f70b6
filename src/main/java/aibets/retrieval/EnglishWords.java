package aibets.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.stream.Stream;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/**
 * The words of American English with the better known names, as LanguageTool lists them. Safe for
 * use by several threads.
 */
final class EnglishWords {

  private static final String LIST = "/org/languagetool/resource/en/hunspell/en_US.dict";

  private static final Dictionary WORDS = read();

  private EnglishWords() {}

  private static Dictionary read() {
    URL list = EnglishWords.class.getResource(LIST);
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

  /**
   * Whether a word is one of them, whatever its case: names, too, are asked for in small letters.
   */
  static boolean contain(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    String name = small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    Speller speller = new Speller(WORDS); // cheap, but not safe for several threads
    return Stream.of(word, small, name).anyMatch(speller::isInDictionary);
  }
}
