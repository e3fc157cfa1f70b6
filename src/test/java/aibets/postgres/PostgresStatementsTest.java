package aibets.postgres;

import aibets.sql.Dialect;
import aibets.sql.SqlDatabase;
import aibets.sql.StatementsContract;

class PostgresStatementsTest extends StatementsContract {

  private static final String SCHEMA = "statements";

  private final PostgresServer server = PostgresServer.running();

  @Override
  protected SqlDatabase open() {
    server.empty(SCHEMA);
    return PostgresDatabase.open(server.access(), SCHEMA);
  }

  @Override
  protected Dialect dialect() {
    return new PostgresDialect("one");
  }
}
