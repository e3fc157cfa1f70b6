package aibets.answer;

import aibets.corpus.Document;
import aibets.corpus.Sentence;
import aibets.retrieval.RankedSentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns ranked sentences into the quotes of one answer: a lead-in brings its list, nothing is
 * quoted twice.
 */
final class Quotation {

  private static final int LONGEST_IN_WORDS = 100;

  private final Set<String> quoted = new HashSet<>();

  /** The quote that a sentence gives; empty if its words are quoted already. */
  Optional<Quote> of(RankedSentence ranked) {
    List<Sentence> sentences = ranked.passage().sentences();
    int last = lastOfList(ranked, sentences);
    Document document = ranked.document();
    for (int i = ranked.index(); i <= last; i++) {
      if (!quoted.add(words(document.text(sentences.get(i)))) && i == ranked.index()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        verified(
            document,
            ranked.passage().section(),
            ranked.sentence().start(),
            sentences.get(last).end(),
            ranked.score()));
  }

  private static int lastOfList(RankedSentence ranked, List<Sentence> sentences) {
    int last = ranked.index();
    if (ranked.sentence().role() != Sentence.Role.LEAD_IN) {
      return last;
    }
    String text = ranked.document().text();
    int start = ranked.sentence().start();
    while (last + 1 < sentences.size()
        && sentences.get(last + 1).role() == Sentence.Role.ITEM
        && wordCount(text.substring(start, sentences.get(last + 1).end())) <= LONGEST_IN_WORDS) {
      last++;
    }
    return last;
  }

  private static int wordCount(String text) {
    return text.split("\\s+").length;
  }

  private static String words(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /**
   * The last gate before anybody reads it: a quote that does not stand in its document is never
   * shown.
   */
  private static Quote verified(
      Document document, String section, int start, int end, double score) {
    String text = document.text().substring(start, end);
    if (text.isBlank() || !document.text().startsWith(text, start)) {
      throw new IllegalStateException(
          "Characters " + start + " to " + end + " of '" + document.id() + "' cannot be quoted");
    }
    return new Quote(text, Quote.Source.of(document), section, start, end, score);
  }
}
