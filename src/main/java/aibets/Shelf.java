package aibets;

import aibets.answer.Answerer;
import aibets.indexing.Indexer;
import aibets.retrieval.LateInteractionRetriever;
import aibets.store.Database;
import aibets.store.PassageStore;

/** What stands on one database and is exchanged with it. */
record Shelf(
    Database database,
    PassageStore store,
    Catalogue catalogue,
    LateInteractionRetriever retriever,
    Indexer indexer,
    Answerer answerer,
    Answerer skimmer) {

  /** The database first: a reload that brings the retriever up to date ends with it. */
  void close() {
    database.close();
    retriever.close();
  }
}
