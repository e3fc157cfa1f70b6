package aibets.retrieval;

import aibets.encoding.Encoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects misspelt words of a question by the words of the corpus. A word that the corpus has,
 * that is English, or that the encoder knows as a whole, is taken as it is.
 */
final class Spelling {

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private final LexicalIndex corpus;
  private final Encoder encoder;

  Spelling(LexicalIndex corpus, Encoder encoder) {
    this.corpus = corpus;
    this.encoder = encoder;
  }

  String correct(String question) {
    return WORD.matcher(question).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
  }

  private String word(String word) {
    return corpus.hasWord(word)
            || EnglishWords.contain(word)
            || encoder.encode(word).tokens().count() == 1
        ? word
        : corpus.similarWord(word).orElse(word);
  }
}
