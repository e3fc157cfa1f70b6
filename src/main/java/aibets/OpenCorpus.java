package aibets;

import aibets.answer.Answerer;
import aibets.answer.Confidences;
import aibets.answer.QuotingAnswerer;
import aibets.corpus.CorpusReader;
import aibets.corpus.DateOrder;
import aibets.corpus.Document;
import aibets.indexing.Indexer;
import aibets.retrieval.LateInteractionRetriever;
import aibets.retrieval.RankingModel;
import aibets.settings.Settings;
import aibets.storage.PassageStore;
import aibets.storage.StoredDocument;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that reads the passages of a storage; replaced when the storage is rebuilt. */
record OpenCorpus(
    PassageStore passages,
    DocumentCache cache,
    LateInteractionRetriever retriever,
    Indexer indexer,
    Answerer answerer,
    Answerer skimmer,
    ScopedCorpus.All scopes,
    ReaderGroups readers,
    Runnable refresh) {

  private static final Logger LOG = LoggerFactory.getLogger(OpenCorpus.class);

  /** Creates the readers of these passages. */
  static OpenCorpus of(
      PassageStore passages, SeedsLocation seeds, Settings settings, Models models) {
    Retrievers retrievers = Retrievers.of(passages, models.encoder(), seeds, settings);
    LateInteractionRetriever retriever = retrievers.everything();
    Confidences confidences =
        Confidences.shipped().with(settings.reading().threshold(), settings.reading().perhaps());
    Function<LateInteractionRetriever, QuotingAnswerer> careful =
        found ->
            new QuotingAnswerer(
                models.reader().over(found, RankingModel.withReader()), confidences);
    Function<LateInteractionRetriever, QuotingAnswerer> quick =
        found -> new QuotingAnswerer(found, confidences);
    ScopedCorpus.All scopes = new ScopedCorpus.All(passages, retrievers::part, careful, quick);
    DocumentCache cache = new DocumentCache(passages);
    ReaderGroups readers = new ReaderGroups(cache::documents);
    Runnable refresh =
        () ->
            readers.during(
                () -> {
                  retriever.refresh();
                  scopes.refresh();
                });
    return new OpenCorpus(
        passages,
        cache,
        retriever,
        new Indexer(
            seeds.seeds(),
            new CorpusReader(DateOrder.valueOf(settings.documents().dates().name())),
            models.priority().behind(models.encoder()),
            passages,
            retrievers.publication(refresh)),
        careful.apply(retriever),
        quick.apply(retriever),
        scopes,
        readers,
        refresh);
  }

  /** Reads what another process has published since, if it was encoded by the same model. */
  void follow() {
    if (retriever.isCurrent()) {
      return;
    }
    if (indexer.canRead()) {
      refresh.run();
      LOG.info("Another process has reloaded the documents; answering from them now");
    } else {
      LOG.warn(
          "Another process has reloaded the documents with a different model or version of the"
              + " program. Answers come from the previous documents until this process is"
              + " restarted with the same.");
    }
  }

  /** Finds a live document by its id, or by another name that it declares. */
  Optional<Document> document(String id) {
    return passages
        .readLive(id)
        .or(() -> indexer.aliases().id(id).flatMap(passages::readLive))
        .map(StoredDocument::document);
  }

  void close() {
    scopes.close();
    retriever.close();
  }
}
