package aibets.desk;

import aibets.overview.Bets;
import aibets.overview.Cards;
import aibets.overview.OverviewException;
import aibets.overview.SideBySide;
import aibets.overview.Subject;
import aibets.overview.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates overviews: "compare A with B", "bets", "bets NAME", "timeline" and "timeline TOPIC". */
final class Overviews {

  private static final Pattern COMPARE = Pattern.compile("(?i)compare(?: (.+))?");
  private static final Pattern BETS = Pattern.compile("(?i)bets(?: (.+))?");
  private static final Pattern TIMELINE = Pattern.compile("(?i)timeline(?: (.+))?");

  /** A name; with more words it is a question. */
  private static final Pattern NAME =
      Pattern.compile("(?iu)(?!(?:on|for|against|by|of|in) )[^\\s?]+(?: [^\\s?]+){0,2}");

  /** Longer texts are questions. */
  private static final int MAX_CHARACTERS = 1_000;

  private final Holdings holdings;

  Overviews(Holdings holdings) {
    this.holdings = holdings;
  }

  /** A requested overview and its cost. */
  private record Wanted(Cost cost, Supplier<Outcome> made) {

    static Wanted asking(int questions, Supplier<Outcome> made) {
      return new Wanted(new Cost(questions, true), made);
    }
  }

  /**
   * Returns the overview that a text requests; empty if it is a question.
   *
   * @throws OverviewException if it cannot be created
   */
  Optional<Outcome> of(String text) {
    return wanted(text).map(wanted -> wanted.made().get());
  }

  /** Whether a text requests an overview. */
  boolean include(String text) {
    return wanted(text).isPresent();
  }

  /** Returns the cost of an answer or overview. */
  Cost cost(String text) {
    return wanted(text).map(Wanted::cost).orElse(Cost.QUESTION);
  }

  private Optional<Wanted> wanted(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    Matcher compare = COMPARE.matcher(text);
    Matcher named = BETS.matcher(text);
    Matcher timeline = TIMELINE.matcher(text);
    if (timeline.matches()) {
      String topic = Optional.ofNullable(timeline.group(1)).orElse("");
      return Optional.of(Wanted.asking(1, () -> dated(topic)));
    }
    if (compare.matches()) {
      String things = Optional.ofNullable(compare.group(1)).orElse("");
      return SideBySide.pair(things)
          .map(pair -> compared(pair.get(0), pair.get(1)))
          .or(() -> unknown(things, "Please name two things. "));
    }
    return named.matches()
        ? cards(Optional.ofNullable(named.group(1)).orElse(""))
        : Optional.empty();
  }

  private Outcome dated(String topic) {
    return new Outcome.Dated(Timeline.of(topic, holdings.documents()));
  }

  private Outcome comparison(String left, String right) {
    SideBySide table = SideBySide.of(left, right, holdings.bets(), holdings.answerer());
    List<String> unknown = table.unknownIn(holdings::documents);
    if (!unknown.isEmpty()) {
      return known("The documents do not mention " + String.join(" or ", unknown) + ". ");
    }
    return table.rows().stream().anyMatch(SideBySide.Row::isSaidOfEither)
        ? new Outcome.Comparison(left, right, table)
        : known("The sources say nothing about " + left + " or " + right + " to compare. ");
  }

  private Outcome cards(Bets shown) {
    return new Outcome.Dossier(shown, Cards.of(shown, holdings.bets(), holdings.answerer()));
  }

  private Wanted compared(String left, String right) {
    return Wanted.asking(
        SideBySide.questions(left, right, holdings.bets()), () -> comparison(left, right));
  }

  private Optional<Wanted> cards(String name) {
    Bets bets = holdings.bets();
    if (name.isEmpty() && !bets.subjects().isEmpty()) {
      return Optional.of(carded(bets));
    }
    return bets.only(name)
        .map(this::carded)
        .or(() -> unknown(name, name.isEmpty() ? "" : "There is no card for " + name + ". "));
  }

  private Wanted carded(Bets shown) {
    return Wanted.asking(Cards.questions(shown), () -> cards(shown));
  }

  /**
   * Returns what can be requested instead; empty for text longer than a name, which is a question.
   */
  private Optional<Wanted> unknown(String name, String why) {
    return name.isEmpty() || NAME.matcher(name).matches()
        ? Optional.of(new Wanted(Cost.QUESTION, () -> known(why)))
        : Optional.empty();
  }

  private Outcome known(String why) {
    List<String> names = holdings.bets().subjects().stream().map(Subject::name).toList();
    return new Outcome.Sentence(
        why
            + (names.isEmpty()
                ? "These documents have no list of bets. You can compare any two things that they"
                    + " mention: compare A with B"
                : "These have cards and can be compared, with each other or anything else that the"
                    + " documents mention: "
                    + String.join(", ", names)));
  }
}
