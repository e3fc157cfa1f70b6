package aibets.english;

import java.util.regex.Pattern;

/** Recognizes opinions, in questions and in statements. */
public final class Stance {

  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "(?i)^\\W*(?:(?:so|and|but|then)"
              + " )?(?:is|are|will|would|can|could|should|do|does|might|may)\\b(?!.*\\b(?:or not"
              + " )?(?:when|where)\\b)|\\b(?:think|thinks|believe|believes|belief|opinion|opinions|views?|stance|position|argues?|arguments?|criticisms?|critics?|doubts?|sceptics?|skeptics?|sceptical|skeptical|agrees?|disagrees?|predicts?|expects?|bulls?|bears?|case"
              + " (?:for|against)|pros and cons|for and"
              + " against|promising|overhyped|hype|bubble|dead end|worth it)\\b|^\\W*who"
              + " (?:backs?|supports?|bets?|believes|opposes|doubts|defends|criticizes|criticises)\\b");

  private static final Pattern TAKEN =
      Pattern.compile(
          "(?i)\\b(?:believ\\w+|argu\\w+|thinks?|thought|expect\\w*|claim\\w*|doubt\\w*|(?:dis)?agree\\w*|support\\w*|back(?:s|ed|ers?|ing)|bet(?:s|ting)?|oppos\\w+|reject\\w*|critici[sz]\\w+|calls?|called|consider\\w*|predict\\w*|contend\\w*|warn\\w*|insist\\w*|hopes?|fears?|sceptic\\w*|skeptic\\w*|bull|bear|conviction|right|wrong|mistaken|dead"
              + " end|detour|bubble|hype|promis\\w+|replac\\w+|never|cannot|should|will|would|may|might|could|likely|unlikely|probably|better|worse|limit(?:s|ed|ation)?|fail\\w*)\\b");

  private Stance() {}

  /** Whether a question asks whether something is so, will be or should be, or who thinks so. */
  static boolean isAskedFor(String question) {
    return ASKED_FOR.matcher(question).find();
  }

  /** Whether a sentence expresses an opinion. */
  public static boolean isTakenIn(String sentence) {
    return TAKEN.matcher(sentence).find();
  }
}
