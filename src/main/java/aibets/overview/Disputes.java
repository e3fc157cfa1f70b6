package aibets.overview;

import aibets.english.Likeness;
import aibets.english.Name;
import aibets.overview.Timeline.Entry;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks statements that date the same thing differently. Better none marked than a wrong one. */
final class Disputes {

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
    Set<String> shared = Likeness.ofOneEvent(one, other);
    return DOING.stream().filter(shared::contains).anyMatch(verb -> isDoneBySame(verb, one, other));
  }

  private static boolean isDoneBySame(String verb, String one, String other) {
    List<Name> others = namesBefore(verb, other);
    return namesBefore(verb, one).stream().anyMatch(name -> others.stream().anyMatch(name::mayBe));
  }

  private static List<Name> namesBefore(String verb, String text) {
    Matcher found = Pattern.compile("(?iu)\\b" + verb + "\\b").matcher(text);
    return found.find()
        ? Name.in(text.substring(0, found.start())).stream().filter(name -> !name.isDate()).toList()
        : List.of();
  }
}
