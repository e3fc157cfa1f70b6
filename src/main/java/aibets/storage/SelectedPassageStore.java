package aibets.storage;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.encoding.TokenMatrix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/**
 * A read-only view of some documents of another store; the others cannot be detected through it. As
 * thread-safe as that store.
 */
public final class SelectedPassageStore implements PassageStore {

  private final PassageStore store;
  private final Predicate<Document> selected;
  private final Map<Long, Boolean> known = new ConcurrentHashMap<>();

  /**
   * Selects the documents of a store that match a predicate, whose result for a document must not
   * change.
   */
  public SelectedPassageStore(PassageStore store, Predicate<Document> selected) {
    this.store = store;
    this.selected = selected;
  }

  private boolean isSelected(long version) {
    return known.computeIfAbsent(
        version, key -> store.read(key).filter(each -> selected.test(each.document())).isPresent());
  }

  @Override
  public List<Version> versions() {
    List<Version> versions = store.versions();
    List<Long> keys = versions.stream().map(Version::key).toList();
    known.keySet().retainAll(Set.copyOf(keys));
    store.read(
        keys.stream().filter(key -> !known.containsKey(key)).toList(),
        (stored, version) -> known.put(version, selected.test(stored.document())));
    return versions.stream().filter(version -> isSelected(version.key())).toList();
  }

  /** Counts the passages by reading them. */
  @Override
  public int passages() {
    int[] passages = {0};
    readLive(stored -> passages[0] += stored.passages().size());
    return passages[0];
  }

  @Override
  public void readLive(Consumer<StoredDocument> reader) {
    store.readLive(
        stored -> {
          if (selected.test(stored.document())) {
            reader.accept(stored);
          }
        });
  }

  @Override
  public Optional<StoredDocument> readLive(String id) {
    return store.readLive(id).filter(stored -> selected.test(stored.document()));
  }

  @Override
  public Optional<StoredDocument> read(long version) {
    return store.read(version).filter(stored -> selected.test(stored.document()));
  }

  @Override
  public void read(List<Long> versions, ObjLongConsumer<StoredDocument> reader) {
    store.read(
        versions,
        (stored, version) -> {
          if (selected.test(stored.document())) {
            reader.accept(stored, version);
          }
        });
  }

  @Override
  public void readVectors(Consumer<LiveVector> reader) {
    store.readVectors(
        vector -> {
          if (isSelected(vector.version())) {
            reader.accept(vector);
          }
        });
  }

  /** Passage keys are only known from documents that were selected. */
  @Override
  public Optional<TokenMatrix> tokens(long passage) {
    return store.tokens(passage);
  }

  @Override
  public Map<String, EncodedDocument.Vectors> vectors(long version, Collection<String> hashes) {
    return isSelected(version) ? store.vectors(version, hashes) : Map.of();
  }

  @Override
  public Optional<String> note(String name) {
    return Optional.empty();
  }

  @Override
  public void note(String name, String value) {
    throw readOnly();
  }

  @Override
  public boolean replaceNote(String name, Optional<String> before, String value) {
    throw readOnly();
  }

  @Override
  public List<Long> stage(List<EncodedDocument> documents) {
    throw readOnly();
  }

  @Override
  public long begin(Document document) {
    throw readOnly();
  }

  @Override
  public void add(long version, List<Passage> passages, List<EncodedDocument.Vectors> vectors) {
    throw readOnly();
  }

  @Override
  public void complete(long version, Document document, String hash) {
    throw readOnly();
  }

  @Override
  public void publish(Collection<Long> live, Collection<Long> dead) {
    throw readOnly();
  }

  @Override
  public void purge(Collection<Long> keep) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("This store is read-only");
  }
}
