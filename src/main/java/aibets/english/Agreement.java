package aibets.english;

import java.util.List;
import java.util.Map;

/** Makes a question's verb agree in number with the subject that follows it. */
final class Agreement {

  private static final Map<String, String> SINGULAR =
      Map.of("do", "does", "are", "is", "were", "was", "have", "has", "don't", "doesn't");

  private static final Map<String, String> PLURAL =
      Map.of("does", "do", "is", "are", "was", "were", "has", "have", "doesn't", "don't");

  private Agreement() {}

  /** Returns the part of a question before its subject, with the verb in the singular or plural. */
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
