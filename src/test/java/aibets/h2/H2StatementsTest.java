package aibets.h2;

import aibets.sql.Dialect;
import aibets.sql.SqlDatabase;
import aibets.sql.StatementsContract;

class H2StatementsTest extends StatementsContract {

  @Override
  protected SqlDatabase open() {
    return RecoveringDatabase.inMemory();
  }

  @Override
  protected Dialect dialect() {
    return new H2Dialect();
  }
}
