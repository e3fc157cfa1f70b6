package aibets.h2;

/** A row does not read as it was written. */
final class ChecksumException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChecksumException(String row) {
    super("The row " + row + " is not as it was written");
  }
}
