package aibets.answer;

import aibets.disagreement.Opinions;
import aibets.disagreement.Premises;
import aibets.english.Conversation;
import aibets.english.QuestionParser;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Retriever;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Answers with verbatim quotes of the best sentences that a retriever finds. */
public final class QuotingAnswerer implements Answerer {

  private static final int PASSAGES = 10;

  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  private final Retriever retriever;
  private final Confidences confidences;
  private final LongSupplier nanos;
  private final ClaimFinder claimFinder = new ClaimFinder();
  private final Opinions opinions = new Opinions();
  private final Premises premises = new Premises();

  /**
   * Creates an answerer.
   *
   * @param confidences the models and thresholds that decide whether a question is answered
   */
  public QuotingAnswerer(Retriever retriever, Confidences confidences) {
    this(retriever, confidences, System::nanoTime);
  }

  QuotingAnswerer(Retriever retriever, Confidences confidences, LongSupplier nanos) {
    this.retriever = retriever;
    this.confidences = confidences;
    this.nanos = nanos;
  }

  @Override
  public Answer answer(String typed, List<String> earlier) {
    long start = nanos.getAsLong();
    String asked = TypedText.clean(typed);
    Question question = understood(asked, earlier);
    checkTime(start);
    List<RankedSentence> ranked = retriever.rank(question);
    checkTime(start);
    Recency recency = new Recency(question.text());
    Optional<Claims> stated = claimFinder.in(question, ranked);
    Optional<Claims> claims =
        stated.or(() -> claimFinder.listed(question, ranked)).map(recency::ordered);
    Confidence model = confidences.of(ranked);
    Map<ConfidenceFeature, Double> features = model.features(ranked);
    double confidence = model.of(features, stated);
    Opinions.Result held = claims.isEmpty() ? opinions.of(question, ranked) : Opinions.Result.NONE;
    checkTime(start);
    List<RankedSentence> preferred = recency.ordered(ranked, claims);
    Selection selection = Selection.of(question, preferred, claims, held.sentences());
    List<Quote> quotes = selection.quotes();
    boolean holdsWhatItMust =
        stated.isPresent()
            || (!quotes.isEmpty() && Requirements.areMet(question, preferred.get(0)));
    Verdict verdict = verdict(model.thresholds().verdict(confidence), quotes, holdsWhatItMust);
    boolean answered = verdict == Verdict.ANSWERED;
    return new Answer(
        asked,
        question.text(),
        verdict,
        confidence,
        answered ? quotes : List.of(),
        answered ? List.of() : quotes,
        passages(ranked),
        features,
        answered ? claims : Optional.empty(),
        answered ? selection.views(held.about()) : Optional.empty(),
        new Answer.Remarks(premise(question, ranked), Optional.empty()),
        answered ? selection.more() : List.of(),
        Duration.ofNanos(nanos.getAsLong() - start));
  }

  private Question understood(String asked, List<String> earlier) {
    String completed = conversation(asked, earlier).understand(asked).understood();
    return QuestionParser.parse(retriever.corrected(completed));
  }

  /** Returns the conversation, with the person whom it asked for if "he" or "she" may mean them. */
  private Conversation conversation(String asked, List<String> earlier) {
    int who = Conversation.refersToAPerson(asked) ? lastWho(earlier) : -1;
    Optional<String> person = who < 0 ? Optional.empty() : answer(earlier.get(who)).words();
    return person
        .map(
            name ->
                Conversation.of(earlier.subList(0, who + 1))
                    .named(name)
                    .after(earlier.subList(who + 1, earlier.size())))
        .orElseGet(() -> Conversation.of(earlier));
  }

  private static int lastWho(List<String> questions) {
    int last = questions.size() - 1;
    while (last >= 0 && !Conversation.asksForAPerson(questions.get(last))) {
      last--;
    }
    return last;
  }

  private Optional<Premise> premise(Question question, List<RankedSentence> ranked) {
    return premises
        .in(question, ranked)
        .map(
            found ->
                new Premise(
                    found.asked(), found.stated().written(), Quote.of(found.stated().sentence())));
  }

  /** Fails once the time limit is exceeded: the user is no longer waiting, but others are. */
  private void checkTime(long start) {
    if (nanos.getAsLong() - start > TIME_LIMIT.toNanos()) {
      throw new QuestionException(
          "The question took longer than "
              + TIME_LIMIT.toSeconds()
              + " seconds, so I gave up. Please ask again in fewer words.");
    }
  }

  /** Lowers the verdict by one step if required names or years are missing. */
  private static Verdict verdict(
      Verdict byConfidence, List<Quote> quotes, boolean holdsWhatItMust) {
    if (quotes.isEmpty()) {
      return Verdict.REFUSED;
    }
    if (holdsWhatItMust) {
      return byConfidence;
    }
    return byConfidence == Verdict.ANSWERED ? Verdict.PERHAPS : Verdict.REFUSED;
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
