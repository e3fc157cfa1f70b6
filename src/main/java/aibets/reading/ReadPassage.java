package aibets.reading;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A passage with its ranked sentences, to be read. It is read as a whole: windows of sixty words
 * around its best sentence would miss one correct sentence in eight.
 *
 * @param sentences in text order, at least one
 */
record ReadPassage(List<RankedSentence> sentences) {

  /** Sorts the sentences into text order. */
  ReadPassage {
    sentences = sentences.stream().sorted(Comparator.comparingInt(RankedSentence::index)).toList();
  }

  /** Returns how likely it is to contain the answer, judged before reading. */
  double promise() {
    return sentences.stream().mapToDouble(RankedSentence::passageScore).max().orElseThrow();
  }

  /** Returns its offset in the document's text. */
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
