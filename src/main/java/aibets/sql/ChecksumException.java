package aibets.sql;

/** Thrown when a row does not match its checksum. */
public final class ChecksumException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChecksumException(String row) {
    super("The row " + row + " does not match its checksum");
  }
}
