package aibets.english;

import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/** Converts plural nouns to the singular. */
public final class Plurals {

  private Plurals() {}

  /** Returns a noun in lower case without its plural ending, if it has one. */
  public static String singular(String noun) {
    if (noun.endsWith("ees")) { // the stemmer does not treat this as a plural
      return noun.substring(0, noun.length() - 1);
    }
    char[] letters = noun.toCharArray();
    return new String(letters, 0, new EnglishMinimalStemmer().stem(letters, letters.length));
  }
}
