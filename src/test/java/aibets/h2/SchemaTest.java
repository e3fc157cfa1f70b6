package aibets.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private static List<String> uncommented(Handle handle) {
    return handle
        .createQuery(
            "select table_name from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_name <> 'schema_version'"
                + " and coalesce(remarks, '') = ''"
                + " union all"
                + " select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'PUBLIC' and table_name <> 'schema_version'"
                + " and coalesce(remarks, '') = ''")
        .mapTo(String.class)
        .list();
  }

  @Test
  void hasACommentOnEachTableAndColumn() {
    try (Database database = Database.inMemory()) {
      assertThat(database.query(SchemaTest::uncommented)).isEmpty();
    }
  }
}
