package aibets;

import aibets.answer.Answerer;
import aibets.answer.QuotingAnswerer;
import aibets.corpus.Document;
import aibets.desk.Scope;
import aibets.retrieval.LateInteractionRetriever;
import aibets.storage.PassageStore;
import aibets.storage.SelectedPassageStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The documents of one scope with an index of their own, so that nothing outside the scope can be
 * found.
 */
record Section(
    Catalogue catalogue, LateInteractionRetriever retriever, Answerer answerer, Answerer skimmer) {

  List<Document> documents() {
    return catalogue.documents();
  }

  /** The sections of a store, each created on first use. Thread-safe. */
  static final class All {

    private final PassageStore store;
    private final BiFunction<Scope, PassageStore, LateInteractionRetriever> finding;
    private final Function<LateInteractionRetriever, QuotingAnswerer> careful;
    private final Function<LateInteractionRetriever, QuotingAnswerer> quick;
    private final Map<Scope, Section> sections = new ConcurrentHashMap<>();

    All(
        PassageStore store,
        BiFunction<Scope, PassageStore, LateInteractionRetriever> finding,
        Function<LateInteractionRetriever, QuotingAnswerer> careful,
        Function<LateInteractionRetriever, QuotingAnswerer> quick) {
      this.store = store;
      this.finding = finding;
      this.careful = careful;
      this.quick = quick;
    }

    /**
     * Returns the section of a scope. Synchronized with {@link #refresh()}: a new section either
     * starts with everything live or is refreshed.
     */
    synchronized Section of(Scope scope) {
      return sections.computeIfAbsent(scope, this::section);
    }

    private Section section(Scope scope) {
      PassageStore selected = new SelectedPassageStore(store, scope::includes);
      LateInteractionRetriever retriever = finding.apply(scope, selected);
      return new Section(
          new Catalogue(selected), retriever, careful.apply(retriever), quick.apply(retriever));
    }

    synchronized void refresh() {
      sections.values().forEach(section -> section.retriever().refresh());
    }

    synchronized void close() {
      sections.values().forEach(section -> section.retriever().close());
    }
  }
}
