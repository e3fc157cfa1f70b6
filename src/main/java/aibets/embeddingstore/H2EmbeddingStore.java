package aibets.embeddingstore;

import static dev.langchain4j.internal.ValidationUtils.ensureNotBlank;
import static dev.langchain4j.internal.ValidationUtils.ensureNotEmpty;
import static dev.langchain4j.internal.ValidationUtils.ensureNotNull;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.filter.Filter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stores embeddings with their segments in an H2 database and searches them exactly in memory.
 * Additions are on disk when the method returns. Example:
 *
 * <pre>{@code
 * EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
 * try (H2EmbeddingStore store = H2EmbeddingStore.open(Path.of("notes"))) {
 *  TextSegment note = TextSegment.from("H2 is a database.", Metadata.from("year", 2026));
 *  store.add(model.embed(note).content(), note);
 *  EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
 *      .queryEmbedding(model.embed("What is H2?").content())
 *      .filter(metadataKey("year").isGreaterThan(2020)).maxResults(3).minScore(0.7).build();
 *  store.search(request).matches().forEach(match -> System.out.println(match.embedded().text()));
 * }
 * }</pre>
 *
 * <p>All embeddings have the dimension of the first one, until the store is empty again. An
 * embedding may have any norm but must be finite; the cosine of a zero vector with any other is 0.
 * Adding an existing id replaces its entry; if a call contains an id twice, the last one wins. A
 * match contains the embedding bit for bit, the segment if there is one, and its metadata with the
 * original types. Scores are {@code (1 + cosine) / 2}.
 *
 * <p>Methods throw {@link IllegalArgumentException} for invalid arguments, {@link
 * IllegalStateException} if the store is closed, and {@link EmbeddingStoreException} if the
 * database fails, in which case the call has no effect. Thread-safe, and changes are atomic. Two
 * stores must not use a table at the same time. An embedding of 384 dimensions takes about 2 KB of
 * memory.
 */
public final class H2EmbeddingStore implements EmbeddingStore<TextSegment>, AutoCloseable {

  /** The default table. */
  public static final String TABLE = "embedding";

  /**
   * The maximum rounding error of the index, which uses floats; scores are recomputed in doubles.
   */
  private static final double ROUNDING = 1e-4;

  private final LiveTable database;

  private H2EmbeddingStore(LiveTable database) {
    this.database = database;
  }

  /**
   * Opens a database file, created if missing.
   *
   * @param file without the extension {@code .mv.db}
   * @throws IllegalArgumentException if its path contains {@code ;}
   * @throws EmbeddingStoreException if another process has it open, or it is not writable
   */
  public static H2EmbeddingStore open(Path file) {
    return new H2EmbeddingStore(LiveTable.file(file, TABLE));
  }

  /** Opens an empty in-memory store that is discarded on close. */
  public static H2EmbeddingStore inMemory() {
    return new H2EmbeddingStore(LiveTable.memory(TABLE));
  }

  /**
   * Opens a table, created if missing, of a database that stays open when the store is closed.
   * Durability depends on the database's URL; {@link #open} uses {@code WRITE_DELAY=0}.
   *
   * @param table letters, digits and underscores; a second table with the suffix {@code _metadata}
   *     is created
   * @throws EmbeddingStoreException if the database fails
   */
  public static H2EmbeddingStore using(DataSource source, String table) {
    return new H2EmbeddingStore(LiveTable.of(source, table));
  }

  @Override
  public String add(Embedding embedding) {
    return addAll(List.of(ensureNotNull(embedding, "embedding"))).get(0);
  }

  @Override
  public void add(String id, Embedding embedding) {
    addAll(List.of(ensureNotBlank(id, "id")), List.of(ensureNotNull(embedding, "embedding")), null);
  }

  @Override
  public String add(Embedding embedding, @Nullable TextSegment segment) {
    String id = UUID.randomUUID().toString();
    put(List.of(entry(id, ensureNotNull(embedding, "embedding"), segment)));
    return id;
  }

  @Override
  public List<String> addAll(List<Embedding> embeddings) {
    List<String> ids = generateIds(embeddings.size());
    addAll(ids, embeddings, null);
    return ids;
  }

  /**
   * Adds all embeddings or, if one is invalid, none.
   *
   * @param segments one per embedding, each may be null; or null for no segments
   */
  @Override
  public void addAll(
      List<String> ids, List<Embedding> embeddings, @Nullable List<TextSegment> segments) {
    if (ids.size() != embeddings.size()
        || (segments != null && segments.size() != embeddings.size())) {
      throw new IllegalArgumentException(
          "Expected as many ids (%s) as embeddings (%s), and as many segments (%s) or none"
              .formatted(
                  ids.size(), embeddings.size(), segments == null ? "none" : segments.size()));
    }
    put(
        IntStream.range(0, ids.size())
            .mapToObj(
                i ->
                    entry(ids.get(i), embeddings.get(i), segments == null ? null : segments.get(i)))
            .toList());
  }

  private static Entry entry(String id, Embedding embedding, @Nullable TextSegment segment) {
    return new Entry(
        ensureNotBlank(id, "id"), ensureNotNull(embedding, "embedding").vector(), segment);
  }

  private void put(List<Entry> given) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Entry entry : given) {
      entries.remove(entry.id());
      entries.put(entry.id(), entry);
    }
    List<float[]> directions =
        entries.values().stream().map(entry -> Direction.of(entry.vector())).toList();
    database.change(
        (table, snapshot) -> {
          List<Long> replaced = table.keys(entries.keySet());
          table.delete(replaced);
          Snapshot rest = snapshot.without(replaced);
          checkDimensions(rest, entries.values());
          long first = rest.last() + 1;
          table.insert(first, entries.values());
          return rest.plus(LongStream.range(first, first + entries.size()).toArray(), directions);
        });
  }

  private static void checkDimensions(Snapshot snapshot, Collection<Entry> entries) {
    int expected = snapshot.dimension();
    for (Entry entry : entries) {
      expected = expected == 0 ? entry.vector().length : expected;
      checkDimension(expected, entry.vector());
    }
  }

  private static void checkDimension(int expected, float[] vector) {
    if (vector.length != expected) {
      throw new IllegalArgumentException(
          "This store has embeddings of dimension %s, not %s; use a single model, or another table"
              .formatted(expected, vector.length));
    }
  }

  /** Removes an entry, if it exists. */
  @Override
  public void remove(String id) {
    removeAll(List.of(ensureNotBlank(id, "id")));
  }

  @Override
  public void removeAll(Collection<String> ids) {
    ensureNotEmpty(ids, "ids");
    removeKeys(table -> table.keys(ids));
  }

  @Override
  public void removeAll(Filter filter) {
    ensureNotNull(filter, "filter");
    removeKeys(table -> table.keys(filter));
  }

  private void removeKeys(Function<EmbeddingTable, List<Long>> choice) {
    database.change(
        (table, snapshot) -> {
          List<Long> keys = choice.apply(table);
          table.delete(keys);
          return snapshot.without(keys);
        });
  }

  @Override
  public void removeAll() {
    database.change(
        (table, snapshot) -> {
          table.deleteAll();
          return Snapshot.empty(snapshot.last());
        });
  }

  /**
   * Returns the entries with the highest scores, highest first.
   *
   * @throws UnsupportedOperationException if the filter is not one of langchain4j's own
   */
  @Override
  public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
    float[] question = request.queryEmbedding().vector();
    float[] direction = Direction.of(question);
    float least = (float) (2 * request.minScore() - 1 - ROUNDING);
    Filter filter = request.filter();
    return database.read(
        (table, snapshot) -> {
          if (snapshot.dimension() == 0) {
            return new EmbeddingSearchResult<>(List.of());
          }
          checkDimension(snapshot.dimension(), question);
          List<Long> among = filter == null ? null : table.keys(filter);
          return new EmbeddingSearchResult<>(
              snapshot.nearest(direction, request.maxResults(), least, among).stream()
                  .map(table::entry)
                  .flatMap(Optional::stream)
                  .map(entry -> match(question, entry))
                  .filter(match -> match.score() >= request.minScore())
                  .sorted(Comparator.comparing(EmbeddingMatch<TextSegment>::score).reversed())
                  .toList());
        });
  }

  private static EmbeddingMatch<TextSegment> match(float[] question, Entry entry) {
    return new EmbeddingMatch<>(
        Direction.score(question, entry.vector()),
        entry.id(),
        Embedding.from(entry.vector()),
        entry.segment());
  }

  /** Closes the connection to the database. Idempotent. */
  @Override
  public void close() {
    database.close();
  }
}
