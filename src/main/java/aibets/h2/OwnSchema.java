package aibets.h2;

import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionMap;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;

/**
 * Checks the statements in a database file that H2 executes when opening it, which could compile
 * and run Java code by triggers, functions and the like. The program's own schema uses few words; a
 * file that uses others was not created by it.
 */
final class OwnSchema {

  /** H2's internal table of statements, and the column that contains them. */
  private static final String STATEMENTS = "table.0";

  private static final int STATEMENT = 3;

  private static final Pattern SETTING = Pattern.compile("SET [A-Z_]+ -?\\d+");

  private static final Pattern USER =
      Pattern.compile("CREATE USER IF NOT EXISTS \"SA\" SALT '[0-9a-f]*' HASH '[0-9a-f]*' ADMIN");

  private static final Pattern TOKEN =
      Pattern.compile("\\s+|\"(?:[^\"]|\"\")*+\"|'(?:[^']|'')*+'|-?\\d+|[A-Z_]+|[(),.]");

  /** Words for tables, columns, keys, indexes and sequences. */
  private static final Set<String> WORDS =
      Set.of(
          ("CREATE ALTER CACHED TABLE ADD CONSTRAINT PRIMARY FOREIGN KEY UNIQUE INDEX ON REFERENCES"
                  + " DELETE CASCADE NOCHECK NULLS DISTINCT FIRST NOT NULL DEFAULT FALSE TRUE"
                  + " CURRENT_TIMESTAMP SELECTIVITY GENERATED ALWAYS BY AS IDENTITY SEQUENCE START"
                  + " WITH RESTART INCREMENT MINVALUE MAXVALUE NO CYCLE CACHE BELONGS_TO_TABLE"
                  + " CHARACTER BINARY VARYING LARGE OBJECT INTEGER BIGINT BOOLEAN DOUBLE PRECISION"
                  + " DATE TIMESTAMP TIME ZONE COMMENT")
              .split(" "));

  /** After these words, a name or parenthesis would start an expression. */
  private static final Set<String> BEFORE_EXPRESSIONS = Set.of("DEFAULT", "AS");

  /** Precedes the only strings allowed; anything else after it would start an expression. */
  private static final String BEFORE_TEXT = "COMMENT";

  private OwnSchema() {}

  /**
   * Reads the statements of a file without executing them.
   *
   * @param file as H2 names it
   * @return a statement that is not part of the program's own schema, if there is one
   * @throws org.h2.mvstore.MVStoreException if it is damaged or in use
   */
  static Optional<String> foreign(String file) {
    try (MVStore store = new MVStore.Builder().fileName(file).readOnly().open()) {
      TransactionStore transactions = new TransactionStore(store, new ValueDataType());
      transactions.init();
      TransactionMap<Long, Row> statements = transactions.begin().openMap(STATEMENTS);
      for (Iterator<Long> keys = statements.keyIterator(null); keys.hasNext(); ) {
        Row row = statements.get(keys.next());
        String statement = row == null ? "" : row.getValue(STATEMENT).getString();
        if (!isOwn(statement)) {
          return Optional.of(statement);
        }
      }
      return Optional.empty();
    }
  }

  /** Whether a statement can be part of the program's own schema. */
  static boolean isOwn(String statement) {
    return SETTING.matcher(statement).matches()
        || USER.matcher(statement).matches()
        || isOfOwnWords(statement);
  }

  private static boolean isOfOwnWords(String statement) {
    Matcher token = TOKEN.matcher(statement);
    String before = "";
    int end = 0;
    while (token.find() && token.start() == end) {
      end = token.end();
      String found = token.group();
      if (!isAllowed(found, before)) {
        return false;
      }
      before = found.isBlank() ? before : found;
    }
    return end == statement.length();
  }

  private static boolean isAllowed(String token, String before) {
    boolean isText = token.startsWith("'");
    if (isText || (before.equals(BEFORE_TEXT) && !token.isBlank())) {
      return isText && before.equals(BEFORE_TEXT);
    }
    boolean isWord = Character.isUpperCase(token.charAt(0)) || token.charAt(0) == '_';
    boolean isOpening = token.startsWith("\"") || token.equals("(");
    return isWord ? WORDS.contains(token) : !(isOpening && BEFORE_EXPRESSIONS.contains(before));
  }
}
