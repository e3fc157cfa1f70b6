package aibets.disagreement;

import aibets.english.Stance;
import aibets.english.Synonyms;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What different documents hold of a question that no value answers: whether something is so, will
 * be or should be, who is for it and who against. They are put side by side; which of them agree is
 * left to the reader. Safe for use by several threads at once.
 */
public final class Opinions {

  /** How much worse than the best a sentence may score; in units of the model's log-odds. */
  private static final double NEARLY = 4;

  /** More would not be read side by side. */
  private static final int MAX_OPINIONS = 5;

  private final Synonyms synonyms = Synonyms.shipped();

  /**
   * What documents hold of the question.
   *
   * @param about the names that it is about
   * @param sentences the best one of each document, best first; none if fewer than two take a stand
   */
  public record Result(String about, List<RankedSentence> sentences) {

    /** Nothing is held. */
    public static final Result NONE = new Result("", List.of());

    /** Copies the list. */
    public Result {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Finds them among the best sentences.
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
