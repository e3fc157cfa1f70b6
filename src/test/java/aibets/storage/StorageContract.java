package aibets.storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** What every storage does, part by part. */
public abstract class StorageContract {

  private Storage storage;

  /** Opens the storage of this test, empty the first time. */
  protected abstract Storage open(Persistence persistence);

  /** From now on it can write nothing. */
  protected abstract void refuseWrites();

  /** It can write again. */
  protected abstract void repair();

  @BeforeEach
  final void open() {
    storage = open(Persistence.EVERYTHING);
  }

  @AfterEach
  final void close() {
    repair();
    storage.close();
  }

  @Nested
  class Passages extends PassagesContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Questions extends JournalContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Answers extends AnswersContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Requests extends RequestsContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Forms extends FormsContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Watched extends WatchesContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Audit extends AuditContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Channels extends ChannelsContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Installations extends InstallationsContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Counts extends StatisticsContract {
    @Override
    Storage storage() {
      return storage;
    }
  }

  @Nested
  class Life extends LifeContract {
    @Override
    Storage storage() {
      return storage;
    }

    @Override
    Storage again(Persistence persistence) {
      storage.close();
      storage = StorageContract.this.open(persistence);
      return storage;
    }
  }

  @Nested
  class Faults extends FaultsContract {
    @Override
    Storage storage() {
      return storage;
    }

    @Override
    void refuseWrites() {
      StorageContract.this.refuseWrites();
    }

    @Override
    void repair() {
      StorageContract.this.repair();
    }
  }
}
