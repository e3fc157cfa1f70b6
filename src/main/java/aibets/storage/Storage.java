package aibets.storage;

import java.time.Instant;

/**
 * Everything that outlives the process, in parts. What a method of a part has written when it
 * returns survives the end of the process at any moment, and nothing half-done is ever kept. Safe
 * for use by several threads, interrupted ones too; every method throws {@link StorageException}
 * when the storage fails or is closed, and works again when the cause has gone.
 *
 * <p>A storage that recovers from damage by itself begins anew, empty, and all parts go on, but for
 * {@link #passages}, whose keys would mean something else then. Others fail and say what to do.
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
   * Forgets questions with their answers and feedback, questions that are watched, marks, requests,
   * replies and forms from before a time. The audit log stays.
   */
  void forgetBefore(Instant time);

  /**
   * Forgets all questions, asked or watched, with their answers and feedback, marks and replies.
   */
  void forgetQuestions();

  /** Returns the size on disk in bytes. */
  long bytes();

  /** Makes closing fast by skipping optional work. */
  void hurry();

  /** Completes work in progress and rejects new work. Idempotent. */
  @Override
  void close();
}
