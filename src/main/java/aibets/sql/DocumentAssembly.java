package aibets.sql;

import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.corpus.SourceLines;
import aibets.storage.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Assembles a document from its rows, one row per sentence. */
final class DocumentAssembly {

  private final long key;
  private final String id;
  private final String title;
  private final @Nullable LocalDate published;
  private final @Nullable String url;
  private final String file;
  private final String text;
  private final Audience audience;
  private final SourceLines lines;
  private final String hash;
  private final long crc;
  private final ColumnMapper<String> texts;
  private final StatementContext context;
  private final List<Passage> passages = new ArrayList<>();
  private final List<StoredDocument.StoredPassage> stored = new ArrayList<>();

  DocumentAssembly(ResultSet row, StatementContext context) throws SQLException {
    texts = context.findColumnMapperFor(String.class).orElseThrow();
    this.context = context;
    key = row.getLong("pk");
    id = text(row, "id");
    title = text(row, "title");
    published = row.getObject("published", LocalDate.class);
    url = text(row, "url");
    file = text(row, "file");
    text = Objects.requireNonNullElse(text(row, "text"), "");
    audience =
        new Audience(
            AudienceText.names(text(row, "in_sets")), AudienceText.names(text(row, "read_by")));
    lines = SourceLines.parse(Objects.requireNonNullElse(row.getString("file_lines"), ""));
    hash = row.getString("hash");
    crc = row.getLong("crc");
  }

  private String text(ResultSet row, String column) throws SQLException {
    return texts.map(row, column, context);
  }

  /** Reads rows until another document begins; returns whether one does. */
  boolean readAll(ResultSet row) throws SQLException {
    boolean more = true;
    while (more && row.getLong("pk") == key) {
      long passage = row.getLong("passage");
      if (row.wasNull()) {
        more = row.next();
      } else {
        more = readPassage(row, passage);
      }
    }
    return more;
  }

  private boolean readPassage(ResultSet row, long passage) throws SQLException {
    int ordinal = row.getInt("ordinal");
    String section = text(row, "section");
    Sentence leadIn = leadIn(row);
    byte[] vector = row.getBytes("vector");
    byte[] ids = row.getBytes("token_ids");
    if (vector == null) {
      throw new ChecksumException("of passage " + passage);
    }
    long written = row.getLong("passage_crc");
    float[] dense = DocumentRows.floats(vector);
    VectorRows.checkLength(passage, dense);
    stored.add(new StoredDocument.StoredPassage(passage, dense, DocumentRows.ints(ids)));
    List<Sentence> sentences = new ArrayList<>();
    boolean more = true;
    while (more && row.getLong("passage") == passage) {
      sentences.add(
          new Sentence(
              row.getInt("start_at"),
              row.getInt("end_at"),
              row.getInt("block"),
              Sentence.Role.valueOf(row.getString("role"))));
      more = row.next();
    }
    Passage read = new Passage(ordinal, section, leadIn, sentences);
    RowChecksum.check("of passage " + passage, written, RowChecksum.of(read, vector, ids));
    passages.add(read);
    return more;
  }

  private static @Nullable Sentence leadIn(ResultSet row) throws SQLException {
    int start = row.getInt("lead_in_start");
    return row.wasNull()
        ? null
        : new Sentence(
            start, row.getInt("lead_in_end"), row.getInt("lead_in_block"), Sentence.Role.LEAD_IN);
  }

  /** Returns the key of the version. */
  long key() {
    return key;
  }

  StoredDocument document() {
    Document document =
        new Document(id, title, published, url, file, text, passages, audience, lines);
    RowChecksum.check("of document " + key, crc, RowChecksum.of(document, hash));
    return new StoredDocument(document, stored);
  }
}
