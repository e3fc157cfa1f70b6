package aibets.sql;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.encoding.TokenMatrix;
import aibets.storage.EncodedDocument;
import aibets.storage.StoredDocument;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads and writes documents in their tables, using one connection. */
final class DocumentRows {

  /** Long columns are only selected with the first row that they belong to. */
  private static final String SENTENCES =
      """
      select d.pk, d.id, d.title, d.published, d.url, d.file, d.in_sets, d.read_by, d.hash, d.crc,
             case when coalesce(p.ordinal + s.ordinal, 0) = 0 then t.text end as text,
             case when coalesce(p.ordinal + s.ordinal, 0) = 0 then t.file_lines end as file_lines,
             p.pk as passage, p.ordinal, p.section, p.crc as passage_crc,
             case when s.ordinal = 0 then p.vector end as vector,
             case when s.ordinal = 0 then p.token_ids end as token_ids,
             p.lead_in_start, p.lead_in_end, p.lead_in_block,
             s.start_at, s.end_at, s.block, s.role
      from document d
      left join document_text t on t.document = d.pk
      left join passage p on p.document = d.pk
      left join sentence s on s.passage = p.pk
      """;

  private static final int MAX_LINES_CHARACTERS = 1_000_000;

  /** The number of passages sent to the database in one batch, with their vectors. */
  private static final int PORTION = 100;

  private final Handle handle;

  DocumentRows(Handle handle) {
    this.handle = handle;
  }

  long insert(EncodedDocument encoded) {
    long key = insert(encoded.document(), encoded.hash());
    insert(key, encoded.document().passages(), encoded.passages());
    return key;
  }

  /** Inserts a document without its passages. */
  long insert(Document document, String hash) {
    long key =
        handle
            .createUpdate(
                "insert into document (id, title, published, url, file, in_sets, read_by, hash,"
                    + " live, crc) values (:id, :title, :published, :url, :file, :sets, :readers,"
                    + " :hash, false, :crc)")
            .bind("id", document.id())
            .bind("title", document.title())
            .bind("published", document.published())
            .bind("url", document.url())
            .bind("file", document.file())
            .bind("sets", AudienceText.of(document.audience().sets()))
            .bind("readers", AudienceText.of(document.audience().readers()))
            .bind("hash", hash)
            .bind("crc", RowChecksum.of(document, hash))
            .executeAndReturnGeneratedKeys("pk")
            .mapTo(long.class)
            .one();
    handle.execute(
        "insert into document_text (document, text, file_lines) values (?, ?, ?)",
        key,
        document.text(),
        lines(document));
    return key;
  }

  /** Returns null if no lines are known, or they are too long. */
  private static @Nullable String lines(Document document) {
    String lines = document.lines().toString();
    return lines.isEmpty() || lines.length() > MAX_LINES_CHARACTERS ? null : lines;
  }

  void insert(long document, List<Passage> passages, List<EncodedDocument.Vectors> vectors) {
    for (int from = 0; from < passages.size(); from += PORTION) {
      int to = Math.min(from + PORTION, passages.size());
      insertPortion(document, passages.subList(from, to), vectors.subList(from, to));
    }
  }

  private void insertPortion(
      long document, List<Passage> passages, List<EncodedDocument.Vectors> vectors) {
    List<Long> keys = insertPassages(document, passages, vectors);
    PreparedBatch tokens =
        handle.prepareBatch("insert into token_vectors (passage, data, crc) values (?, ?, ?)");
    PreparedBatch sentences =
        handle.prepareBatch(
            "insert into sentence (passage, ordinal, start_at, end_at, block, role)"
                + " values (?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < keys.size(); i++) {
      byte[] data = vectors.get(i).tokens().toBytes();
      tokens.add(keys.get(i), data, RowChecksum.of(data));
      addSentences(sentences, keys.get(i), passages.get(i).sentences());
    }
    tokens.execute();
    sentences.execute();
  }

  private List<Long> insertPassages(
      long document, List<Passage> passages, List<EncodedDocument.Vectors> vectors) {
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into passage (document, ordinal, section, vector, token_ids, lead_in_start,"
                + " lead_in_end, lead_in_block, hash, crc) values (:document, :ordinal,"
                + " :section, :vector, :tokens, :start, :end, :block, :hash, :crc)");
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Sentence leadIn = passage.leadIn();
      byte[] vector = bytes(vectors.get(i).dense());
      byte[] ids = bytes(vectors.get(i).tokens());
      batch
          .bind("document", document)
          .bind("ordinal", passage.ordinal())
          .bind("section", passage.section())
          .bind("vector", vector)
          .bind("tokens", ids)
          .bind("hash", vectors.get(i).hash())
          .bind("crc", RowChecksum.of(passage, vector, ids))
          .bind("start", leadIn == null ? null : leadIn.start())
          .bind("end", leadIn == null ? null : leadIn.end())
          .bind("block", leadIn == null ? null : leadIn.block())
          .add();
    }
    return batch.executePreparedBatch("pk").mapTo(Long.class).list();
  }

  private static void addSentences(PreparedBatch batch, long passage, List<Sentence> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      batch.add(
          passage, i, sentence.start(), sentence.end(), sentence.block(), sentence.role().name());
    }
  }

  void forEachLive(Consumer<StoredDocument> reader) {
    String order = " where d.live order by d.id, p.ordinal, s.ordinal";
    forEach(handle.createQuery(SENTENCES + order), (version, stored) -> reader.accept(stored));
  }

  Optional<StoredDocument> read(long version) {
    return Optional.ofNullable(read(List.of(version)).get(version));
  }

  /** Reads some versions, by their keys; those that do not exist are omitted. */
  Map<Long, StoredDocument> read(List<Long> versions) {
    Map<Long, StoredDocument> found = new HashMap<>();
    String order = " where d.pk in (<versions>) order by d.pk, p.ordinal, s.ordinal";
    forEach(handle.createQuery(SENTENCES + order).bindList("versions", versions), found::put);
    return found;
  }

  /** Returns the numbers of passages of some versions; those without any are omitted. */
  Map<Long, Integer> passages(List<Long> versions) {
    return handle
        .createQuery(
            "select document, count(*) as passages from passage where document in (<versions>)"
                + " group by document")
        .bindList("versions", versions)
        .setMapKeyColumn("document")
        .setMapValueColumn("passages")
        .collectInto(new GenericType<>() {});
  }

  private static void forEach(Query query, BiConsumer<Long, StoredDocument> reader) {
    query
        .setFetchSize(1000)
        .scanResultSet(
            (rows, context) -> {
              try (ResultSet row = rows.get()) {
                boolean more = row.next();
                while (more) {
                  DocumentAssembly assembly = new DocumentAssembly(row, context);
                  more = assembly.readAll(row);
                  reader.accept(assembly.key(), assembly.document());
                }
              }
              return 0;
            });
  }

  /** Verifies all token vectors, live or not. */
  void checkTokens() {
    handle
        .createQuery("select passage, data, crc from token_vectors")
        .map((row, context) -> tokens(row.getLong("passage"), row))
        .forEach(tokens -> {});
  }

  Map<String, EncodedDocument.Vectors> vectors(long document, Collection<String> hashes) {
    return handle
        .createQuery(
            "select p.pk, p.hash, p.vector, t.data, t.crc from passage p"
                + " join token_vectors t on t.passage = p.pk"
                + " where p.document = :document and p.hash in (<hashes>)")
        .bind("document", document)
        .bindList("hashes", List.copyOf(hashes))
        .map(
            (row, context) ->
                new EncodedDocument.Vectors(
                    row.getString("hash"),
                    floats(row.getBytes("vector")),
                    tokens(row.getLong("pk"), row)))
        .stream()
        .collect(Collectors.toMap(EncodedDocument.Vectors::hash, Function.identity(), (a, b) -> a));
  }

  /** Reads and verifies the token vectors in the column "data". */
  static TokenMatrix tokens(long passage, ResultSet row) throws SQLException {
    byte[] data = row.getBytes("data");
    RowChecksum.check(
        "of the token vectors of passage " + passage, row.getLong("crc"), RowChecksum.of(data));
    return TokenMatrix.fromBytes(data);
  }

  private static byte[] bytes(float[] vector) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * vector.length);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static byte[] bytes(TokenMatrix tokens) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      buffer.putInt(tokens.id(i));
    }
    return buffer.array();
  }

  static int[] ints(byte[] bytes) {
    int[] numbers = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return numbers;
  }

  static float[] floats(byte[] bytes) {
    float[] vector = new float[bytes.length / 4];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
