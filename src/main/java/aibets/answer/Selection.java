package aibets.answer;

import aibets.english.Pair;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Selects the ranked sentences to quote: the best one; then those worth their length, preferring
 * another document if it scores nearly as well; and something on both sides of a comparison.
 */
final class Selection {

  private static final int QUOTES = 3;
  private static final int MORE = 7;

  /**
   * How much lower a sentence of a document not yet quoted may score, in the ranking model's
   * log-odds.
   */
  private static final double OTHER_DOCUMENT = 0.5;

  /** Sentences after the first quote are charged for words beyond this number. */
  private static final int FREE_WORDS = 20;

  /** Sentences ranked below this are not considered. */
  private static final int IN_REACH = 40;

  private final List<RankedSentence> ranked;
  private final List<RankedSentence> views;
  private final Quotation quotation;
  private final List<Quote> quotes = new ArrayList<>();

  private Selection(List<RankedSentence> ranked, List<RankedSentence> views) {
    this.ranked = ranked;
    this.views = views;
    this.quotation = new Quotation(ranked);
  }

  /**
   * Selects the quotes of an answer.
   *
   * @param ranked best first
   * @param claims if they disagree, both sides are quoted
   * @param views of different documents, best first; preferred over a second quote of one document
   */
  static Selection of(
      Question question,
      List<RankedSentence> ranked,
      Optional<Claims> claims,
      List<RankedSentence> views) {
    Selection selection = new Selection(ranked, views);
    selection.addBest();
    views.forEach(selection::addView);
    question.compared().forEach(selection::addSide);
    claims.filter(Claims::disagree).ifPresent(selection::addClaims);
    return selection;
  }

  /** Returns at most three quotes, best first. */
  List<Quote> quotes() {
    return quotes;
  }

  /** Returns the quoted views; empty if there are fewer than two. */
  Optional<Views> views(String about) {
    List<Quote> held =
        quotes.stream()
            .filter(quote -> views.stream().anyMatch(view -> holds(quote, view)))
            .toList();
    return held.size() < 2 ? Optional.empty() : Optional.of(new Views(about, held));
  }

  private static boolean holds(Quote quote, RankedSentence sentence) {
    return quote.document().id().equals(sentence.document().id())
        && quote.start() <= sentence.sentence().start()
        && quote.end() >= sentence.sentence().end();
  }

  /** Returns the best seven further quotes, which then count as quoted. */
  List<Quote> more() {
    List<Quote> more = new ArrayList<>();
    ranked.stream()
        .takeWhile(each -> more.size() < MORE)
        .forEach(each -> quotation.of(each).ifPresent(more::add));
    return more;
  }

  private void addBest() {
    Optional<RankedSentence> next = next();
    while (quotes.size() < QUOTES && next.isPresent()) {
      quotation.of(next.get()).ifPresent(quotes::add);
      next = next();
    }
  }

  private Optional<RankedSentence> next() {
    List<Choice> choices =
        ranked.stream()
            .filter(quotation::isNew)
            .limit(IN_REACH)
            .map(each -> new Choice(each, worth(each)))
            .sorted(Comparator.comparingDouble(Choice::worth).reversed())
            .toList();
    return choices.stream()
        .takeWhile(each -> each.worth >= choices.get(0).worth - OTHER_DOCUMENT)
        .filter(each -> !isQuoted(each.sentence.document().id()))
        .findFirst()
        .or(() -> choices.stream().findFirst())
        .map(Choice::sentence);
  }

  private record Choice(RankedSentence sentence, double worth) {}

  /** Returns the score, reduced by the price of many words except when choosing the first quote. */
  private double worth(RankedSentence sentence) {
    int words = quotes.isEmpty() ? 0 : Quotation.wordsBetween(sentence, sentence);
    return sentence.score() - Quotation.WORD_PRICE * Math.max(0, words - FREE_WORDS);
  }

  private boolean isQuoted(String document) {
    return quotes.stream().anyMatch(quote -> quote.document().id().equals(document));
  }

  /** Replaces the last quote by the best one on a side that is missing. */
  private void addSide(String side) {
    boolean isMissing =
        quotes.stream()
            .noneMatch(quote -> Pair.isNamedIn(quote.section() + ' ' + quote.text(), side));
    if (isMissing) {
      ranked.stream()
          .filter(quotation::isNew)
          .filter(each -> Pair.isNamedIn(each.passage().section() + ' ' + each.text(), side))
          .findFirst()
          .flatMap(quotation::of)
          .ifPresent(this::addAsLast);
    }
  }

  private void addClaims(Claims claims) {
    claims.sides().stream()
        .limit(QUOTES - 1L)
        .filter(side -> quotes.stream().noneMatch(side::isShownBy))
        .forEach(side -> addClaim(side.quotes().get(0), claims.sides()));
  }

  /** Replaces the last quote that is on no side, or else the last one. */
  private void addClaim(Quote quote, List<Claims.Side> sides) {
    if (quotes.size() == QUOTES) {
      int last =
          IntStream.range(0, QUOTES)
              .filter(i -> sides.stream().noneMatch(side -> side.isShownBy(quotes.get(i))))
              .max()
              .orElse(QUOTES - 1);
      quotes.remove(last);
    }
    quotes.add(quote);
  }

  /** Adds a view, replacing a second quote of a document if there is no room. */
  private void addView(RankedSentence view) {
    if (quotation.isNew(view) && !isQuoted(view.document().id())) {
      if (quotes.size() == QUOTES) {
        lastOfAQuotedDocument().ifPresent(quotes::remove);
      }
      if (quotes.size() < QUOTES) {
        quotation.of(view).ifPresent(quotes::add);
      }
    }
  }

  private Optional<Quote> lastOfAQuotedDocument() {
    return IntStream.range(1, quotes.size())
        .map(i -> quotes.size() - i)
        .filter(
            i ->
                quotes.subList(0, i).stream()
                    .anyMatch(quote -> quote.document().equals(quotes.get(i).document())))
        .mapToObj(quotes::get)
        .findFirst();
  }

  private void addAsLast(Quote quote) {
    if (quotes.size() == QUOTES) {
      quotes.remove(QUOTES - 1);
    }
    quotes.add(quote);
  }
}
