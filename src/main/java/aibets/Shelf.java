package aibets;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.indexing.Indexer;
import aibets.retrieval.LateInteractionRetriever;
import aibets.store.Database;
import aibets.store.PassageStore;
import aibets.store.StoredDocument;
import java.util.Optional;

/** What stands on one database and is exchanged with it. */
record Shelf(
    Database database,
    PassageStore store,
    Catalogue catalogue,
    LateInteractionRetriever retriever,
    Indexer indexer,
    Answerer answerer,
    Answerer skimmer,
    Section.All sections) {

  /** A live document by its id, or by another name that it gives itself. */
  Optional<Document> document(String id) {
    return store
        .readLive(id)
        .or(() -> indexer.aliases().id(id).flatMap(store::readLive))
        .map(StoredDocument::document);
  }

  /** The database first: a reload that brings the retriever up to date ends with it. */
  void close() {
    database.close();
    sections.close();
    retriever.close();
  }
}
