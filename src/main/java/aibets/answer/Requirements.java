package aibets.answer;

import aibets.english.Name;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an answer must contain, whatever its confidence: a person or thing that the question gives
 * by its full name, and the year or version it asks about. Other names and numbers are left to the
 * confidence: in real questions, most names that a correct passage lacks are ordinary words with a
 * capital.
 */
final class Requirements {

  private static final Pattern YEAR_OR_VERSION =
      Pattern.compile(
          "(?<![\\d.,$€£])(?:(?:1[89]|20)\\d{2}|\\d+\\.\\d+(?:\\.\\d+)*)(?![\\d%,]|\\.\\d)");

  private Requirements() {}

  /** Whether the best sentence and its context meet the requirements of a question. */
  static boolean areMet(Question question, RankedSentence best) {
    String context = context(best);
    return question.names().stream().map(Name::of).noneMatch(name -> isMissing(name, context))
        && !isOfAnother(question.text(), context, best.text());
  }

  private static boolean isMissing(Name name, String context) {
    return name.isFull() && !name.isIn(context);
  }

  /** Returns the document's title, the heading and the passage. */
  private static String context(RankedSentence sentence) {
    return sentence.document().title()
        + "\n"
        + sentence.passage().section()
        + "\n"
        + sentence
            .document()
            .text()
            .substring(sentence.passage().start(), sentence.passage().end());
  }

  /** Whether a sentence is about a different year or version than the question. */
  private static boolean isOfAnother(String question, String context, String sentence) {
    Set<String> asked = yearsAndVersions(question);
    Set<String> said = yearsAndVersions(context);
    return asked.stream().anyMatch(each -> !said.contains(each))
        && yearsAndVersions(sentence).stream().anyMatch(each -> isAlike(each, asked));
  }

  private static boolean isAlike(String said, Set<String> asked) {
    return !asked.contains(said)
        && asked.stream().anyMatch(each -> each.contains(".") == said.contains("."));
  }

  private static Set<String> yearsAndVersions(String text) {
    return YEAR_OR_VERSION
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }
}
