package aibets.desk;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.overview.Bets;
import aibets.overview.Cards;
import aibets.overview.OverviewException;
import aibets.overview.SideBySide;
import aibets.overview.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "compare A with B", "bets", "bets NAME", "timeline" and "timeline TOPIC" as outcomes. */
final class Overviews {

  private static final Pattern COMPARE = Pattern.compile("(?i)compare (.+)");
  private static final Pattern BETS = Pattern.compile("(?i)bets(?: (.+))?");
  private static final Pattern TIMELINE = Pattern.compile("(?i)timeline(?: (.+))?");

  /** Longer texts are questions. */
  private static final int LONGEST_CHARACTERS = 1_000;

  private final Answerer answerer;
  private final Bets bets;
  private final Supplier<List<Document>> documents;

  Overviews(Answerer answerer, Bets bets, Supplier<List<Document>> documents) {
    this.answerer = answerer;
    this.bets = bets;
    this.documents = documents;
  }

  /** Something that was asked for, and what it takes. */
  private record Wanted(Cost cost, Supplier<Outcome> made) {

    static Wanted asking(int questions, Supplier<Outcome> made) {
      return new Wanted(new Cost(questions, true), made);
    }
  }

  /**
   * The overview that a text asks for; empty if it is a question.
   *
   * @throws OverviewException if it cannot be made of what was named
   */
  Optional<Outcome> of(String text) {
    return wanted(text).map(wanted -> wanted.made().get());
  }

  /** What the answer to a text takes, be it an overview or not. */
  Cost cost(String text) {
    return wanted(text).map(Wanted::cost).orElse(Cost.QUESTION);
  }

  private Optional<Wanted> wanted(String text) {
    if (text.length() > LONGEST_CHARACTERS) {
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
      return SideBySide.pair(compare.group(1)).map(pair -> compared(pair.get(0), pair.get(1)));
    }
    return named.matches() ? cards(Optional.ofNullable(named.group(1))) : Optional.empty();
  }

  private Outcome dated(String topic) {
    return new Outcome.Dated(Timeline.of(topic, documents.get()));
  }

  private Outcome comparison(String left, String right) {
    return new Outcome.Comparison(left, right, SideBySide.of(left, right, bets, answerer));
  }

  private Outcome cards(Bets shown) {
    return new Outcome.Dossier(shown, Cards.of(shown, answerer));
  }

  private Wanted compared(String left, String right) {
    return Wanted.asking(SideBySide.questions(left, right, bets), () -> comparison(left, right));
  }

  private Optional<Wanted> cards(Optional<String> name) {
    return name.map(bets::only)
        .orElse(Optional.of(bets))
        .map(shown -> Wanted.asking(Cards.questions(shown), () -> cards(shown)));
  }
}
