package aibets.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A parsed clause of a question.
 *
 * @param text as typed
 * @param tokens all of its words
 * @param phrases its noun phrases, in order
 * @param verbs its main verbs, in order
 */
record Clause(String text, List<Token> tokens, List<Phrase> phrases, List<Token> verbs) {

  static Clause of(String text) {
    return Parser.parse(text, true);
  }

  /** Parses text that follows other words. */
  static Clause continuing(String text) {
    return Parser.parse(text, false);
  }

  boolean opensWith(Set<String> words) {
    return !tokens.isEmpty() && tokens.get(0).isIn(words);
  }

  /** Whether it asks for a definition or a description. */
  boolean asksWhatItIs() {
    return opensWith(
            Set.of("what's", "who's", "whats", "whos", "tell", "explain", "describe", "define"))
        || (tokens.size() > 1
            && opensWith(Set.of("what", "who"))
            && tokens.get(1).isIn(Vocabulary.BE));
  }

  /** Whether it has a verb, or words that imply one. */
  boolean hasVerb() {
    return !verbs.isEmpty() || tokens.stream().anyMatch(Token::isAuxiliary);
  }

  Optional<Token> first(Predicate<Token> wanted) {
    return tokens.stream().filter(wanted).findFirst();
  }
}
