package aibets.sql;

import aibets.storage.PassageStore.LiveVector;
import aibets.storage.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The vectors of all live passages, read in bulk, within one connection. */
final class VectorRows {

  /** Rows at a time: the database holds a result whole. */
  private static final int PAGE = 4096;

  /** What rounding may make of the square of a unit vector's length. */
  private static final double ROUNDING = 0.001;

  private final Handle handle;

  VectorRows(Handle handle) {
    this.handle = handle;
  }

  void forEachLive(Consumer<LiveVector> reader) {
    Set<Long> live =
        handle.createQuery("select pk from document where live").mapTo(Long.class).set();
    List<LiveVector> page = page(0);
    while (!page.isEmpty()) {
      page.stream().filter(each -> live.contains(each.version())).forEach(reader);
      page = page(page.get(page.size() - 1).passage().key());
    }
  }

  private List<LiveVector> page(long after) {
    return handle
        .createQuery(
            "select pk, document, vector, token_ids from passage where pk > :after order by pk"
                + " fetch first :page rows only")
        .bind("after", after)
        .bind("page", PAGE)
        .map((row, context) -> read(row))
        .list();
  }

  private static LiveVector read(ResultSet row) throws SQLException {
    long key = row.getLong("pk");
    float[] vector = DocumentRows.floats(row.getBytes("vector"));
    checkLength(key, vector);
    int[] ids = DocumentRows.ints(row.getBytes("token_ids"));
    return new LiveVector(
        row.getLong("document"), new StoredDocument.StoredPassage(key, vector, ids));
  }

  /** The row's checksum goes over its sentences, too, and is compared when those are read. */
  static void checkLength(long key, float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    if (squares != 0 && !(Math.abs(squares - 1) < ROUNDING)) {
      throw new ChecksumException("of passage " + key);
    }
  }
}
