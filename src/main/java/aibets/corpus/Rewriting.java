package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A sequence of regular expression replacements. Immutable. */
final class Rewriting {

  private record Step(Pattern pattern, String replacement) {}

  private final List<Step> steps = new ArrayList<>();

  /**
   * Compiles the patterns.
   *
   * @param patternsAndReplacements each pattern followed by its replacement, which may refer to
   *     groups
   */
  static Rewriting of(String... patternsAndReplacements) {
    Rewriting rewriting = new Rewriting();
    for (int i = 0; i < patternsAndReplacements.length; i += 2) {
      rewriting.steps.add(
          new Step(Pattern.compile(patternsAndReplacements[i]), patternsAndReplacements[i + 1]));
    }
    return rewriting;
  }

  String apply(String text) {
    String rewritten = text;
    for (Step step : steps) {
      rewritten = step.pattern.matcher(rewritten).replaceAll(step.replacement);
    }
    return rewritten;
  }
}
