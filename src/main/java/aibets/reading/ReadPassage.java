package aibets.reading;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A passage with its ranked sentences, as it is read. It is read whole: windows of sixty words
 * around its most promising sentence leave out one right sentence in eight.
 *
 * @param sentences in the order of the text, at least one
 */
record ReadPassage(List<RankedSentence> sentences) {

  /** Puts the sentences in the order of the text. */
  ReadPassage {
    sentences = sentences.stream().sorted(Comparator.comparingInt(RankedSentence::index)).toList();
  }

  /** How likely it is to answer, before it is read. */
  double promise() {
    return sentences.stream().mapToDouble(RankedSentence::passageScore).max().orElseThrow();
  }

  /** Where it begins in its document's text. */
  int start() {
    return sentences.get(0).sentence().start();
  }

  Excerpt excerpt() {
    Document document = sentences.get(0).document();
    Passage passage = sentences.get(0).passage();
    return new Excerpt(
        document.title(),
        passage.section(),
        document.text().substring(start(), passage.end()),
        sentences.stream()
            .map(each -> new Span(each.sentence().start(), each.sentence().end()).shifted(-start()))
            .toList());
  }
}
