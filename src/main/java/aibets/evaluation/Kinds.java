package aibets.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Statistics by kind of question. */
final class Kinds {

  private Kinds() {}

  /** Returns a header and a line per kind, sorted by name: answerable kinds first. */
  static List<String> lines(List<Judgement> judgements) {
    List<String> lines = new ArrayList<>();
    lines.add("kind                 questions  quote@1  quote@3  answered");
    byKind(judgements, GoldQuestion::isAnswerable)
        .forEach(
            (kind, of) ->
                lines.add(
                    line(
                        kind,
                        of,
                        cell(of, judgement -> judgement.rankOfRightQuote() == 1),
                        cell(of, Judgement::isRight))));
    byKind(judgements, gold -> !gold.isAnswerable())
        .forEach((kind, of) -> lines.add(line(kind, of, "", "")));
    return lines;
  }

  private static Map<String, List<Judgement>> byKind(
      List<Judgement> judgements, Predicate<GoldQuestion> which) {
    return judgements.stream()
        .filter(judgement -> which.test(judgement.gold()))
        .collect(
            Collectors.groupingBy(
                judgement -> judgement.gold().kind(), TreeMap::new, Collectors.toList()));
  }

  private static String line(String kind, List<Judgement> of, String first, String firstThree) {
    String answered = cell(of, judgement -> judgement.answer().answered());
    return String.format("%-20s %9d  %7s  %7s  %8s", kind, of.size(), first, firstThree, answered);
  }

  private static String cell(List<Judgement> of, Predicate<Judgement> which) {
    return String.format("%.3f", Evaluation.share(of, which));
  }
}
