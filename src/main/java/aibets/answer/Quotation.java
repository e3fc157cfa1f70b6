package aibets.answer;

import aibets.corpus.Document;
import aibets.corpus.Sentence;
import aibets.english.Sentences;
import aibets.retrieval.RankedSentence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns ranked sentences into the quotes of an answer. A quote is one to three consecutive
 * sentences. A neighbour joins if both are short; if both belong to the answer below a heading that
 * is a question; or, in the first quote, if its score justifies its length. A sentence that
 * introduces a list brings the list with it. Nothing is quoted twice.
 */
final class Quotation {

  private static final int MAX_WORDS = 100;
  private static final int SENTENCES = 3;

  /**
   * The score that each additional word must be worth, in the ranking model's log-odds, because
   * reading takes time.
   */
  static final double WORD_PRICE = 0.04;

  /** How much lower a neighbour of the first quote may score, in log-odds. */
  private static final double NEARLY = 2.5;

  /** How much lower a sentence before the one that answers may score, in log-odds. */
  private static final double AS_GOOD = 1;

  /** Up to this many words, a neighbour joins regardless of its score. */
  private static final int SHORT_IN_WORDS = 28;

  /** The same limit for the first quote; each word beyond it must be worth {@link #WORD_PRICE}. */
  private static final int FIRST_IN_WORDS = 40;

  /** The maximum number of words of the first quote after a neighbour has joined. */
  private static final int JOINED_IN_WORDS = 80;

  /** Below a heading that is a question, text up to this many words is one answer. */
  private static final int ANSWER_IN_WORDS = 60;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{P}&&[^#%&@+*/–-]]+");

  /** What stands before a list item in its line. */
  static final Pattern ITEM_MARK = Pattern.compile("(?m)^[ \\t]*+(?:[-*+•]|\\w{1,3}[.)])[ \\t]++");

  private record Place(String document, int passage, int sentence) {}

  private final Map<Place, RankedSentence> places = new HashMap<>();
  private final Map<String, Set<Quote.Source>> sources = new HashMap<>();
  private final Set<String> quoted = new HashSet<>();
  private boolean isFirst = true;

  Quotation(List<RankedSentence> ranked) {
    for (RankedSentence sentence : ranked) {
      places.put(place(sentence, 0), sentence);
      sources
          .computeIfAbsent(exact(sentence.text()), text -> new LinkedHashSet<>())
          .add(Quote.Source.of(sentence.document()));
    }
  }

  /** Whether a sentence is not quoted yet. */
  boolean isNew(RankedSentence sentence) {
    return !quoted.contains(words(sentence.text()));
  }

  private static Place place(RankedSentence sentence, int offset) {
    return new Place(
        sentence.document().id(), sentence.passage().ordinal(), sentence.index() + offset);
  }

  /** Returns the quote for a sentence; empty if the sentence is quoted already. */
  Optional<Quote> of(RankedSentence ranked) {
    if (!quoted.add(words(ranked.text()))) {
      return Optional.empty();
    }
    Deque<RankedSentence> span = new ArrayDeque<>(List.of(ranked));
    if (isLeadIn(ranked)) {
      addList(span);
    }
    while (span.size() < SENTENCES && addNeighbour(ranked, span)) {
      // A second neighbour may join.
    }
    isFirst = false;
    return Optional.of(quote(span, ranked));
  }

  private void addList(Deque<RankedSentence> span) {
    for (RankedSentence item : list(span.getLast(), span.getFirst())) {
      quoted.add(words(item.text()));
      span.addLast(item);
    }
  }

  /** Returns the list items after an introductory sentence, as far as they fit. */
  private List<RankedSentence> list(RankedSentence leadIn, RankedSentence first) {
    List<RankedSentence> items = new ArrayList<>();
    RankedSentence next = places.get(place(leadIn, 1));
    while (next != null
        && next.sentence().role() == Sentence.Role.ITEM
        && wordsBetween(first, next) <= MAX_WORDS) {
      items.add(next);
      next = places.get(place(next, 1));
    }
    return items;
  }

  /** Adds the better of the two neighbours that may join; returns whether one did. */
  private boolean addNeighbour(RankedSentence best, Deque<RankedSentence> span) {
    Optional<RankedSentence> before =
        Optional.ofNullable(places.get(place(span.getFirst(), -1)))
            .filter(sentence -> mayPrecede(sentence, span.getFirst()))
            .filter(sentence -> joins(sentence, best, wordsBetween(sentence, span.getLast())));
    Optional<RankedSentence> behind =
        Optional.ofNullable(places.get(place(span.getLast(), 1)))
            .filter(sentence -> joins(sentence, best, wordsBetween(span.getFirst(), sentence)))
            .filter(sentence -> !isLeadIn(sentence) || joinsWithList(sentence, best, span));
    if (before.isPresent() && (behind.isEmpty() || before.get().score() >= behind.get().score())) {
      span.addFirst(before.get());
    } else if (behind.isPresent()) {
      span.addLast(behind.get());
      if (isLeadIn(behind.get())) {
        addList(span);
      }
    } else {
      return false;
    }
    before.filter(span::contains).ifPresent(sentence -> quoted.add(words(sentence.text())));
    behind.filter(span::contains).ifPresent(sentence -> quoted.add(words(sentence.text())));
    return true;
  }

  /**
   * Whether the sentence before the first one may join. If they were read, only if the first one
   * refers to it or both score nearly the same.
   */
  private static boolean mayPrecede(RankedSentence sentence, RankedSentence first) {
    return !first.isReranked()
        || Sentences.refersBack(first.text())
        || sentence.score() >= first.score() - AS_GOOD;
  }

  private static boolean isLeadIn(RankedSentence sentence) {
    return sentence.sentence().role() == Sentence.Role.LEAD_IN;
  }

  /**
   * Whether an introductory sentence may join: only in the first quote, and only together with its
   * list.
   */
  private boolean joinsWithList(
      RankedSentence leadIn, RankedSentence best, Deque<RankedSentence> span) {
    List<RankedSentence> items = list(leadIn, span.getFirst());
    return isFirst
        && !items.isEmpty()
        && isWorth(
            leadIn.score() - best.score(),
            wordsBetween(span.getFirst(), items.get(items.size() - 1)));
  }

  private boolean joins(RankedSentence sentence, RankedSentence best, int wordsTogether) {
    boolean together = best.passage().section().endsWith("?") && wordsTogether <= ANSWER_IN_WORDS;
    return !quoted.contains(words(sentence.text()))
        && (together
            || wordsTogether <= SHORT_IN_WORDS
            || (isFirst && isWorth(sentence.score() - best.score(), wordsTogether)));
  }

  private static boolean isWorth(double ahead, int words) {
    return words <= FIRST_IN_WORDS
        || (words <= JOINED_IN_WORDS && ahead >= WORD_PRICE * (words - FIRST_IN_WORDS) - NEARLY);
  }

  static int wordsBetween(RankedSentence first, RankedSentence last) {
    String text =
        first.document().text().substring(first.sentence().start(), last.sentence().end());
    return text.split("\\s+").length;
  }

  /**
   * Returns the words and signs of a sentence, without surrounding punctuation, to detect
   * repetitions.
   */
  private static String words(String sentence) {
    return PUNCTUATION.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * Returns a sentence with normalized white space; otherwise exact, because "+5 %" is not "-5 %".
   */
  private static String exact(String sentence) {
    return SPACES.matcher(sentence).replaceAll(" ").strip();
  }

  private Quote quote(Deque<RankedSentence> span, RankedSentence best) {
    Document document = best.document();
    int start = start(document, span);
    int end = span.getLast().sentence().end();
    Quote quote =
        new Quote(
            document.text().substring(start, end),
            Quote.Source.of(document),
            alsoIn(span),
            span.getFirst().passage().section(),
            start,
            end,
            best.score(),
            best.features(),
            best.answer(),
            document.page(span.getFirst().sentence()),
            document.lines(start, end));
    return quote.verifiedIn(document);
  }

  /** Returns where a quote begins: several list items with the mark of the first one. */
  private static int start(Document document, Deque<RankedSentence> span) {
    Sentence first = span.getFirst().sentence();
    boolean isList =
        first.role() == Sentence.Role.ITEM && first.block() != span.getLast().sentence().block();
    if (!isList) {
      return first.start();
    }
    int line = document.text().lastIndexOf('\n', first.start()) + 1;
    String before = document.text().substring(line, first.start());
    return ITEM_MARK.matcher(before).matches()
        ? first.start() - before.stripLeading().length()
        : first.start();
  }

  /** Returns the other documents that contain every sentence of a quote. */
  private List<Quote.Source> alsoIn(Deque<RankedSentence> span) {
    Set<Quote.Source> others = new LinkedHashSet<>(of(span.getFirst().text()));
    span.forEach(sentence -> others.retainAll(of(sentence.text())));
    others.remove(Quote.Source.of(span.getFirst().document()));
    return List.copyOf(others);
  }

  private Set<Quote.Source> of(String sentence) {
    return sources.getOrDefault(exact(sentence), Set.of());
  }
}
