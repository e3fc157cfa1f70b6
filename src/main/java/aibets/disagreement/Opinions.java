package aibets.disagreement;

import aibets.retrieval.RankedSentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What different documents hold of a question that no value answers: whether something is so, will
 * be or should be, who is for it and who against. They are put side by side; which of them agree is
 * left to the reader. Safe for use by several threads at once.
 */
public final class Opinions {

  /** How much worse than the best a sentence may score; in units of the model's log-odds. */
  private static final double NEARLY = 4;

  /** More would not be read side by side. */
  private static final int MOST = 5;

  private static final Pattern ASKS_FOR_OPINIONS =
      Pattern.compile(
          "(?i)^\\W*(?:(?:so|and|but|then) )?(?:is|are|will|would|can|could|should|do|does|might|may)\\b(?!.*\\b(?:or not )?(?:when|where)\\b)"
              + "|\\b(?:think|thinks|believe|believes|belief|opinion|opinions|views?|stance|position|argues?|arguments?|criticisms?|critics?|doubts?|sceptics?|skeptics?|sceptical|skeptical|agrees?|disagrees?|predicts?|expects?|bulls?|bears?|case (?:for|against)|pros and cons|for and against|promising|overhyped|hype|bubble|dead end|worth it)\\b"
              + "|^\\W*who (?:backs?|supports?|bets?|believes|opposes|doubts|defends|criticizes|criticises)\\b");

  private static final Pattern TAKES_A_STAND =
      Pattern.compile(
          "(?i)\\b(?:believ\\w+|argu\\w+|thinks?|thought|expect\\w*|claim\\w*|doubt\\w*|(?:dis)?agree\\w*|support\\w*|back(?:s|ed|ers?|ing)|bet(?:s|ting)?|oppos\\w+|reject\\w*|critici[sz]\\w+|calls?|called|consider\\w*|predict\\w*|contend\\w*|warn\\w*|insist\\w*|hopes?|fears?|sceptic\\w*|skeptic\\w*|bull|bear|conviction|right|wrong|mistaken|dead end|detour|bubble|hype|promis\\w+|replac\\w+|never|cannot|should|will|would|may|might|could|likely|unlikely|probably|better|worse|limit(?:s|ed|ation)?|fail\\w*)\\b");

  private final Wording wording = Wording.shipped();

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
  public Result of(String question, List<RankedSentence> ranked) {
    Topic topic = Topic.of(question, question, wording.remembering());
    Map<String, RankedSentence> best = new LinkedHashMap<>();
    if (ASKS_FOR_OPINIONS.matcher(question).find() && Asked.by(question).isEmpty()) {
      ranked.stream()
          .takeWhile(sentence -> sentence.score() >= ranked.get(0).score() - NEARLY)
          .filter(sentence -> TAKES_A_STAND.matcher(sentence.text()).find())
          .filter(topic::isNamedIn)
          .forEach(sentence -> best.putIfAbsent(sentence.document().id(), sentence));
    }
    return new Result(
        topic.about(), best.size() < 2 ? List.of() : best.values().stream().limit(MOST).toList());
  }
}
