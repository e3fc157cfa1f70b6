package aibets.english;

import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/** Nouns in the plural. */
public final class Plurals {

  private Plurals() {}

  /** A noun in small letters without the ending of its plural, if it has one. */
  public static String singular(String noun) {
    if (noun.endsWith("ees")) { // which the stemmer takes for no plural
      return noun.substring(0, noun.length() - 1);
    }
    char[] letters = noun.toCharArray();
    return new String(letters, 0, new EnglishMinimalStemmer().stem(letters, letters.length));
  }
}
