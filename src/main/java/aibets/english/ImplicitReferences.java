package aibets.english;

import java.util.List;
import java.util.Set;

/** Detects questions without pronouns that still refer to what was mentioned before. */
final class ImplicitReferences {

  private final Clause clause;
  private final Clause earlier;

  ImplicitReferences(Clause clause, Clause earlier) {
    this.clause = clause;
    this.earlier = earlier;
  }

  /** Whether the question names nothing that it could be about by itself. */
  boolean refersBack() {
    return clause.phrases().stream().noneMatch(this::standsAlone);
  }

  private boolean standsAlone(Phrase phrase) {
    if (!TopicFinder.isUsable(phrase) || phrase.isTime() || isOne(phrase)) {
      return false;
    }
    if (phrase.isName()) {
      return !(isExistential() && !phrase.preposition().isEmpty());
    }
    boolean ofSomething = hasComplement(phrase);
    if (phrase.asked() && (phrase.isGroup() || phrase.isRole())) {
      return false;
    }
    if (isSetPhrase(phrase) || (phrase.isSelection() && !ofSomething)) {
      return false;
    }
    if (phrase.isRelational()) {
      return ofSomething;
    }
    if (phrase.article().equals("my") || phrase.article().equals("our") || ofSomething) {
      return true;
    }
    return !(isExistential() || (phrase.isDefinite() && isSpokenOf(phrase)));
  }

  /** "on board", "at halftime". */
  private static boolean isSetPhrase(Phrase phrase) {
    return phrase.article().isEmpty()
        && phrase.words().size() == 1
        && Set.of("on", "at").contains(phrase.preposition());
  }

  private static boolean isOne(Phrase phrase) {
    return phrase.head().isIn(Set.of("one", "ones"));
  }

  /** "the list", of "book list". */
  private boolean isSpokenOf(Phrase phrase) {
    return phrase.words().size() == 1
        && earlier.tokens().stream().anyMatch(word -> word.lower().equals(phrase.head().lower()));
  }

  private boolean hasComplement(Phrase phrase) {
    return clause.phrases().stream()
        .anyMatch(
            other ->
                other.start() > phrase.end()
                    && Set.of("of", "for", "in", "at", "between", "to", "from", "on")
                        .contains(other.preposition())
                    && !other.isTime());
  }

  /** "is there a deadline", "how many judges are there". */
  private boolean isExistential() {
    List<Token> tokens = clause.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).lower().equals("there") && tokens.get(i - 1).isIn(Vocabulary.BE)) {
        return true;
      }
    }
    return false;
  }
}
