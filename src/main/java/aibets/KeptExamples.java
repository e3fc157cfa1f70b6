package aibets;

import aibets.overview.Examples;
import aibets.storage.PassageStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Stores example questions together with a checksum of the live documents, and discards them when
 * the documents change.
 */
final class KeptExamples implements Examples.Memory {

  private static final String NOTE = "examples";

  private final Supplier<PassageStore> store;

  /** Uses whichever store is open at the time of a call. */
  KeptExamples(Supplier<PassageStore> store) {
    this.store = store;
  }

  @Override
  public Optional<List<String>> recall() {
    String now = store.get().edition();
    return store
        .get()
        .note(NOTE)
        .map(note -> note.lines().toList())
        .filter(lines -> lines.get(0).equals(now))
        .map(lines -> lines.subList(1, lines.size()));
  }

  @Override
  public void keep(List<String> questions) {
    store.get().note(NOTE, store.get().edition() + "\n" + String.join("\n", questions));
  }
}
