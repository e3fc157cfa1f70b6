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

/** Overviews that lead on from an answer, as the commands that ask for them. */
public final class Related {

  /** No name is longer, in words. */
  private static final int LONGEST_NAME = 4;

  private Related() {}

  /**
   * What would show more of what a question is about: "timeline NAME" if the quotes date something,
   * "compare ONE with OTHER" if the question speaks of a bet.
   *
   * @param bets those that can be compared
   */
  public static List<String> to(Answer answer, Bets bets) {
    return Stream.of(timeline(answer), comparison(answer, bets.subjects()))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * What can be shown without a question: all bets, the first two side by side, everything dated.
   */
  public static List<String> toAll(Bets bets) {
    List<String> commands = new ArrayList<>(List.of("bets", "timeline"));
    List<Subject> subjects = bets.subjects();
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

  /** The longest words side by side in a question that the quotes write as a name. */
  private static Optional<String> name(String question, String quotes) {
    List<String> words = Words.in(question).stream().map(word -> Words.bare(word.group())).toList();
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
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

  /** At the beginning of a sentence, any word has a capital. */
  private static boolean isNoBeginning(MatchResult found, String text) {
    return found.group().substring(1).chars().anyMatch(Character::isUpperCase)
        || text.substring(0, found.start()).matches("(?s).*[\\p{L}\\p{N},;] ");
  }

  private static Optional<String> comparison(Answer answer, List<Subject> bets) {
    List<Subject> asked = named(bets, answer.understood());
    List<Subject> all = new ArrayList<>(asked);
    all.addAll(named(bets, quoted(answer)));
    all.addAll(bets);
    List<String> names = all.stream().map(Subject::name).distinct().toList();
    return asked.isEmpty() || names.size() < 2
        ? Optional.empty()
        : Optional.of("compare " + names.get(0) + " with " + names.get(1));
  }

  private static List<Subject> named(List<Subject> bets, String text) {
    return bets.stream().filter(bet -> bet.isNamedIn(text)).toList();
  }
}
