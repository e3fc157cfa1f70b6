package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.h2.H2Storage;
import aibets.storage.PartlyKeptStorage;
import aibets.storage.Persistence;
import aibets.storage.Storage;
import aibets.storage.StorageContract;
import org.junit.jupiter.api.Test;

class PostgresStorageTest extends StorageContract {

  private static final String SCHEMA = "contract";

  private final PostgresServer server = PostgresServer.running();

  PostgresStorageTest() {
    server.empty(SCHEMA);
  }

  @Override
  protected Storage open(Persistence persistence) {
    return PartlyKeptStorage.of(
        PostgresStorage.open(server.access(), SCHEMA), persistence, H2Storage::inMemory);
  }

  @Override
  protected void refuseWrites() {
    server.execute("revoke insert, update, delete on all tables in schema contract from bets");
  }

  @Override
  protected void repair() {
    server.execute("grant insert, update, delete on all tables in schema contract to bets");
  }

  @Test
  void hasACommentOnEachTableAndColumn() {
    assertThat(
            server.ask(
                "select c.relname || coalesce('.' || a.attname, '') from pg_class c"
                    + " left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0"
                    + " where c.relnamespace = 'contract'::regnamespace and c.relkind = 'r'"
                    + " and c.relname <> 'schema_version'"
                    + " and (col_description(c.oid, a.attnum) is null"
                    + " or obj_description(c.oid, 'pg_class') is null)"))
        .isEmpty();
  }
}
