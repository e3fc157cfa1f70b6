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
   * The documents. Throws {@link DamagedException} for ever when the storage has begun anew: the
   * documents must then be read again, into what this method returns from then on.
   */
  PassageStore passages();

  /** What was asked, and what people thought of the answers. */
  Journal journal();

  /** The answers that were given. */
  AnswerStore answers();

  /** The requests that were accepted. */
  RequestStore requests();

  /** The forms that people have open. */
  FormStore forms();

  /** What people want to hear of. */
  WatchStore watches();

  /** What admins did. */
  AuditLog audit();

  /** What admins set for channels. */
  ChannelSettings channels();

  /** What the journal amounts to. */
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

  /** How much room it takes on the disk. */
  long bytes();

  /** There is no time: what closing need not do is left out. */
  void hurry();

  /** Lets end what is under way and refuses what comes. Closing again does nothing. */
  @Override
  void close();
}
