package aibets.english;

import java.util.List;
import java.util.Set;

/** Says behind a question what it is about. */
final class Attachment {

  /** What stands before a topic that found no other place. */
  static final String REGARDING = ", with regard to ";

  private static final Set<String> OF_SOMETHING =
      Set.of("eligible", "responsible", "available", "required", "needed", "ready", "allowed");

  private Attachment() {}

  /** The question with its topic. */
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
