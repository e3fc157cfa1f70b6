package aibets.answer;

import aibets.disagreement.Opinions;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Retriever;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers with the best sentences that a retriever finds, word for word. */
public final class QuotingAnswerer implements Answerer {

  private static final int PASSAGES = 10;

  private final Retriever retriever;
  private final Confidence confidence;
  private final double threshold;
  private final ClaimFinder claimFinder = new ClaimFinder();
  private final Opinions opinions = new Opinions();

  /**
   * An answerer of what a retriever finds.
   *
   * @param confidence how sure it is
   * @param threshold the confidence from which quotes count as an answer, 0 to 1
   */
  public QuotingAnswerer(Retriever retriever, Confidence confidence, double threshold) {
    this.retriever = retriever;
    this.confidence = confidence;
    this.threshold = threshold;
  }

  @Override
  public Answer answer(String typed, List<String> earlier) {
    long start = System.nanoTime();
    String question = Question.clean(typed);
    String understood = retriever.understood(FollowUp.complete(question, earlier));
    List<RankedSentence> ranked = retriever.rank(understood);
    Optional<Claims> claims = claimFinder.in(understood, ranked);
    double sureness = confidence.of(ranked, claims);
    Opinions.Result held =
        claims.isEmpty() ? opinions.of(understood, ranked) : Opinions.Result.NONE;
    Selection selection = Selection.of(understood, ranked, claims, held.sentences());
    List<Quote> quotes = selection.quotes();
    boolean answered = !quotes.isEmpty() && sureness >= threshold;
    return new Answer(
        question,
        understood,
        answered,
        sureness,
        answered ? quotes : List.of(),
        answered ? List.of() : quotes,
        passages(ranked),
        confidence.signs(ranked),
        answered ? claims : Optional.empty(),
        answered ? selection.views(held.about()) : Optional.empty(),
        answered ? selection.more() : List.of(),
        Duration.ofNanos(System.nanoTime() - start));
  }

  private static List<Answer.Evidence> passages(List<RankedSentence> ranked) {
    return PassageOrder.best(ranked).stream()
        .limit(PASSAGES)
        .map(
            best ->
                new Answer.Evidence(
                    best.document().id(),
                    best.document().text().substring(best.passage().start(), best.passage().end()),
                    best.passageScore()))
        .toList();
  }
}
