package aibets.sql;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.encoding.TokenMatrix;
import aibets.storage.EncodedDocument;
import aibets.storage.PassageStore;
import aibets.storage.StoredDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Stores encoded documents in tables. */
final class SqlPassageStore implements PassageStore {

  /** The hash of incomplete documents. */
  private static final String UNFINISHED = " ".repeat(64);

  private final Transactions database;
  private final Dialect dialect;
  private final VersionLives lives;

  SqlPassageStore(Transactions database, Dialect dialect) {
    this.database = database;
    this.dialect = dialect;
    this.lives = new VersionLives(dialect.process().isPresent());
  }

  @Override
  public List<Version> versions() {
    return database.query(
        handle ->
            handle
                .createQuery("select pk, id, file, hash, live from document")
                .map(
                    row ->
                        new Version(
                            row.getColumn("pk", Long.class),
                            row.getColumn("id", String.class),
                            row.getColumn("file", String.class),
                            row.getColumn("hash", String.class),
                            row.getColumn("live", Boolean.class)))
                .list());
  }

  @Override
  public int passages() {
    return database.query(
        handle ->
            handle
                .createQuery(
                    "select count(*) from passage where document in (select pk from document where"
                        + " live)")
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<Long> stage(List<EncodedDocument> documents) {
    return database.change(
        handle ->
            documents.stream().map(document -> new DocumentRows(handle).insert(document)).toList());
  }

  @Override
  public long begin(Document document) {
    return database.change(handle -> new DocumentRows(handle).insert(document, UNFINISHED));
  }

  @Override
  public void add(long version, List<Passage> passages, List<EncodedDocument.Vectors> vectors) {
    database.change(
        handle -> {
          new DocumentRows(handle).insert(version, passages, vectors);
          return 0;
        });
  }

  @Override
  public void complete(long version, Document document, String hash) {
    database.change(
        handle ->
            handle.execute(
                "update document set hash = ?, crc = ? where pk = ?",
                hash,
                RowChecksum.of(document, hash),
                version));
  }

  @Override
  public void publish(Collection<Long> live, Collection<Long> dead) {
    database.change(
        handle -> {
          int unused = setLive(handle, dead, false);
          if (setLive(handle, live, true) != live.size()) {
            throw new IllegalStateException(
                "Another process has deleted what was about to become live; reload again");
          }
          return 0;
        });
  }

  /** Returns the number of versions found. */
  private int setLive(Handle handle, Collection<Long> keys, boolean live) {
    if (keys.isEmpty()) {
      return 0;
    }
    var batch = handle.prepareBatch("update document set " + lives.set(live) + " where pk = :pk");
    keys.forEach(key -> batch.bind("pk", key).add());
    return IntStream.of(batch.execute()).sum();
  }

  @Override
  public void purge(Collection<Long> keep) {
    Set<Long> kept = Set.copyOf(keep);
    database.change(
        handle -> {
          handle
              .createQuery("select pk from document where " + lives.isPurgeable())
              .mapTo(Long.class)
              .list()
              .stream()
              .filter(key -> !kept.contains(key))
              .forEach(key -> handle.execute("delete from document where pk = ?", key));
          return 0;
        });
  }

  @Override
  public void readLive(Consumer<StoredDocument> reader) {
    database.scan(
        handle -> {
          new DocumentRows(handle).forEachLive(reader);
          return 0;
        });
  }

  @Override
  public Optional<StoredDocument> readLive(String id) {
    return database.query(
        handle ->
            handle
                .createQuery("select pk from document where live and id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .flatMap(version -> new DocumentRows(handle).read(version)));
  }

  @Override
  public Optional<StoredDocument> read(long version) {
    return database.query(handle -> new DocumentRows(handle).read(version));
  }

  /** Passes documents on outside of the query, which may be repeated. */
  @Override
  public void read(List<Long> versions, ObjLongConsumer<StoredDocument> reader) {
    for (List<Long> page : VersionPages.of(versions, this::passages)) {
      Map<Long, StoredDocument> read =
          database.query(handle -> new DocumentRows(handle).read(page));
      page.stream()
          .filter(read::containsKey)
          .forEach(version -> reader.accept(read.get(version), version));
    }
  }

  /** Returns the numbers of passages of some versions; those without any are omitted. */
  private Map<Long, Integer> passages(List<Long> versions) {
    return database.query(handle -> new DocumentRows(handle).passages(versions));
  }

  @Override
  public void readVectors(Consumer<LiveVector> reader) {
    database.scan(
        handle -> {
          new VectorRows(handle).forEachLive(reader);
          return 0;
        });
  }

  @Override
  public Optional<TokenMatrix> tokens(long passage) {
    return database.query(
        handle ->
            handle
                .createQuery("select data, crc from token_vectors where passage = :passage")
                .bind("passage", passage)
                .map((row, context) -> DocumentRows.tokens(passage, row))
                .findOne());
  }

  @Override
  public Optional<String> note(String name) {
    return database.query(
        handle ->
            handle
                .createQuery("select text from note where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void note(String name, String value) {
    database.change(
        handle ->
            handle.execute(dialect.upsert("note", List.of("name"), List.of("text")), name, value));
  }

  @Override
  public boolean replaceNote(String name, Optional<String> before, String value) {
    return database.change(
            handle ->
                before.isPresent()
                    ? handle.execute(
                        "update note set text = ? where name = ? and text = ?",
                        value,
                        name,
                        before.get())
                    : handle.execute(
                        dialect.unlessInserted(
                            "insert into note (name, text) select ?, ? where not exists"
                                + " (select 1 from note where name = ?)"),
                        name,
                        value,
                        name))
        == 1;
  }

  @Override
  public Map<String, EncodedDocument.Vectors> vectors(long version, Collection<String> hashes) {
    return hashes.isEmpty()
        ? Map.of()
        : database.query(handle -> new DocumentRows(handle).vectors(version, hashes));
  }
}
