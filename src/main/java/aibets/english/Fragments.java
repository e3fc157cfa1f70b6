package aibets.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Completes fragments of questions: "and AMI Labs?", "in Germany?", "since when?". */
final class Fragments {

  private static final Set<String> ADJUNCTS = Set.of("when", "where", "why", "how");

  private final Clause earlier;
  private final Topics topics;
  private final Topics older;

  /**
   * Completes fragments that follow a question.
   *
   * @param earlier the question before
   * @param topics what the conversation is about
   * @param older what it was about before the earlier question
   */
  Fragments(Clause earlier, Topics topics, Topics older) {
    this.earlier = earlier;
    this.topics = topics;
    this.older = older;
  }

  /** Whether a question is a fragment that cannot stand alone. */
  static boolean isOne(Clause clause) {
    List<Token> tokens = clause.tokens();
    boolean verbless =
        tokens.stream().noneMatch(token -> token.isAuxiliary() || isContracted(token))
            && (clause.verbs().isEmpty() || tokens.size() == 1);
    return verbless && tokens.size() <= 9;
  }

  /** "what's". */
  private static boolean isContracted(Token token) {
    return token.isAsking() && token.lower().endsWith("s") && !token.lower().equals("whose");
  }

  /** Returns the complete question; empty if the meaning is unclear. */
  Optional<String> complete(Clause part) {
    if (part.tokens().stream().anyMatch(token -> token.isIn(Set.of("else")))
        && part.tokens().get(0).isAsking()) {
      return Optional.of(withElse(part));
    }
    if (part.tokens().stream().anyMatch(Token::isAsking)) {
      return Optional.of(asked(part));
    }
    if (part.opensWith(Vocabulary.PREPOSITIONS) && !part.phrases().isEmpty()) {
      return Optional.of(withPreposition(part, part.phrases().get(0)));
    }
    if (part.opensWith(Vocabulary.CONJUNCTIONS) || part.phrases().isEmpty()) {
      return part.tokens().stream().allMatch(Token::isPronoun)
          ? Optional.empty()
          : Optional.of(behind(part));
    }
    Substitution substitution = new Substitution(earlier, topics, older);
    return Optional.of(substitution.withPhrase(part, part.phrases().get(0)));
  }

  /** Completes "the same for AMI Labs": replaces what the earlier question names. */
  Optional<String> completeSame(Clause part) {
    boolean naming =
        part.tokens().get(0).lower().equals("for")
            && !part.phrases().isEmpty()
            && part.phrases().get(0).isName();
    boolean named =
        earlier.phrases().stream()
            .anyMatch(phrase -> phrase.isName() && phrase.preposition().isEmpty());
    return naming && named
        ? Optional.of(
            new Substitution(earlier, topics, older).withPhrase(part, part.phrases().get(0)))
        : complete(part);
  }

  private String withElse(Clause part) {
    Token wh = part.tokens().get(0);
    Token first = earlier.tokens().get(0);
    return wh.lower().equals(first.lower()) && !earlier.text().contains(" else ")
        ? earlier.text().substring(0, first.end()) + " else" + earlier.text().substring(first.end())
        : also(part);
  }

  /** "when?", "at what valuation?", "how many employees?". */
  private String asked(Clause part) {
    String words = Letters.withoutEnd(part.text());
    boolean asksOfAThing =
        part.phrases().stream().anyMatch(phrase -> phrase.asked() && phrase.preposition().isEmpty())
            && !part.opensWith(Vocabulary.PREPOSITIONS);
    if (asksOfAThing) {
      return topics.main().map(topic -> Attachment.attach(part, topic)).orElse(part.text());
    }
    return inPlaceOfAsking(words, part).or(() -> passive(words, part)).orElseGet(() -> also(part));
  }

  private String also(Clause part) {
    return joined(earlier, part);
  }

  /** Joins two questions; of an earlier one that was joined itself, only the first part is used. */
  static String joined(Clause earlier, Clause part) {
    int and = earlier.text().indexOf(", and ");
    String first = and < 0 ? earlier.text() : earlier.text().substring(0, and);
    Token opening = part.tokens().get(0);
    String second = Letters.withoutEnd(part.text());
    String words = opening.isSmall() ? Letters.uncapitalized(second) : second;
    return Letters.withoutEnd(first) + ", and " + words + "?";
  }

  private boolean isAdjunct(Clause clause) {
    Token first = clause.tokens().get(0);
    boolean how = first.lower().equals("how");
    boolean amount =
        how && clause.tokens().size() > 1 && clause.tokens().get(1).isIn(Set.of("many", "much"));
    return (first.isIn(ADJUNCTS) && !amount) || first.isIn(Vocabulary.PREPOSITIONS);
  }

  /** "Why did Ann leave?" of "When did Ann leave?", and of "Did Ann leave?". */
  private Optional<String> inPlaceOfAsking(String words, Clause part) {
    Optional<Token> auxiliary = earlier.first(Token::isAuxiliary);
    boolean yesOrNo = earlier.tokens().get(0).isAuxiliary();
    if (auxiliary.isEmpty() || !isAdjunct(part) || !(yesOrNo || isAdjunct(earlier))) {
      return Optional.empty();
    }
    Token verb = auxiliary.get();
    String rest = earlier.text().substring(verb.start());
    return Optional.of(
        Letters.capitalized(words) + " " + verb.lower() + rest.substring(verb.text().length()));
  }

  /** "When was the firm founded?" of "Who founded the firm?". */
  private Optional<String> passive(String words, Clause part) {
    List<Token> tokens = earlier.tokens();
    if (!isAdjunct(part) || tokens.size() < 3 || !tokens.get(0).lower().equals("who")) {
      return Optional.empty();
    }
    Token verb = tokens.get(1);
    return earlier.phrases().stream()
        .findFirst()
        .filter(object -> verb.tags().contains("VBN") && verb.tags().contains("VBD"))
        .filter(object -> object.preposition().isEmpty() && object.start() == verb.end() + 1)
        .map(object -> passive(words, verb, object));
  }

  private String passive(String words, Token verb, Phrase object) {
    String rest = Letters.withoutEnd(earlier.text().substring(object.end()));
    String be = object.isPlural() ? " were " : " was ";
    return Letters.capitalized(words) + be + object.text() + " " + verb.text() + rest + "?";
  }

  /** "in Germany": replaces the phrase with the same preposition, or is appended. */
  private String withPreposition(Clause part, Phrase phrase) {
    return earlier.phrases().stream()
        .filter(other -> other.preposition().equals(phrase.preposition()))
        .filter(other -> isAlike(other, phrase) && !isRegarded(other))
        .findFirst()
        .or(() -> earlier.phrases().stream().filter(other -> isOther(other, phrase)).findFirst())
        .map(other -> put(other, phrase.text()))
        .or(() -> inPlaceOfAGroup(phrase))
        .orElseGet(() -> behind(part));
  }

  /** ", with regard to Kenya" before "in Uganda". */
  private boolean isOther(Phrase other, Phrase phrase) {
    return isRegarded(other)
        && other.isName()
        && phrase.isName()
        && Set.of("in", "for", "at").contains(phrase.preposition());
  }

  private boolean isRegarded(Phrase phrase) {
    return earlier.text().substring(0, phrase.start()).endsWith(Attachment.REGARDING);
  }

  private String behind(Clause part) {
    String words = Letters.withoutEnd(part.text().substring(part.tokens().get(0).start()));
    return Letters.withoutEnd(earlier.text()) + " " + words + "?";
  }

  private static boolean isAlike(Phrase other, Phrase phrase) {
    boolean time = other.isTime() && phrase.isTime();
    boolean name = other.isName() && phrase.isName() && other.isTime() == phrase.isTime();
    boolean place =
        Set.of("in", "at").contains(phrase.preposition())
            && other.isTime() == phrase.isTime()
            && (other.article() + phrase.article()).isEmpty();
    boolean of = phrase.preposition().equals("of") && !other.isTime();
    return time || name || place || of || other.sharesHeadWith(phrase);
  }

  /** "for contractors" replaces the group that the question is about, such as "employees". */
  private Optional<String> inPlaceOfAGroup(Phrase phrase) {
    return earlier.phrases().stream()
        .filter(other -> other.isGroup() && phrase.isGroup())
        .findFirst()
        .map(other -> put(other, phrase.text()));
  }

  private String put(Phrase place, String text) {
    String before = earlier.text().substring(0, place.start());
    String after = earlier.text().substring(place.end());
    return before + text + after;
  }
}
