package aibets.overview;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.english.Words;
import aibets.values.Kind;
import aibets.values.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Suggests overviews that follow on from an answer, as commands. */
public final class Related {

  /** The maximum length of a name in words. */
  private static final int MAX_NAME_WORDS = 4;

  private Related() {}

  /**
   * Returns commands for overviews of what a question is about: "timeline NAME" if the quotes
   * contain dates; "compare ONE with OTHER" and "bets ONE" if it is about a bet and the passages
   * mention the other.
   *
   * @param bets that can be compared
   */
  public static List<String> to(Answer answer, Bets bets) {
    List<Subject> asked = named(bets.subjects(), answer.understood());
    List<Subject> mentioned = named(bets.subjects(), evidence(answer));
    List<Subject> known = asked.stream().filter(mentioned::contains).toList();
    return Stream.concat(
            timeline(answer).stream(),
            known.stream().limit(1).flatMap(bet -> of(bet, asked, mentioned)))
        .toList();
  }

  /**
   * Returns commands that need no question: all bets, if there are any; the timeline of everything;
   * the first two bets compared.
   */
  public static List<String> toAll(Bets bets) {
    List<Subject> subjects = bets.subjects();
    List<String> commands = new ArrayList<>(subjects.isEmpty() ? List.of() : List.of("bets"));
    commands.add("timeline");
    if (subjects.size() > 1) {
      commands.add("compare " + subjects.get(0).name() + " with " + subjects.get(1).name());
    }
    return commands;
  }

  private static Optional<String> timeline(Answer answer) {
    boolean dated =
        Stream.concat(answer.quotes().stream(), answer.more().stream())
            .flatMap(quote -> Values.in(quote.text()).stream())
            .anyMatch(value -> value.kind() == Kind.DATE);
    return dated
        ? name(answer.understood(), quoted(answer)).map("timeline "::concat)
        : Optional.empty();
  }

  private static String quoted(Answer answer) {
    return answer.quotes().stream().map(Quote::text).collect(Collectors.joining("\n"));
  }

  /** Returns the longest run of words in a question that the quotes write as a name. */
  private static Optional<String> name(String question, String quotes) {
    List<String> words = Words.in(question).stream().map(word -> Words.bare(word.group())).toList();
    for (int length = Math.min(MAX_NAME_WORDS, words.size()); length > 0; length--) {
      for (int start = 0; start + length <= words.size(); start++) {
        boolean asked = start > 0 && Character.isUpperCase(words.get(start).charAt(0));
        Optional<String> name = written(words.subList(start, start + length), asked, quotes);
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> written(List<String> words, boolean asked, String quotes) {
    String pattern = words.stream().map(Pattern::quote).collect(Collectors.joining(" "));
    return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])")
        .matcher(quotes)
        .results()
        .filter(found -> hasCapitals(found) && (asked || isNoBeginning(found, quotes)))
        .map(MatchResult::group)
        .findFirst();
  }

  private static boolean hasCapitals(MatchResult found) {
    return Stream.of(found.group().split(" ", -1))
        .allMatch(word -> word.chars().anyMatch(Character::isUpperCase));
  }

  /** Whether a match is not at the beginning of a sentence, where any word is capitalized. */
  private static boolean isNoBeginning(MatchResult found, String text) {
    return found.group().substring(1).chars().anyMatch(Character::isUpperCase)
        || text.substring(0, found.start()).matches("(?s).*[\\p{L}\\p{N},;] ");
  }

  /**
   * Returns the comparison of a bet with another one, preferably one in the question, and its card.
   */
  private static Stream<String> of(Subject bet, List<Subject> asked, List<Subject> mentioned) {
    Stream<String> comparison =
        Stream.concat(asked.stream().filter(mentioned::contains), mentioned.stream())
            .filter(other -> !other.equals(bet))
            .limit(1)
            .map(other -> "compare " + bet.name() + " with " + other.name());
    return Stream.concat(comparison, Stream.of("bets " + bet.name()));
  }

  private static String evidence(Answer answer) {
    return Stream.concat(
            answer.quotes().stream().map(Quote::text),
            answer.passages().stream().map(Answer.Evidence::text))
        .collect(Collectors.joining("\n"));
  }

  private static List<Subject> named(List<Subject> bets, String text) {
    return bets.stream().filter(bet -> bet.isNamedIn(text)).toList();
  }
}
