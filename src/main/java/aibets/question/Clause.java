package aibets.question;

import java.util.List;
import java.util.Optional;

/**
 * A question taken apart.
 *
 * @param text as it was typed
 * @param tokens all of its words
 * @param phrases its noun phrases, in order
 * @param verbs those of its verbs that are no auxiliaries, in order
 */
record Clause(String text, List<Token> tokens, List<Phrase> phrases, List<Token> verbs) {

  static Clause of(String text) {
    return Parser.parse(text);
  }

  boolean opensWith(java.util.Set<String> words) {
    return !tokens.isEmpty() && tokens.get(0).isIn(words);
  }

  /** Whether it has a verb, or words that stand for one. */
  boolean hasVerb() {
    return !verbs.isEmpty() || tokens.stream().anyMatch(Token::isAuxiliary);
  }

  Optional<Token> first(java.util.function.Predicate<Token> wanted) {
    return tokens.stream().filter(wanted).findFirst();
  }
}
