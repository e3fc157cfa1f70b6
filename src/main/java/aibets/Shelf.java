package aibets;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.indexing.Indexer;
import aibets.retrieval.LateInteractionRetriever;
import aibets.storage.PassageStore;
import aibets.storage.StoredDocument;
import java.util.Optional;

/** What reads the passages of a storage, and is exchanged when that begins anew. */
record Shelf(
    PassageStore passages,
    Catalogue catalogue,
    LateInteractionRetriever retriever,
    Indexer indexer,
    Answerer answerer,
    Answerer skimmer,
    Section.All sections) {

  /** A live document by its id, or by another name that it gives itself. */
  Optional<Document> document(String id) {
    return passages
        .readLive(id)
        .or(() -> indexer.aliases().id(id).flatMap(passages::readLive))
        .map(StoredDocument::document);
  }

  void close() {
    sections.close();
    retriever.close();
  }
}
