package aibets.retrieval;

import aibets.encoding.TokenMatrix;
import aibets.english.AnswerTypeMatcher;
import aibets.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scores the sentences of a question's candidates. Not thread-safe. */
final class Scorer {

  private final AnswerTypeMatcher answerType;
  private final LateInteraction interaction;
  private final RankingModel model;
  private final List<Compared> compared = new ArrayList<>();
  private final float[] best;

  private record Compared(Candidate candidate, Matches matches) {}

  Scorer(Question question, LateInteraction interaction, RankingModel model) {
    this.answerType = new AnswerTypeMatcher(question);
    this.interaction = interaction;
    this.model = model;
    this.best = new float[interaction.tokens()];
    Arrays.fill(best, -1);
  }

  /** Adds a candidate and compares it with the question. */
  void add(Candidate candidate, TokenMatrix tokens) {
    Matches matches = interaction.compare(tokens, candidate.passage().sentences().size());
    compared.add(new Compared(candidate, matches));
    float[] here = matches.anywhere();
    for (int i = 0; i < here.length; i++) {
      best[i] = Math.max(best[i], here[i]);
    }
  }

  /** Returns the sentences of all candidates, best first. */
  List<RankedSentence> ranked() {
    List<RankedSentence> ranked = new ArrayList<>();
    for (Compared each : compared) {
      double lacks = each.matches.lacks(best);
      for (int i = 0; i < each.candidate.passage().sentences().size(); i++) {
        ranked.add(ranked(each, i, lacks));
      }
    }
    ranked.sort(Comparator.comparingDouble(RankedSentence::score).reversed());
    return ranked;
  }

  private RankedSentence ranked(Compared compared, int i, double lacks) {
    Candidate candidate = compared.candidate;
    Map<Feature, Double> features = features(candidate, compared.matches, i);
    features.put(Feature.MATCHED_ELSEWHERE, lacks);
    return new RankedSentence(
        candidate.document(),
        candidate.passage(),
        i,
        model.sentenceScore(features),
        model.passageScore(features),
        features,
        null);
  }

  private Map<Feature, Double> features(Candidate candidate, Matches matches, int i) {
    String text = candidate.document().text(candidate.passage().sentences().get(i));
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    features.put(Feature.LATE_INTERACTION, matches.withContext(i));
    features.put(Feature.EVEN_LATE_INTERACTION, matches.withContextEvenly(i));
    features.put(Feature.OWN_TOKENS, matches.own(i));
    features.put(Feature.PASSAGE_TOKENS, matches.inPassage());
    features.put(Feature.EQUAL_PASSAGE_TOKENS, matches.inPassageEqually());
    features.put(Feature.TOKENS_BEFORE, i == 0 ? 0.0 : matches.own(i - 1));
    features.put(Feature.DENSE_SENTENCE, matches.dense[i]);
    features.put(Feature.DENSE_PASSAGE, candidate.dense());
    features.put(Feature.BM25, candidate.lexical());
    features.put(Feature.SAME_TOKENS, matches.same(i));
    features.put(Feature.SAME_TOKENS_IN_PASSAGE, matches.sameInPassage());
    features.put(Feature.SAME_PAIRS_IN_PASSAGE, matches.pairs);
    features.put(Feature.REPEATED_TOKENS, matches.repeated(i));
    features.put(Feature.WEAKEST_TOKEN, matches.weakest(i));
    features.put(Feature.QUESTION_WORD, matches.asking(i));
    features.put(Feature.AFTER_QUESTION_WORD, matches.asked(i));
    features.put(Feature.ASKED_KIND, answerType.matches(text) ? 1.0 : 0.0);
    features.put(Feature.IS_QUESTION, text.endsWith("?") ? 1.0 : 0.0);
    features.put(Feature.OPENS_PASSAGE, i == 0 ? 1.0 : 0.0);
    return features;
  }
}
