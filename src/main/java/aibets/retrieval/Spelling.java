package aibets.retrieval;

import aibets.encoding.Encoder;
import aibets.english.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects misspelt words of a question by the words of the corpus. A word that the corpus has,
 * that is English, or that the encoder knows as a whole, is taken as it is.
 */
final class Spelling {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** What is longer is no misspelt word, and to compare it with all others takes very long. */
  private static final int LONGEST = 30;

  /** Each takes some milliseconds; a question with more of them is no question. */
  private static final int MAX_MISSPELT = 20;

  private final LexicalIndex corpus;
  private final Encoder encoder;
  private final Lexicon english = new Lexicon();

  Spelling(LexicalIndex corpus, Encoder encoder) {
    this.corpus = corpus;
    this.encoder = encoder;
  }

  String correct(String question) {
    Map<String, String> unknown = new HashMap<>();
    return WORD.matcher(question)
        .replaceAll(word -> Matcher.quoteReplacement(word(word.group(), unknown)));
  }

  private String word(String word, Map<String, String> unknown) {
    if (word.length() > LONGEST || corpus.hasWord(word) || english.contains(word)) {
      return word;
    }
    if (!unknown.containsKey(word) && unknown.size() == MAX_MISSPELT) {
      return word;
    }
    return unknown.computeIfAbsent(word, this::corrected);
  }

  private String corrected(String word) {
    return encoder.countTokens(word) == 1 ? word : corpus.similarWord(word).orElse(word);
  }
}
