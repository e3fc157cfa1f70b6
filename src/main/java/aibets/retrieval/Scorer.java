package aibets.retrieval;

import aibets.encoding.TokenMatrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scores the sentences of a question's candidates. */
final class Scorer {

  private final String question;
  private final QuestionKind kind;
  private final LateInteraction interaction;
  private final RankingModel model;

  Scorer(String question, LateInteraction interaction, RankingModel model) {
    this.question = question;
    this.kind = QuestionKind.of(question);
    this.interaction = interaction;
    this.model = model;
  }

  List<RankedSentence> score(Candidate candidate, TokenMatrix tokens) {
    int count = candidate.passage().sentences().size();
    Matches matches = interaction.compare(tokens, count);
    List<RankedSentence> ranked = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Map<Feature, Double> features = features(candidate, matches, i);
      ranked.add(
          new RankedSentence(
              candidate.document(),
              candidate.passage(),
              i,
              model.sentenceScore(features),
              model.passageScore(features),
              features));
    }
    return ranked;
  }

  private Map<Feature, Double> features(Candidate candidate, Matches matches, int i) {
    String text = candidate.document().text(candidate.passage().sentences().get(i));
    Map<Feature, Double> features = new EnumMap<>(Feature.class);
    features.put(Feature.LATE_INTERACTION, matches.withContext(i));
    features.put(Feature.EVEN_LATE_INTERACTION, matches.withContextEvenly(i));
    features.put(Feature.OWN_TOKENS, matches.own(i));
    features.put(Feature.PASSAGE_TOKENS, matches.inPassage());
    features.put(Feature.TOKENS_BEFORE, i == 0 ? 0.0 : matches.own(i - 1));
    features.put(Feature.DENSE_SENTENCE, matches.dense[i]);
    features.put(Feature.DENSE_PASSAGE, candidate.dense());
    features.put(Feature.BM25, candidate.lexical());
    features.put(Feature.SAME_TOKENS, matches.same(i));
    features.put(Feature.SAME_TOKENS_IN_PASSAGE, matches.sameInPassage());
    features.put(Feature.SAME_PAIRS_IN_PASSAGE, matches.pairs);
    features.put(Feature.ASKED_KIND, kind.heldBy(text, question) ? 1.0 : 0.0);
    features.put(Feature.IS_QUESTION, text.endsWith("?") ? 1.0 : 0.0);
    features.put(Feature.OPENS_PASSAGE, i == 0 ? 1.0 : 0.0);
    return features;
  }
}
