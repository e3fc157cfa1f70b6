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
 * Keeps embeddings with their segments in a table of an H2 database, and searches them exactly in
 * memory. What was added is on the disk when the method returns. A use:
 *
 * <pre>{@code
 * EmbeddingModel model = new AllMiniLmL6V2EmbeddingModel();
 * try (H2EmbeddingStore store = H2EmbeddingStore.open(Path.of("notes"))) {
 *   TextSegment note = TextSegment.from("H2 is a database.", Metadata.from("year", 2026));
 *   store.add(model.embed(note).content(), note);
 *   EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
 *       .queryEmbedding(model.embed("What is H2?").content())
 *       .filter(metadataKey("year").isGreaterThan(2020)).maxResults(3).minScore(0.7).build();
 *   store.search(request).matches().forEach(match -> System.out.println(match.embedded().text()));
 * }
 * }</pre>
 *
 * <p>All embeddings have the dimension of the first one, until the store is empty again. An
 * embedding may be of any length, but must be finite; one of zeros is at right angles with every
 * other. Adding under an id that is there replaces what was there; of equal ids in one call the
 * last counts. A match carries the embedding bit for bit, a segment if one was given, and its
 * metadata with the types of the values. Scores are {@code (1 + cosine) / 2}.
 *
 * <p>Every method fails with {@link IllegalArgumentException} if an argument is wrong, with {@link
 * IllegalStateException} if the store is closed, and with {@link EmbeddingStoreException} if the
 * database fails; then nothing of the call is kept. Safe for use by several threads: a search sees
 * the whole of a change or nothing of it. A table must not be used by two stores at once. Takes
 * about 2 KB of memory for an embedding of 384 dimensions.
 */
public final class H2EmbeddingStore implements EmbeddingStore<TextSegment>, AutoCloseable {

  /** The table if no other is named. */
  public static final String TABLE = "embedding";

  /** What the index may be off by, in floats; scores are computed again, in doubles. */
  private static final double ROUNDING = 1e-4;

  private final LiveTable database;

  private H2EmbeddingStore(LiveTable database) {
    this.database = database;
  }

  /**
   * Opens a file, created when missing.
   *
   * @param file without the ending {@code .mv.db}
   * @throws IllegalArgumentException if its path contains {@code ;}
   * @throws EmbeddingStoreException if another process has it open, or it cannot be written
   */
  public static H2EmbeddingStore open(Path file) {
    return new H2EmbeddingStore(LiveTable.file(file, TABLE));
  }

  /** Opens an empty store that is gone when it is closed. */
  public static H2EmbeddingStore inMemory() {
    return new H2EmbeddingStore(LiveTable.memory(TABLE));
  }

  /**
   * Opens a table, created when missing, of a database that stays open when the store is closed.
   * How durable a change is, is up to its URL: {@code WRITE_DELAY=0} is what {@link #open} uses.
   *
   * @param table letters, digits and underscores; a second one with the ending {@code _metadata} is
   *     made
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
   * Adds all or, if one is refused, none.
   *
   * @param segments as many as embeddings, any of them null; or null for none at all
   */
  @Override
  public void addAll(
      List<String> ids, List<Embedding> embeddings, @Nullable List<TextSegment> segments) {
    if (ids.size() != embeddings.size()
        || (segments != null && segments.size() != embeddings.size())) {
      throw new IllegalArgumentException(
          "There must be as many ids (%s) as embeddings (%s), and as many segments (%s) or none"
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
          "This store holds embeddings of dimension %s, not of %s: use one model for all, or another table"
              .formatted(expected, vector.length));
    }
  }

  /** Removes an entry; none if there is none of that id. */
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
   * The entries whose score is greatest, greatest first.
   *
   * @throws UnsupportedOperationException if the filter is of a type that langchain4j does not have
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

  /** Ends the use of the database. Closing again does nothing. */
  @Override
  public void close() {
    database.close();
  }
}
