package aibets.retrieval;

import aibets.storage.StorageException;

/** Thrown when an index no longer exists, or does not contain what it should. */
public final class IndexGoneException extends StorageException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the user. */
  public IndexGoneException(String message) {
    super(message);
  }
}
