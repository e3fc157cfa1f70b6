package aibets.storage;

import java.time.Instant;

/**
 * Persistent state, in parts. Writes are atomic and durable: once a method returns, what it wrote
 * survives a crash of the process. Thread-safe, for interrupted threads too. Every method throws
 * {@link StorageException} if the storage fails or is closed, and works again once the cause is
 * gone.
 *
 * <p>A storage that recovers from damage by itself restarts empty, and all parts keep working
 * except {@link #passages}, whose keys would no longer refer to the same passages. Other storages
 * fail with a message that says what to do.
 */
public interface Storage extends AutoCloseable {

  /**
   * Returns the documents. The result throws {@link DamagedException} permanently after the storage
   * was replaced; the documents must then be read again into the result of another call.
   */
  PassageStore passages();

  /** Returns the questions and feedback. */
  Journal journal();

  /** Returns the answers given. */
  AnswerStore answers();

  /** Returns the accepted requests. */
  RequestStore requests();

  /** Returns the forms that users have open. */
  FormStore forms();

  /** Returns the watches. */
  WatchStore watches();

  /** Returns the audit log. */
  AuditLog audit();

  /** Returns the settings of channels. */
  ChannelSettings channels();

  /** Returns the installations of the app. */
  InstallationStore installations();

  /** Returns statistics of the journal. */
  Statistics statistics();

  /** Returns the processes that use this storage. */
  default Replicas replicas() {
    return Replicas.NONE;
  }

  /**
   * Deletes questions with their answers and feedback, watched questions, marks, requests, replies
   * and forms older than the given time. Keeps the audit log.
   */
  void forgetBefore(Instant time);

  /**
   * Deletes all questions, asked or watched, with their answers and feedback, marks and replies.
   */
  void forgetQuestions();

  /** Returns the size on disk in bytes. */
  long bytes();

  /** Makes closing fast: it skips compaction, if the storage does that when closing. */
  void skipCompaction();

  /** Completes work in progress and rejects new work. Idempotent. */
  @Override
  void close();
}
