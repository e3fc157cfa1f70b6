package aibets;

import aibets.corpus.Document;
import aibets.storage.PassageStore;
import aibets.storage.PassageStore.Version;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;

/**
 * All documents of a store with their full text, cached softly: the cache is dropped when memory
 * runs short.
 */
final class DocumentCache {

  private record Read(List<Long> versions, List<Document> documents) {}

  private final PassageStore store;
  private SoftReference<Read> last = new SoftReference<>(null);

  DocumentCache(PassageStore store) {
    this.store = store;
  }

  /** Returns the live documents, ordered by id. */
  synchronized List<Document> documents() {
    List<Long> live = store.versions().stream().filter(Version::live).map(Version::key).toList();
    Read read = last.get();
    if (read == null || !read.versions().equals(live)) {
      List<Document> documents = new ArrayList<>();
      store.readLive(stored -> documents.add(stored.document()));
      read = new Read(live, List.copyOf(documents));
      last = new SoftReference<>(read);
    }
    return read.documents();
  }
}
