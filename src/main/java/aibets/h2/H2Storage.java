package aibets.h2;

import aibets.sql.Tables;
import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.ChannelSettings;
import aibets.storage.FormStore;
import aibets.storage.InstallationStore;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.RequestStore;
import aibets.storage.Statistics;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import aibets.storage.WatchStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** A storage in an H2 database: in a file that only one process can open, or in memory. */
public final class H2Storage implements Storage {

  private final RecoveringDatabase database;
  private final Tables tables;

  private H2Storage(RecoveringDatabase database) {
    this.database = database;
    this.tables = new Tables(database, new H2Dialect());
  }

  /**
   * Opens a file, created if missing. A damaged file is set aside and replaced by an empty one; a
   * file of the previous version is migrated without its documents.
   *
   * @param file without the extension {@code .mv.db}
   * @param warnings receives what the user should know, now and later
   * @throws StorageException if another process has it open, it is not writable, another version
   *     wrote it, it contains anything that could run code, or its path contains settings for H2
   */
  public static H2Storage open(Path file, Consumer<String> warnings) {
    return open(new DatabaseFile(DatabaseFile.UNINTERRUPTED, file), warnings);
  }

  static H2Storage open(DatabaseFile file, Consumer<String> warnings) {
    return new H2Storage(RecoveringDatabase.open(file, warnings));
  }

  /** Opens an empty in-memory storage that is discarded on close. */
  public static H2Storage inMemory() {
    return new H2Storage(RecoveringDatabase.inMemory());
  }

  @Override
  public PassageStore passages() {
    return tables.passages();
  }

  @Override
  public Journal journal() {
    return tables.journal();
  }

  @Override
  public AnswerStore answers() {
    return tables.answers();
  }

  @Override
  public RequestStore requests() {
    return tables.requests();
  }

  @Override
  public FormStore forms() {
    return tables.forms();
  }

  @Override
  public WatchStore watches() {
    return tables.watches();
  }

  @Override
  public AuditLog audit() {
    return tables.audit();
  }

  @Override
  public ChannelSettings channels() {
    return tables.channels();
  }

  @Override
  public InstallationStore installations() {
    return tables.installations();
  }

  @Override
  public Statistics statistics() {
    return tables.statistics();
  }

  @Override
  public void forgetBefore(Instant time) {
    tables.forgetBefore(time);
  }

  @Override
  public void forgetQuestions() {
    tables.forgetQuestions();
  }

  @Override
  public long bytes() {
    return database.bytes();
  }

  @Override
  public void hurry() {
    database.hurry();
  }

  @Override
  public void close() {
    database.close();
  }
}
