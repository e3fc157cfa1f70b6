package aibets.disagreement;

import aibets.english.Stance;
import aibets.english.Synonyms;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the opinions of different documents on a question that no value answers: whether something
 * is so, will be or should be, who supports it and who opposes it. Does not judge which of them
 * agree. Thread-safe.
 */
public final class Opinions {

  /** How much lower than the best a sentence may score, in the model's log-odds. */
  private static final double NEARLY = 4;

  /** The maximum that fits side by side. */
  private static final int MAX_OPINIONS = 5;

  private final Synonyms synonyms = Synonyms.shipped();

  /**
   * The opinions of documents.
   *
   * @param about the names that the question is about
   * @param sentences the best one of each document, best first; empty if fewer than two express an
   *     opinion
   */
  public record Result(String about, List<RankedSentence> sentences) {

    /** No opinions. */
    public static final Result NONE = new Result("", List.of());

    /** Copies the list. */
    public Result {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Finds opinions among the top sentences.
   *
   * @param ranked best first
   */
  public Result of(Question question, List<RankedSentence> ranked) {
    TopicMatcher topic = TopicMatcher.of(question, synonyms.remembering());
    Map<String, RankedSentence> best = new LinkedHashMap<>();
    if (question.opinion()) {
      ranked.stream()
          .takeWhile(sentence -> sentence.score() >= ranked.get(0).score() - NEARLY)
          .filter(sentence -> Stance.isTakenIn(sentence.text()))
          .filter(topic::isNamedIn)
          .forEach(sentence -> best.putIfAbsent(sentence.document().id(), sentence));
    }
    return new Result(
        topic.about(),
        best.size() < 2 ? List.of() : best.values().stream().limit(MAX_OPINIONS).toList());
  }
}
