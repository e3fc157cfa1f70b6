package aibets.sql;

/** A row does not read as it was written. */
public final class ChecksumException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChecksumException(String row) {
    super("The row " + row + " is not as it was written");
  }
}
