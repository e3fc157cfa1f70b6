package aibets.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
    return Parser.parse(text, true);
  }

  /** Of what stands behind other words. */
  static Clause continuing(String text) {
    return Parser.parse(text, false);
  }

  boolean opensWith(Set<String> words) {
    return !tokens.isEmpty() && tokens.get(0).isIn(words);
  }

  /** Whether it asks what or who something is, or to be told of it. */
  boolean asksWhatItIs() {
    return opensWith(
            Set.of("what's", "who's", "whats", "whos", "tell", "explain", "describe", "define"))
        || (tokens.size() > 1
            && opensWith(Set.of("what", "who"))
            && tokens.get(1).isIn(Vocabulary.BE));
  }

  /** Whether it has a verb, or words that stand for one. */
  boolean hasVerb() {
    return !verbs.isEmpty() || tokens.stream().anyMatch(Token::isAuxiliary);
  }

  Optional<Token> first(Predicate<Token> wanted) {
    return tokens.stream().filter(wanted).findFirst();
  }
}
