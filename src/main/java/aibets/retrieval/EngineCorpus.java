package aibets.retrieval;

import aibets.corpus.ContentHash;
import aibets.corpus.Document;
import aibets.english.Analyzers;
import aibets.storage.PassageStore;
import aibets.storage.PassageStore.Version;
import aibets.storage.StorageException;
import aibets.storage.StoredDocument;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;

/**
 * The live passages of a store as an index of a search engine. An index is built before its
 * versions become live, and is never changed afterwards, so that no question sees parts of two
 * versions. Thread-safe.
 */
public final class EngineCorpus {

  /** Changes whenever passages are indexed differently. */
  private static final String RULES = "1";

  private static final String ID = "search";
  private static final int ID_CHARS = 12;
  private static final int DIGEST_CHARS = 24;

  private final SearchEngine engine;
  private final PassageStore store;
  private final String name;
  private final Function<Document, Set<String>> labels;
  private final BooleanSupplier isReadable;
  private final Analyzer analyzer = Analyzers.stems();
  private volatile Opened opened = Opened.NOTHING;

  /**
   * What was opened last.
   *
   * @param isCurrent false if opening failed, so that it must be tried again
   * @param index empty if there are no documents
   */
  private record Opened(boolean isCurrent, Optional<SearchEngine.Index> index, String digest) {

    static final Opened NOTHING = new Opened(false, Optional.empty(), "");

    Opened outdated() {
      return new Opened(false, index, digest);
    }
  }

  /**
   * Creates a corpus.
   *
   * @param name lower-case letters, digits and hyphens
   * @param labels of a document, for filters; must not change
   * @param isReadable whether what is live in the store can be compared with questions: another
   *     process may have encoded it by another model
   */
  public EngineCorpus(
      SearchEngine engine,
      PassageStore store,
      String name,
      Function<Document, Set<String>> labels,
      BooleanSupplier isReadable) {
    this.engine = engine;
    this.store = store;
    this.name = name + "-" + id(store);
    this.labels = labels;
    this.isReadable = isReadable;
  }

  /** Identifies the store, so that the indexes of two databases are never confused. */
  private static String id(PassageStore store) {
    if (store.note(ID).isEmpty()) {
      store.note(ID, UUID.randomUUID().toString().replace("-", "").substring(0, ID_CHARS));
    }
    return store.note(ID).orElseThrow();
  }

  /**
   * Builds the index of versions that are about to become live.
   *
   * @throws StorageException if the search engine is unavailable
   */
  public synchronized void prepare(Collection<Long> versions) {
    Set<Long> next = Set.copyOf(versions);
    List<Version> stored = store.versions();
    List<Version> becoming =
        stored.stream().filter(version -> next.contains(version.key())).toList();
    String live = digest(stored.stream().filter(Version::live).toList());
    engine.deleteExcept(name, new HashSet<>(List.of(opened.digest(), live, digest(becoming))));
    open(becoming);
  }

  /**
   * Opens the index of what is live in the store now; empty if nothing is.
   *
   * @throws StorageException if the search engine is unavailable
   */
  synchronized Optional<SearchEngine.Index> open() {
    opened = opened.outdated();
    Opened live = open(store.versions().stream().filter(Version::live).toList());
    live.index().ifPresent(engine::activate);
    opened = live;
    return live.index();
  }

  /** Returns the index that was opened last; opens it again if that failed. */
  synchronized Optional<SearchEngine.Index> opened() {
    return opened.isCurrent() ? opened.index() : open();
  }

  boolean isReadable() {
    return isReadable.getAsBoolean();
  }

  /** Whether an index is the one that was opened last. */
  boolean isOpen(Optional<SearchEngine.Index> index) {
    Opened last = opened;
    return last.isCurrent() && last.index().equals(index);
  }

  private Opened open(List<Version> versions) {
    String digest = digest(versions);
    if (versions.isEmpty()) {
      return new Opened(true, Optional.empty(), digest);
    }
    Set<Long> keys = versions.stream().map(Version::key).collect(Collectors.toSet());
    SearchEngine.Contents contents = new SearchEngine.Contents(name, digest, keys, this::entries);
    return new Opened(true, Optional.of(engine.open(contents)), digest);
  }

  private static String digest(List<Version> versions) {
    return ContentHash.of(
            RULES,
            versions.stream()
                .map(version -> version.key() + " " + version.hash())
                .sorted()
                .collect(Collectors.joining("\n")))
        .substring(0, DIGEST_CHARS);
  }

  private List<SearchEngine.Entry> entries(long version) {
    StoredDocument stored =
        store
            .read(version)
            .orElseThrow(
                () -> new StorageException("The documents changed meanwhile; please try again."));
    Document document = stored.document();
    Set<String> labelled = labels.apply(document);
    return IntStream.range(0, document.passages().size())
        .mapToObj(
            i ->
                new SearchEngine.Entry(
                    stored.passages().get(i).key(),
                    version,
                    terms(IndexedText.of(document, document.passages().get(i))),
                    stored.passages().get(i).vector(),
                    labelled))
        .toList();
  }

  /** Returns the index terms of a text, separated by spaces. */
  String terms(String text) {
    return IndexedText.terms(analyzer, text);
  }
}
