package aibets.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the noun phrases of a question, and verbs that could also be nouns ("how long does parental
 * leave last"). Uses only the word order of English questions, and takes time linear in their
 * length.
 */
final class Parser {

  /** What the next run of nouns and verbs must contain. */
  private enum Expected {
    NOTHING,
    VERB_FIRST,
    BASE_VERB,
    PARTICIPLE,
    FINITE_VERB
  }

  private final String text;
  private final List<Token> tokens;
  private final WordContext around;
  private final List<Phrase> phrases = new ArrayList<>();
  private final List<Token> verbs = new ArrayList<>();
  private Expected expected = Expected.NOTHING;
  private String preposition = "";
  private String article = "";
  private int articleStart = -1;
  private boolean asked;

  private Parser(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    this.around = new WordContext(text, tokens);
  }

  /** Parses a question into phrases and verbs. */
  static Clause parse(String text, boolean opens) {
    List<Token> tokens = Tokens.of(text, opens);
    Parser parser = new Parser(text, tokens);
    int next = 0;
    while (next < tokens.size()) {
      next = parser.step(next);
    }
    return new Clause(text, tokens, List.copyOf(parser.phrases), List.copyOf(parser.verbs));
  }

  /** Reads a word or a run of words and returns the index of the next one. */
  private int step(int i) {
    Token token = tokens.get(i);
    if (around.isBehindAMark(i)) {
      article = "";
      preposition = "";
    }
    if (isContent(i)) {
      return run(i);
    }
    if (token.isAsking()) {
      return asking(i);
    }
    small(token, i);
    return i + 1;
  }

  private boolean isContent(int i) {
    return !tokens.get(i).isSmall()
        || around.isInsideAName(i)
        || around.isWordOfAPhrase(i, !article.isEmpty());
  }

  private int asking(int i) {
    Token token = tokens.get(i);
    int next = i + 1;
    asked = token.isIn(Set.of("which", "what", "whose", "whats")) || token.lower().equals("how");
    if (token.lower().equals("how") && next < tokens.size() && isMeasure(tokens.get(next))) {
      asked = tokens.get(next).isIn(Set.of("many", "much"));
      next++;
    }
    boolean subject =
        next < tokens.size()
            && !tokens.get(next).isSmall()
            && (token.isIn(Set.of("who", "whom"))
                || (token.lower().equals("what") && around.opensWithVerb(next)));
    if (token.lower().endsWith("s") && !token.isIn(Set.of("whose"))) {
      expected = Expected.PARTICIPLE;
      asked = false;
    } else if (subject) {
      expected = Expected.VERB_FIRST;
    } else {
      expected = asked ? Expected.FINITE_VERB : Expected.NOTHING;
    }
    return next;
  }

  private static boolean isMeasure(Token token) {
    return token.isAdjective() || token.isAdverb() || token.isIn(Vocabulary.DETERMINERS);
  }

  private void small(Token token, int i) {
    if (token.isIn(Vocabulary.DETERMINERS) || around.isArticle(i)) {
      if (article.isEmpty()) {
        articleStart = token.start();
      }
      article = token.lower();
      return;
    }
    article = "";
    if (token.isIn(Vocabulary.PREPOSITIONS)) {
      preposition = token.lower();
      if (token.lower().equals("to") && around.opensInfinitive(i + 1)) {
        expected = Expected.VERB_FIRST;
      }
    } else if (token.isPronoun() || token.isIn(Vocabulary.POINTING)) {
      preposition = "";
      if (expected != Expected.PARTICIPLE) {
        expected = Expected.VERB_FIRST;
      }
    } else {
      expected = after(token);
      preposition = joinsPhrases(i) ? phrases.get(phrases.size() - 1).preposition() : "";
    }
    asked = asked && token.lower().equals("of");
  }

  /** "between AMI Labs and World Labs". */
  private boolean joinsPhrases(int i) {
    return tokens.get(i).isIn(Set.of("and", "or"))
        && i > 0
        && !phrases.isEmpty()
        && phrases.get(phrases.size() - 1).end() == tokens.get(i - 1).end();
  }

  private Expected after(Token token) {
    if (token.isIn(Vocabulary.DO) || token.isIn(Vocabulary.MODAL)) {
      return Expected.BASE_VERB;
    }
    if (token.isIn(Vocabulary.BE) || token.isIn(Vocabulary.HAVE)) {
      return Expected.PARTICIPLE;
    }
    return token.isIn(Vocabulary.CONJUNCTIONS)
            && !token.isIn(Set.of("and", "or", "vs", "versus", "as", "nor"))
        ? Expected.FINITE_VERB
        : expected == Expected.VERB_FIRST ? expected : Expected.NOTHING;
  }

  /** Reads a run of nouns and verbs. */
  private int run(int from) {
    int to = from + 1;
    while (to < tokens.size() && isContent(to) && !around.isBehindAMark(to)) {
      to++;
    }
    int start = from;
    if (opensWithAVerb(from) || isPredicate(from, to)) {
      verbs.add(tokens.get(start++));
    }
    int verb = expected == Expected.NOTHING ? to : verb(start, to);
    add(start, verb);
    if (verb < to) {
      verbs.add(tokens.get(verb));
      preposition = "";
      article = "";
      asked = false;
      add(verb + 1, to);
    }
    expected = verb == to && start == from && keeps(to) ? expected : Expected.NOTHING;
    preposition = "";
    article = "";
    asked = false;
    return to;
  }

  /** "does the head of sales decide": the verb comes after "of". */
  private boolean keeps(int to) {
    return to < tokens.size()
        && (tokens.get(to).lower().equals("of") || tokens.get(to - 1).owner());
  }

  private boolean opensWithAVerb(int from) {
    Token token = tokens.get(from);
    boolean bids = from == 0 && token.isIn(Vocabulary.BIDDING);
    return article.isEmpty()
        && (bids
            || (expected == Expected.BASE_VERB && around.isAskedToDo(from))
            || (expected == Expected.VERB_FIRST && token.isVerb())
            || ((expected == Expected.BASE_VERB || expected == Expected.PARTICIPLE)
                && token.isVerb()
                && !token.isNoun()
                && (from == 0 || !tokens.get(from - 1).isAuxiliary())));
  }

  /** "is eligible": describes a phrase and is not one itself. */
  private boolean isPredicate(int from, int to) {
    return expected == Expected.PARTICIPLE
        && to == from + 1
        && article.isEmpty()
        && !tokens.get(from).isName()
        && (tokens.get(from).isAdjective()
            || (tokens.get(from).tags().contains("VBN")
                && (!phrases.isEmpty() || tokens.get(from - 1).isPronoun())));
  }

  /** Returns the index of the expected verb in a run, or the run's end if there is none. */
  private int verb(int from, int to) {
    Predicate<Token> fits =
        switch (expected) {
          case BASE_VERB -> Token::isBaseVerb;
          case PARTICIPLE ->
              token -> token.isParticiple() || (token.isAdjective() && !token.isNoun());
          case FINITE_VERB -> token -> token.isFiniteVerb() && !tokens.get(from).equals(token);
          default -> token -> false;
        };
    int last = to;
    if (to < tokens.size() && tokens.get(to).isAuxiliary()) {
      return to;
    }
    for (int i = from + 1; i < to; i++) {
      Token token = tokens.get(i);
      Token before = tokens.get(i - 1);
      if (fits.test(token) && before.isNoun() && !before.owner()) {
        if (!token.isNoun() || before.isPlural() || (before.isName() && !token.isName())) {
          return isFollowedByNoun(i, to) ? last : i;
        }
        last = i;
      }
    }
    if (expected == Expected.PARTICIPLE && around.saysWhatItIsLike(from, to)) {
      return to - 1;
    }
    return expected == Expected.BASE_VERB || (expected == Expected.FINITE_VERB && asked)
        ? last
        : to;
  }

  /** Whether a noun follows that the adjective or participle modifies. */
  private boolean isFollowedByNoun(int i, int to) {
    return expected == Expected.PARTICIPLE && i + 1 < to && tokens.get(i + 1).isNoun();
  }

  private void add(int from, int to) {
    int end = to;
    while (end > from && !endsAPhrase(end - 1, from)) {
      end--;
    }
    int start = from;
    while (start < end
        && tokens.get(start).isAdverb()
        && !around.isWordOfAPhrase(start, !article.isEmpty())) {
      start++;
    }
    boolean elliptic = start < end && article.equals("the") && tokens.get(end - 1).isAdjective();
    boolean noun = tokens.subList(start, Math.max(start, end)).stream().anyMatch(Token::isNoun);
    if (!noun && !elliptic) {
      return;
    }
    boolean withArticle = !article.isEmpty() && start == from && articleStart >= 0;
    int first = withArticle ? articleStart : tokens.get(start).start();
    int last = tokens.get(end - 1).end();
    phrases.add(
        new Phrase(
            text.substring(first, last),
            first,
            last,
            tokens.subList(start, end),
            withArticle ? article : "",
            preposition,
            asked));
    if (tokens.get(end - 1).owner()) {
      preposition = "";
    }
  }

  private boolean endsAPhrase(int i, int from) {
    Token token = tokens.get(i);
    boolean superlative =
        article.equals("the")
            && token.tags().contains("JJS")
            && tokens.subList(from, i).stream()
                .noneMatch(word -> word.tags().contains("NN") && !word.isIn(Vocabulary.SELECTING));
    return superlative
        || around.isWordOfAPhrase(i, !article.isEmpty())
        || (!token.isAdverb() && isNominal(token));
  }

  /**
   * Whether a token can be a noun, including those that the dictionary lists only as verbs, such as
   * "compute".
   */
  private static boolean isNominal(Token token) {
    return token.isNoun() || token.tags().contains("VBG") || token.isBaseVerb();
  }
}
