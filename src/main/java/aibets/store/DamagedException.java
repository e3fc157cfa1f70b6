package aibets.store;

/** The database's file is damaged: set it aside with {@link Database#setAside} and begin anew. */
public final class DamagedException extends StoreException {

  private static final long serialVersionUID = 1L;

  DamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
