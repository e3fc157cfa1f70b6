package aibets.english;

import java.util.List;
import java.util.Map;

/** Fits a verb to the number of what follows it in a question. */
final class Agreement {

  private static final Map<String, String> SINGULAR =
      Map.of("do", "does", "are", "is", "were", "was", "have", "has", "don't", "doesn't");

  private static final Map<String, String> PLURAL =
      Map.of("does", "do", "is", "are", "was", "were", "has", "have", "doesn't", "don't");

  private Agreement() {}

  /** The beginning of a question, up to where one or several things will be named. */
  static String fit(String before, boolean plural) {
    List<Token> tokens = Tokens.of(before);
    if (tokens.isEmpty()) {
      return before;
    }
    Token last = tokens.get(tokens.size() - 1);
    String fitting = (plural ? PLURAL : SINGULAR).get(last.lower());
    boolean isNext = before.substring(last.end()).isBlank();
    boolean isMainVerb = tokens.stream().anyMatch(Token::isPronoun);
    if (fitting == null || !isNext || isMainVerb) {
      return before;
    }
    String text = last.isCapitalized() ? Letters.capitalized(fitting) : fitting;
    return before.substring(0, last.start()) + text + before.substring(last.end());
  }
}
