package aibets.h2;

import aibets.storage.AnswerStore;
import aibets.storage.AuditLog;
import aibets.storage.ChannelSettings;
import aibets.storage.FormStore;
import aibets.storage.Journal;
import aibets.storage.PassageStore;
import aibets.storage.Persistence;
import aibets.storage.RequestStore;
import aibets.storage.Statistics;
import aibets.storage.Storage;
import aibets.storage.StorageException;
import aibets.storage.WatchStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** A storage in an H2 database: in a file that one process can have open, or in memory alone. */
public final class H2Storage implements Storage {

  private final RecoveringDatabase documents;
  private final RecoveringDatabase questions;
  private final RecoveringDatabase rest;
  private final H2Journal journal;
  private final H2AnswerStore answers;
  private final H2RequestStore requests;
  private final H2FormStore forms;
  private final H2WatchStore watches;

  private H2Storage(
      RecoveringDatabase documents, RecoveringDatabase questions, RecoveringDatabase rest) {
    this.documents = documents;
    this.questions = questions;
    this.rest = rest;
    this.journal = new H2Journal(questions);
    this.answers = new H2AnswerStore(questions);
    this.requests = new H2RequestStore(rest);
    this.forms = new H2FormStore(rest);
    this.watches = new H2WatchStore(questions);
  }

  /**
   * Opens a file, created when missing. One that is damaged is set aside and kept, and an empty one
   * takes its place; one that the version before wrote is emptied of its documents.
   *
   * @param file without the ending {@code .mv.db}
   * @param persistence what goes into the file
   * @param warnings told what the user should know, now and later
   * @throws StorageException if another process has it open, it cannot be written, another version
   *     wrote it, it holds anything that could run code, or H2 would take part of its path for
   *     settings
   */
  public static H2Storage open(Path file, Persistence persistence, Consumer<String> warnings) {
    return open(new DatabaseFile(DatabaseFile.UNINTERRUPTED, file), persistence, warnings);
  }

  static H2Storage open(DatabaseFile file, Persistence persistence, Consumer<String> warnings) {
    RecoveringDatabase kept = RecoveringDatabase.open(file, warnings);
    if (persistence == Persistence.EVERYTHING) {
      return new H2Storage(kept, kept, kept);
    }
    RecoveringDatabase passing = RecoveringDatabase.inMemory();
    return new H2Storage(kept, passing, persistence == Persistence.NO_QUESTIONS ? kept : passing);
  }

  /** An empty one in memory, gone when it is closed. */
  public static H2Storage inMemory() {
    RecoveringDatabase database = RecoveringDatabase.inMemory();
    return new H2Storage(database, database, database);
  }

  @Override
  public PassageStore passages() {
    return new H2PassageStore(documents.ofThisDatabase());
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public AnswerStore answers() {
    return answers;
  }

  @Override
  public RequestStore requests() {
    return requests;
  }

  @Override
  public FormStore forms() {
    return forms;
  }

  @Override
  public WatchStore watches() {
    return watches;
  }

  @Override
  public AuditLog audit() {
    return new H2AuditLog(rest);
  }

  @Override
  public ChannelSettings channels() {
    return new H2ChannelSettings(rest);
  }

  @Override
  public Statistics statistics() {
    return new H2Statistics(questions);
  }

  @Override
  public void forgetBefore(Instant time) {
    journal.forgetBefore(time);
    answers.forgetBefore(time);
    requests.forgetBefore(time);
    forms.forgetBefore(time);
    watches.forgetBefore(time);
    if (rest == documents && questions != documents) {
      new H2Journal(documents).forgetAll();
      new H2AnswerStore(documents).forgetReplies();
      new H2WatchStore(documents).forgetAll();
    }
  }

  @Override
  public long bytes() {
    return documents.bytes();
  }

  @Override
  public void hurry() {
    documents.hurry();
  }

  @Override
  public void close() {
    questions.close();
    rest.close();
    documents.close();
  }
}
