package aibets.english;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Replaces "it", "they", "he", "that" and "there" by what the conversation is about. */
final class Pronouns {

  private static final Set<String> THINGS = Set.of("it", "its", "itself");
  private static final Set<String> PERSONS = Set.of("he", "him", "his", "she", "her", "hers");
  private static final Set<String> OWNING = Set.of("its", "his", "their", "her", "theirs", "hers");
  private static final Set<String> TO_A_PLACE =
      Set.of("go", "get", "travel", "come", "move", "fly");

  /** The number of pronouns tried. */
  private static final int TRIED = 3;

  private final Clause clause;
  private final List<Token> tokens;

  Pronouns(Clause clause) {
    this.clause = clause;
    this.tokens = clause.tokens();
  }

  /** Whether the question refers to something named before. */
  boolean refersBack() {
    return first().isPresent();
  }

  /** Returns the first word that refers to something mentioned before. */
  Optional<Token> first() {
    for (int i = 0; i < tokens.size(); i++) {
      if (stands(i)) {
        return isOwn(i) ? Optional.empty() : Optional.of(tokens.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the question with the first such word replaced by the topic. */
  Optional<String> resolved(Topics topics) {
    return IntStream.range(0, tokens.size())
        .filter(this::stands)
        .limit(TRIED)
        .filter(i -> !isOwn(i))
        .mapToObj(tokens::get)
        .flatMap(word -> meant(word, topics).map(topic -> replaced(word, topic)).stream())
        .findFirst()
        .map(completed -> withThing(completed, topics))
        .filter(completed -> !completed.equals(clause.text()));
  }

  /** Replaces "it", too, if a person was referred to before it: "when did she leave it?". */
  private String withThing(String completed, Topics topics) {
    if (!meansAPerson() || !has(THINGS)) {
      return completed;
    }
    Pronouns rest = new Pronouns(Clause.of(completed));
    return rest.first()
        .filter(word -> word.isIn(THINGS))
        .flatMap(word -> topics.oneThing().map(topic -> rest.replaced(word, topic)))
        .orElse(completed);
  }

  private Optional<Topic> meant(Token word, Topics topics) {
    if (word.isIn(PERSONS)) {
      return topics.person();
    }
    boolean thing = word.isIn(THINGS) || word.isIn(Set.of("this", "that"));
    if (thing || word.lower().equals("there")) {
      return topics.thing();
    }
    return has(THINGS) ? topics.plural() : topics.several();
  }

  private boolean has(Set<String> words) {
    return tokens.stream().anyMatch(token -> token.isIn(words));
  }

  /** "how long does that take": refers to the whole situation, not to a thing. */
  boolean meansWhatHappens() {
    return first().filter(word -> word.isIn(Set.of("this", "that"))).isPresent();
  }

  /** Whether it refers to exactly one of two things. */
  boolean meansOne() {
    return first().filter(word -> word.isIn(THINGS) || word.isIn(PERSONS)).isPresent();
  }

  boolean meansAPerson() {
    return first().filter(word -> word.isIn(PERSONS)).isPresent();
  }

  /** Returns the question with the first such word replaced by a given topic. */
  String replaced(Topic topic) {
    return replaced(first().orElseThrow(), topic);
  }

  private String replaced(Token word, Topic topic) {
    int at = tokens.indexOf(word);
    String start = clause.text().substring(0, word.start());
    String before = word.isIn(OWNING) ? start : Agreement.fit(start, topic.plural());
    String after = clause.text().substring(word.end());
    return switch (word.lower()) {
      case "there" -> before + toPlace(at) + topic.text() + after;
      case "one", "ones" -> clause.text();
      default -> before + inPlace(word, at, topic) + after;
    };
  }

  private String toPlace(int at) {
    return at > 0 && tokens.get(at - 1).isIn(TO_A_PLACE) ? "to " : "in ";
  }

  private String inPlace(Token word, int at, Topic topic) {
    boolean owning =
        word.isIn(OWNING)
            && at + 1 < tokens.size()
            && (!word.lower().equals("her") || !tokens.get(at + 1).isSmall());
    String text = owning ? topic.possessive() : topic.text();
    return at == 0 ? Letters.capitalized(text) : text;
  }

  private boolean stands(int i) {
    Token token = tokens.get(i);
    if (token.isIn(Vocabulary.PRONOUNS)) {
      return !isDummy(i) && !(token.isCapitalized() && token.text().length() == 2 && i > 0);
    }
    if (token.isIn(Vocabulary.POINTING)) {
      return pointsBack(i);
    }
    return token.lower().equals("there") && !isExistential(i);
  }

  /** "is it true that", "how long does it take to": refers to what follows. */
  private boolean isDummy(int i) {
    if (!tokens.get(i).lower().equals("it") || i + 2 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    Token later = tokens.get(i + 2);
    boolean goesOn = i + 3 < tokens.size();
    return goesOn
        && (next.isIn(Set.of("take", "takes")) || next.isAdjective())
        && later.isIn(Set.of("to", "that", "if"))
        && !later.equals(tokens.get(tokens.size() - 1));
  }

  /** "what did that prove", but neither "that policy" nor "the firm that funds". */
  private boolean pointsBack(int i) {
    boolean end = i + 1 == tokens.size();
    Token next = end ? tokens.get(i) : tokens.get(i + 1);
    boolean opens =
        i == 0
            || tokens.get(i - 1).isAuxiliary()
            || tokens.get(i - 1).isIn(Vocabulary.PREPOSITIONS);
    boolean noun = !end && !next.isSmall() && next.isNoun() && !next.isVerb();
    boolean behindVerb = i > 0 && tokens.get(i - 1).isVerb() && end;
    boolean isSubject = i == 1 && tokens.get(0).isIn(Vocabulary.BE);
    boolean clauseFollows =
        !end && !isSubject && (next.isPronoun() || next.isIn(Vocabulary.DETERMINERS));
    return (opens || behindVerb) && !noun && !clauseFollows;
  }

  private boolean isExistential(int i) {
    boolean before = i > 0 && tokens.get(i - 1).isIn(Vocabulary.BE);
    boolean after = i + 1 < tokens.size() && tokens.get(i + 1).isAuxiliary();
    return before || after || i == 0;
  }

  /** Whether the question itself contains what the word refers to. */
  private boolean isOwn(int i) {
    Token token = tokens.get(i);
    boolean person = token.isIn(PERSONS);
    return clause.phrases().stream()
        .filter(phrase -> phrase.end() < token.start() && !phrase.asked() && !phrase.isGeneric())
        .filter(phrase -> phrase.isName() || !phrase.isRelational())
        .filter(phrase -> !person || phrase.isPerson())
        .anyMatch(phrase -> token.isIn(OWNING) || isParted(phrase.end(), token.start()));
  }

  /** Whether a clause ends in between. */
  private boolean isParted(int from, int to) {
    return tokens.stream()
        .filter(token -> token.start() >= from && token.end() <= to)
        .anyMatch(
            token ->
                token.isIn(Vocabulary.CONJUNCTIONS)
                    || token.isIn(
                        Set.of("that", "when", "where", "before", "after", "how", "what")));
  }
}
