package aibets.storage;

import java.time.Instant;

/**
 * All persistent data. What a method has written survives the end of the process from the moment it
 * returns, and changes are atomic. Thread-safe, even for interrupted threads. Methods throw {@link
 * StorageException} if the storage fails or is closed, and work again once the cause is gone.
 *
 * <p>A damaged storage is replaced by an empty one automatically, and all parts continue to work
 * except {@link #passages}, whose keys would be invalid.
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

  /** Returns statistics of the journal. */
  Statistics statistics();

  /**
   * Deletes questions with their answers and feedback, watched questions, marks, requests, replies
   * and forms from before a time, and all questions that {@link Persistence#NO_QUESTIONS} does not
   * allow to be stored. The audit log is kept.
   */
  void forgetBefore(Instant time);

  /** Returns the size on disk in bytes. */
  long bytes();

  /** Makes closing fast by skipping optional work. */
  void hurry();

  /** Completes work in progress and rejects new work. Idempotent. */
  @Override
  void close();
}
