package aibets.store;

import org.junit.jupiter.api.AfterEach;

class H2PassageStoreTest extends PassageStoreContract {

  private final Database database = Database.inMemory();

  @Override
  PassageStore newStore() {
    return new H2PassageStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }
}
