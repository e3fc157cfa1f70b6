package aibets.answer;

import aibets.retrieval.RankedSentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prefers the newer of two documents that both answer, for questions about the current state. */
final class Recency {

  private static final Pattern NOW =
      Pattern.compile(
          "(?i)\\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|now(?:adays)?|today|these days"
              + "|at present|at the moment|up[- ]to[- ]date)\\b");

  /** Sentences ranked below this do not count as answers. */
  private static final int CONSIDERED = 50;

  /** How much lower an equally good answer may score, in the ranking model's log-odds. */
  private static final double AS_WELL = 0.5;

  /** Moves a sentence ahead of one with the same score. */
  private static final double AHEAD = 1e-6;

  private final boolean isAskedFor;

  Recency(String question) {
    this.isAskedFor = NOW.matcher(question).find();
  }

  /** Returns the claims with the newest side first. */
  Claims ordered(Claims claims) {
    return isAskedFor ? claims.newestFirst() : claims;
  }

  /** Returns the ranking with the answer of the newest document first. */
  List<RankedSentence> ordered(List<RankedSentence> ranked, Optional<Claims> claims) {
    if (!isAskedFor || ranked.isEmpty()) {
      return ranked;
    }
    RankedSentence best = ranked.get(0);
    @Nullable LocalDate day = best.document().published();
    return ranked.stream()
        .limit(CONSIDERED)
        .filter(each -> day != null && isAfter(each.document().published(), day))
        .filter(each -> answersAsWell(each, best, claims))
        .max(
            Comparator.comparing(
                    (RankedSentence each) ->
                        Objects.requireNonNull(each.document().published(), "a day"))
                .thenComparingDouble(RankedSentence::score))
        .map(newest -> withFirst(newest, ranked))
        .orElse(ranked);
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isAfter(other);
  }

  private static boolean answersAsWell(
      RankedSentence sentence, RankedSentence best, Optional<Claims> claims) {
    return sentence.score() >= best.score() - AS_WELL
        || claims.stream()
            .flatMap(each -> each.sides().stream())
            .flatMap(side -> side.quotes().stream())
            .anyMatch(
                quote ->
                    quote.document().id().equals(sentence.document().id())
                        && quote.start() == sentence.sentence().start());
  }

  private static List<RankedSentence> withFirst(RankedSentence first, List<RankedSentence> ranked) {
    List<RankedSentence> ordered = new ArrayList<>(ranked.size());
    ordered.add(
        new RankedSentence(
            first.document(),
            first.passage(),
            first.index(),
            ranked.get(0).score() + AHEAD,
            first.passageScore(),
            first.features(),
            first.answer()));
    ranked.stream().filter(each -> !each.equals(first)).forEach(ordered::add);
    return ordered;
  }
}
