package aibets.overview;

import aibets.overview.Timeline.Entry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks statements that date the same thing differently. Better none marked than a wrong one. */
final class Disputes {

  private static final int FEWEST_IN_COMMON = 3;
  private static final double SHARE = 0.35;
  private static final Set<String> PLAIN =
      Set.of(
          ("the and for was were that which with from into its his her this has had have are not but"
                  + " who when after before over more than first early late"
                  + " january february march april may june july august september october november december")
              .split(" "));

  /** Words with a capital side by side. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}-]*(?: \\p{Lu}[\\p{L}\\p{N}-]*)*");

  /** What has a capital, but is no name. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "^(?:(?:A|An|As|At|By|He|In|It|On|She|The|They|This|We|January|February|March|April|May|June"
              + "|July|August|September|October|November|December)\\b ?)+");

  private Disputes() {}

  static List<Entry> marked(List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                new Entry(
                    entry.written(),
                    entry.from(),
                    entry.to(),
                    entry.quote(),
                    entries.stream()
                        .filter(other -> disputes(entry, other))
                        .map(Entry::written)
                        .distinct()
                        .toList()))
        .toList();
  }

  private static boolean disputes(Entry one, Entry other) {
    boolean apart = one.to().isBefore(other.from()) || other.to().isBefore(one.from());
    return apart
        && !one.quote().document().equals(other.quote().document())
        && tellTheSame(one.quote().text(), other.quote().text());
  }

  /** The same names do the same. */
  private static boolean tellTheSame(String one, String other) {
    Set<String> own = words(one);
    Set<String> others = words(other);
    int smaller = Math.min(own.size(), others.size());
    own.retainAll(others);
    return own.size() >= FEWEST_IN_COMMON
        && own.size() >= SHARE * smaller
        && DOING.stream().filter(own::contains).anyMatch(verb -> isDoneBySame(verb, one, other));
  }

  private static boolean isDoneBySame(String verb, String one, String other) {
    List<String> others = namesBefore(verb, other);
    return namesBefore(verb, one).stream()
        .anyMatch(name -> others.stream().anyMatch(each -> areSame(name, each)));
  }

  /** Somebody is often named by the last word alone. */
  private static boolean areSame(String name, String other) {
    return name.equals(other) || name.endsWith(" " + other) || other.endsWith(" " + name);
  }

  private static List<String> namesBefore(String verb, String text) {
    Matcher found = Pattern.compile("(?iu)\\b" + verb + "\\b").matcher(text);
    return found.find()
        ? NAME.matcher(text.substring(0, found.start()))
            .results()
            .map(name -> BEGINNING.matcher(name.group()).replaceFirst(""))
            .filter(name -> !name.isEmpty())
            .toList()
        : List.of();
  }

  /** What happens once and can be dated. */
  private static final Set<String> DOING =
      Set.of(
          "raised",
          "left",
          "founded",
          "released",
          "launched",
          "published",
          "acquired",
          "announced",
          "presented",
          "invested",
          "died",
          "born",
          "won",
          "opened",
          "started");

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
        .filter(word -> word.length() > 2 && !PLAIN.contains(word))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
