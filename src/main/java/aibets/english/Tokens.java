package aibets.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a question into words. */
final class Tokens {

  private static final Pattern WORD =
      Pattern.compile(
          "[$€£]?[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}+&#%]|[.,'’/_-](?=[\\p{L}\\p{N}]))*+");

  /** Words whose "'s" is a contraction, not a possessive: "let's". */
  private static final Set<String> CONTRACTED =
      Set.of("what", "who", "where", "when", "how", "why", "it", "that", "he", "she", "there");

  private Tokens() {}

  static List<Token> of(String text) {
    return of(text, true);
  }

  /**
   * Splits a question.
   *
   * @param opens whether its first word starts a sentence and may have a capital for that reason
   */
  static List<Token> of(String text, boolean opens) {
    Lexicon lexicon = new Lexicon();
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      tokens.add(token(words.group(), words.start(), opens && tokens.isEmpty(), lexicon));
    }
    return List.copyOf(tokens);
  }

  private static Token token(String word, int start, boolean first, Lexicon lexicon) {
    int cut = Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
    String stem = cut < 1 ? word : word.substring(0, cut);
    boolean owner =
        cut > 0
            && word.substring(cut + 1).equalsIgnoreCase("s")
            && !CONTRACTED.contains(stem.toLowerCase(Locale.ROOT));
    String text = owner ? stem : word;
    return new Token(text, start, start + text.length(), owner, first, lexicon.tags(text));
  }
}
