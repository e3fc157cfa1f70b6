package aibets.retrieval;

import aibets.encoding.Encoder;
import aibets.english.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects misspelt words of a question by the vocabulary of the corpus. Words that occur in the
 * corpus, are English, or are a single token of the encoder are left unchanged.
 */
final class Spelling {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  /** The maximum length in characters of a word to correct; comparing longer ones is slow. */
  private static final int MAX_CHARACTERS = 30;

  /** The maximum number of words to correct; each takes a few milliseconds. */
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
    if (word.length() > MAX_CHARACTERS || corpus.hasWord(word) || english.contains(word)) {
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
