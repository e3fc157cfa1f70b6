package aibets.embeddingstore;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.filter.Filter;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads and writes entries in two tables, using one connection. */
final class EmbeddingTable {

  private static final int PAGE = 5000;

  private final Handle handle;
  private final String entries;
  private final String metadata;

  /**
   * Uses the tables over a connection.
   *
   * @param name letters, digits and underscores
   */
  EmbeddingTable(Handle handle, String name) {
    this.handle = handle;
    entries = '"' + name + '"';
    metadata = '"' + name + "_metadata\"";
  }

  /** Creates the tables if they do not exist. */
  void create() {
    handle.execute(
        "create table if not exists "
            + entries
            + " (pk bigint primary key, id varchar not null unique,"
            + " vector varbinary not null, text clob)");
    handle.execute(
        "create table if not exists "
            + metadata
            + " (entry bigint not null references "
            + entries
            + " on delete cascade, name varchar not null, kind varchar(7) not null,"
            + " text varchar not null, number decfloat, primary key (entry, name))");
    index("text");
    index("number");
  }

  private void index(String column) {
    String name = metadata.replaceAll("\"$", "_" + column + '"');
    handle.execute(
        "create index if not exists " + name + " on " + metadata + " (name, " + column + ")");
  }

  /**
   * Returns a page of the entries with keys greater than {@code after}, ordered by key; empty at
   * the end.
   */
  List<Keyed> page(long after) {
    return handle
        .createQuery(
            "select pk, vector from " + entries + " where pk > ? order by pk limit " + PAGE)
        .bind(0, after)
        .map((row, context) -> new Keyed(row.getLong("pk"), floats(row.getBytes("vector"))))
        .list();
  }

  /** The key and vector of a row. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Keyed(long key, float[] vector) {}

  /** Inserts entries with consecutive keys. */
  void insert(long first, Collection<Entry> added) {
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into " + entries + " (pk, id, vector, text) values (?, ?, ?, ?)");
    PreparedBatch values =
        handle.prepareBatch(
            "insert into "
                + metadata
                + " (entry, name, kind, text, number) values (?, ?, ?, ?, ?)");
    long key = first;
    for (Entry entry : added) {
      TextSegment segment = entry.segment();
      rows.add(key, entry.id(), bytes(entry.vector()), segment == null ? null : segment.text());
      if (segment != null) {
        addMetadata(values, key, segment.metadata());
      }
      key++;
    }
    rows.execute();
    if (values.size() > 0) {
      values.execute();
    }
  }

  private static void addMetadata(PreparedBatch batch, long key, Metadata metadata) {
    metadata
        .toMap()
        .forEach(
            (name, object) -> {
              MetadataValue value = MetadataValue.of(object);
              batch.add(key, name, value.kind().name(), value.text(), value.number());
            });
  }

  /** Returns the keys of those ids that exist. */
  List<Long> keys(Collection<String> ids) {
    List<Long> keys = new ArrayList<>();
    for (String id : ids) {
      handle
          .createQuery("select pk from " + entries + " where id = ?")
          .bind(0, id)
          .mapTo(Long.class)
          .findOne()
          .ifPresent(keys::add);
    }
    return keys;
  }

  /** Returns the keys of the entries that match a filter. */
  List<Long> keys(Filter filter) {
    FilterSql condition = FilterSql.of(filter, metadata);
    Query query = handle.createQuery("select pk from " + entries + " where " + condition.sql());
    for (int i = 0; i < condition.parameters().size(); i++) {
      query.bind(i, condition.parameters().get(i));
    }
    return query.mapTo(Long.class).list();
  }

  void delete(Collection<Long> keys) {
    if (!keys.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch("delete from " + entries + " where pk = ?");
      keys.forEach(batch::add);
      batch.execute();
    }
  }

  void deleteAll() {
    handle.execute("delete from " + metadata);
    handle.execute("delete from " + entries);
  }

  /** Returns the entry with a key. */
  Optional<Entry> entry(long key) {
    return handle
        .createQuery("select id, vector, text from " + entries + " where pk = ?")
        .bind(0, key)
        .map((row, context) -> entry(key, row))
        .findOne();
  }

  private Entry entry(long key, ResultSet row) throws SQLException {
    String text = row.getString("text");
    return new Entry(row.getString("id"), floats(row.getBytes("vector")), segment(key, text));
  }

  private @Nullable TextSegment segment(long key, @Nullable String text) {
    return text == null ? null : TextSegment.from(text, Metadata.from(metadata(key)));
  }

  private Map<String, Object> metadata(long key) {
    Map<String, Object> values = new HashMap<>();
    handle
        .createQuery("select name, kind, text from " + metadata + " where entry = ?")
        .bind(0, key)
        .map(
            (row, context) ->
                values.put(
                    row.getString("name"),
                    new MetadataValue(
                            MetadataValue.Kind.valueOf(row.getString("kind")),
                            row.getString("text"),
                            null)
                        .toObject()))
        .list();
    return values;
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * vector.length);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
