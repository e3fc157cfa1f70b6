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
record ScopedCorpus(
    DocumentCache cache, LateInteractionRetriever retriever, Answerer answerer, Answerer skimmer) {

  List<Document> documents() {
    return cache.documents();
  }

  /** The scopes of a store, each indexed on first use. Thread-safe. */
  static final class All {

    private final PassageStore store;
    private final BiFunction<Scope, PassageStore, LateInteractionRetriever> finding;
    private final Function<LateInteractionRetriever, QuotingAnswerer> careful;
    private final Function<LateInteractionRetriever, QuotingAnswerer> quick;
    private final Map<Scope, ScopedCorpus> scopes = new ConcurrentHashMap<>();

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
     * Returns the documents of a scope. Synchronized with {@link #refresh()}: a new index either
     * starts with everything live or is refreshed.
     */
    synchronized ScopedCorpus of(Scope scope) {
      return scopes.computeIfAbsent(scope, this::scoped);
    }

    private ScopedCorpus scoped(Scope scope) {
      PassageStore selected = new SelectedPassageStore(store, scope::includes);
      LateInteractionRetriever retriever = finding.apply(scope, selected);
      return new ScopedCorpus(
          new DocumentCache(selected), retriever, careful.apply(retriever), quick.apply(retriever));
    }

    synchronized void refresh() {
      scopes.values().forEach(scoped -> scoped.retriever().refresh());
    }

    synchronized void close() {
      scopes.values().forEach(scoped -> scoped.retriever().close());
    }
  }
}
