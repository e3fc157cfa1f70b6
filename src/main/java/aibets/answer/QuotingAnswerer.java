package aibets.answer;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Retriever;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers with the best sentences that a retriever finds, word for word. */
public final class QuotingAnswerer implements Answerer {

  private static final int QUOTES = 3;
  private static final int PASSAGES = 10;

  private final Retriever retriever;
  private final double threshold;

  /**
   * An answerer of what a retriever finds.
   *
   * @param threshold the confidence from which quotes count as an answer, 0 to 1
   */
  public QuotingAnswerer(Retriever retriever, double threshold) {
    this.retriever = retriever;
    this.threshold = threshold;
  }

  @Override
  public Answer answer(String typed) {
    long start = System.nanoTime();
    String question = Question.clean(typed);
    List<RankedSentence> ranked = retriever.rank(question);
    List<Quote> quotes = quotes(ranked);
    double confidence = quotes.isEmpty() ? 0 : Confidence.of(quotes.get(0).score());
    boolean answered = !quotes.isEmpty() && confidence >= threshold;
    return new Answer(
        question,
        answered,
        confidence,
        answered ? quotes : List.of(),
        answered ? List.of() : quotes,
        passages(ranked),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static List<Quote> quotes(List<RankedSentence> ranked) {
    List<Quote> quotes = new ArrayList<>();
    Quotation quotation = new Quotation();
    for (RankedSentence sentence : ranked) {
      if (quotes.size() == QUOTES) {
        break;
      }
      quotation.of(sentence).ifPresent(quotes::add);
    }
    return quotes;
  }

  private static List<Answer.Evidence> passages(List<RankedSentence> ranked) {
    record Key(Document document, int ordinal) {}
    Set<Key> seen = new HashSet<>();
    List<Answer.Evidence> passages = new ArrayList<>();
    for (RankedSentence sentence : ranked) {
      Passage passage = sentence.passage();
      if (passages.size() < PASSAGES && seen.add(new Key(sentence.document(), passage.ordinal()))) {
        String text = sentence.document().text().substring(passage.start(), passage.end());
        passages.add(new Answer.Evidence(sentence.document().id(), text, sentence.score()));
      }
    }
    return passages;
  }
}
