package aibets;

import aibets.corpus.Document;
import aibets.desk.Scope;
import aibets.encoding.Encoder;
import aibets.indexing.Indexer;
import aibets.opensearch.OpenSearch;
import aibets.retrieval.EngineCorpus;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.settings.Settings;
import aibets.storage.PassageStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Creates the retrievers of a store, which find candidates in memory or in the search service that
 * the settings name.
 *
 * @param words the directory of the word index
 */
record Retrievers(
    PassageStore store, Encoder encoder, Path words, Optional<EngineCorpus> searched) {

  private static final String OPEN = "open";
  private static final String READER = "reader ";
  private static final String SET = "set ";

  static Retrievers of(
      PassageStore store, Encoder encoder, SeedsLocation seeds, Settings settings) {
    return new Retrievers(
        store,
        encoder,
        seeds.words(settings.data(), settings.database().map(Settings.Database::url)),
        settings
            .search()
            .map(
                search ->
                    new EngineCorpus(
                        new OpenSearch(access(search)),
                        store,
                        name(seeds),
                        Retrievers::labels,
                        () -> Indexer.canRead(store, encoder))));
  }

  private static OpenSearch.Access access(Settings.Search search) {
    return new OpenSearch.Access(
        search.address(), search.user(), search.password().reveal(), search.certificates());
  }

  private static String name(SeedsLocation seeds) {
    return "ai-bets-" + seeds.schema().toLowerCase(Locale.ROOT);
  }

  /** Returns a retriever of all documents. */
  LateInteractionRetriever everything() {
    return searched
        .map(
            corpus ->
                LateInteractionRetriever.searching(
                    corpus, encoder, store, RankingModel.withoutReader(), words))
        .orElseGet(
            () ->
                new LateInteractionRetriever(encoder, store, RankingModel.withoutReader(), words));
  }

  /**
   * Returns a retriever of the documents of a scope.
   *
   * @param part contains those documents
   */
  LateInteractionRetriever part(Scope scope, PassageStore part) {
    return searched
        .map(
            corpus ->
                LateInteractionRetriever.searching(
                    corpus, encoder, part, RankingModel.withoutReader(), required(scope)))
        .orElseGet(() -> new LateInteractionRetriever(encoder, part, RankingModel.withoutReader()));
  }

  /** Returns labels by which {@link #required} finds the documents of a scope. */
  static Set<String> labels(Document document) {
    Set<String> labels = new HashSet<>();
    Set<String> readers = document.audience().readers();
    if (readers.isEmpty()) {
      labels.add(OPEN);
    }
    readers.forEach(reader -> labels.add(READER + reader));
    Scope.setsOf(document).forEach(set -> labels.add(SET + set));
    return labels;
  }

  static List<Set<String>> required(Scope scope) {
    Set<String> readers = new HashSet<>(Set.of(OPEN));
    scope.groups().forEach(group -> readers.add(READER + group));
    List<Set<String>> required = new ArrayList<>(List.of(readers));
    if (!scope.everything()) {
      Set<String> sets = new HashSet<>();
      scope.sets().forEach(set -> sets.add(SET + set));
      required.add(sets);
    }
    return required;
  }

  /**
   * Returns what accompanies the publication of documents.
   *
   * @param refresh runs afterwards
   */
  Indexer.Publication publication(Runnable refresh) {
    return new Indexer.Publication() {
      @Override
      public void prepare(Collection<Long> live) {
        searched.ifPresent(corpus -> corpus.prepare(live));
      }

      @Override
      public void published() {
        refresh.run();
      }
    };
  }
}
