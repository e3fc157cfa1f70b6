package aibets.overview;

import aibets.english.Events;
import aibets.overview.Timeline.Entry;
import java.util.List;

/** Marks statements that give different dates for the same event. When in doubt, marks none. */
final class Disputes {

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
        && Events.areOne(one.quote().text(), other.quote().text());
  }
}
