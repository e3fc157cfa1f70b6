package aibets.overview;

import aibets.overview.Timeline.Entry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        && own.stream().anyMatch(DOING::contains);
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
