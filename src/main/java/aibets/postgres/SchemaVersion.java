package aibets.postgres;

import aibets.storage.StorageException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The version of a schema, which migrations change. */
final class SchemaVersion {

  private static final String SCHEMA_VERSIONS = "schema_version";

  private final Flyway flyway;
  private final PostgresFailure failure;

  SchemaVersion(DataSource source, String schema, PostgresFailure failure) {
    this.failure = failure;
    this.flyway =
        Flyway.configure()
            .dataSource(source)
            .schemas(schema)
            .locations("classpath:aibets/postgres")
            .table(SCHEMA_VERSIONS)
            // Fail on migrations of newer versions, too.
            .ignoreMigrationPatterns(new String[0])
            .load();
  }

  /**
   * Whether no migration is missing.
   *
   * @throws StorageException if a newer version of the program has migrated the schema
   */
  boolean isCurrent() {
    return translated(
        () -> {
          boolean isCurrent = flyway.info().pending().length == 0;
          if (isCurrent) {
            flyway.validate();
          }
          return isCurrent;
        });
  }

  /** Creates or migrates the schema; nobody else may use it. */
  void migrate() {
    translated(flyway::migrate);
  }

  private <T> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (FlywayException e) {
      throw failure.unmigrated(e);
    }
  }
}
