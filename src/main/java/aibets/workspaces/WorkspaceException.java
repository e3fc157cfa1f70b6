package aibets.workspaces;

/** Thrown when workspaces cannot be served. The message says what to do and contains no secret. */
public final class WorkspaceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkspaceException(String message) {
    super(message);
  }
}
