package aibets.sql;

import aibets.storage.PassageStore.LiveVector;
import aibets.storage.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads the vectors of all live passages in bulk, using one connection. */
final class VectorRows {

  /** The number of rows per query, because H2 buffers whole results. */
  private static final int PAGE = 4096;

  /** The maximum rounding error of the squared norm of a unit vector. */
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

  /**
   * Checks the norm of a vector; the row's checksum also covers its sentences, and is verified when
   * those are read.
   */
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
