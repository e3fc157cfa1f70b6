package aibets.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies a word by the words around it. */
final class WordContext {

  /** "time off" is a thing. */
  private static final Set<String> OFF_WORK =
      Set.of("time", "day", "days", "week", "weeks", "month", "months", "year", "hours");

  private static final Set<String> JOINING = Set.of("upon", "de", "von", "van", "del", "la");

  private static final Pattern OF_A_PEOPLE = Pattern.compile("(?:[ie]an|ish|ese|ch|ic)$");

  private final String text;
  private final List<Token> tokens;

  WordContext(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Whether punctuation before a word separates it from the words before. */
  boolean isBehindAMark(int i) {
    return i > 0
        && text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
            .matches(".*[,;:()\"“”.!?].*");
  }

  /**
   * Whether a word belongs to a phrase, though it could be an adverb: "last year", "the next step".
   */
  boolean isWordOfAPhrase(int i, boolean isNamed) {
    if (tokens.get(i).lower().equals("off")) {
      return i > 0 && tokens.get(i - 1).isIn(OFF_WORK);
    }
    return tokens.get(i).isIn(Set.of("first", "last", "next", "back", "well"))
        && i + 1 < tokens.size()
        && !tokens.get(i + 1).isSmall()
        && tokens.get(i + 1).isNoun()
        && (isNamed || tokens.get(i + 1).isIn(Vocabulary.GENERIC));
  }

  /** "Doctor Who", "Newcastle upon Tyne", "French and Indian War". */
  boolean isInsideAName(int i) {
    if (i == 0 || i + 1 > tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    Token before = tokens.get(i - 1);
    boolean follows = before.isCapitalized() && !before.isSmall();
    boolean leads = i + 1 < tokens.size() && tokens.get(i + 1).isCapitalized();
    return follows
        && ((token.isCapitalized() && !isSpeaker(i))
            || (leads && (token.isIn(JOINING) || joinsAdjectives(token, before, i))));
  }

  /** "I", but not in "World War I". */
  private boolean isSpeaker(int i) {
    return tokens.get(i).text().equals("I")
        && i + 1 < tokens.size()
        && !tokens.get(i + 1).isIn(Vocabulary.PREPOSITIONS)
        && !tokens.get(i + 1).isAuxiliary();
  }

  /** "French and Indian". */
  private boolean joinsAdjectives(Token token, Token before, int i) {
    return token.lower().equals("and")
        && i + 2 < tokens.size()
        && tokens.get(i + 2).isCapitalized()
        && OF_A_PEOPLE.matcher(before.text()).find()
        && !before.owner();
  }

  /** "what caused the crisis", but not "what price". */
  boolean opensWithVerb(int i) {
    Token token = tokens.get(i);
    return token.isFiniteVerb()
        && (!token.isNoun()
            || i + 1 == tokens.size()
            || tokens.get(i + 1).isIn(Vocabulary.DETERMINERS)
            || tokens.get(i + 1).isPronoun()
            || tokens.get(i + 1).isName());
  }

  boolean opensInfinitive(int i) {
    return i < tokens.size() && tokens.get(i).isBaseVerb() && !tokens.get(i).isPlural();
  }

  /** "that policy": a determiner of what follows. */
  boolean isArticle(int i) {
    return tokens.get(i).isIn(Vocabulary.POINTING)
        && i + 1 < tokens.size()
        && !tokens.get(i + 1).isSmall()
        && tokens.get(i + 1).isNoun();
  }

  /** "is tin toxic", "what are they good for": an adjective, though it could be a noun. */
  boolean saysWhatItIsLike(int from, int to) {
    Token last = tokens.get(to - 1);
    boolean asksWhat = tokens.get(0).lower().matches("(?:what|who|which)(?:'?s)?");
    boolean leadsOn = to < tokens.size() && tokens.get(to).isIn(Vocabulary.PREPOSITIONS);
    return to - from > 1
        && last.isAdjective()
        && !last.isName()
        && !tokens.get(to - 2).isAdjective()
        && (!asksWhat || (leadsOn && to == tokens.size() - 1));
  }

  /** "who can use it": the one asked for is the subject of what follows. */
  boolean isAskedToDo(int from) {
    return from > 1
        && tokens.get(from - 1).isAuxiliary()
        && tokens.get(from - 2).isIn(Set.of("who", "that"))
        && tokens.get(from).isBaseVerb();
  }
}
