package aibets.english;

import java.util.List;
import java.util.Set;

/** Appends a topic to a question. */
final class Attachment {

  /** Introduces a topic that fits nowhere else in the question. */
  static final String REGARDING = ", with regard to ";

  private static final Set<String> OF_SOMETHING =
      Set.of("eligible", "responsible", "available", "required", "needed", "ready", "allowed");

  private Attachment() {}

  /** Returns the question with its topic. */
  static String attach(Clause clause, Topic topic) {
    String end = clause.text().endsWith("?") ? "?" : "";
    return Letters.withoutEnd(clause.text()) + joint(clause, topic) + topic.text() + end;
  }

  private static String joint(Clause clause, Topic topic) {
    List<Phrase> phrases = clause.phrases();
    List<Token> tokens = clause.tokens();
    Token last = tokens.get(tokens.size() - 1);
    if (last.isIn(OF_SOMETHING)) {
      return " for ";
    }
    if (!phrases.isEmpty()) {
      Phrase phrase = phrases.get(phrases.size() - 1);
      if (phrase.end() == last.end() && phrase.isRelational() && phrase.preposition().isEmpty()) {
        return topic.name() || phrase.isRole() ? " of " : " for ";
      }
    }
    return REGARDING;
  }
}
