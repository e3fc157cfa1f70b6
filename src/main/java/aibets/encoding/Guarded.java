package aibets.encoding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A native resource that several threads use, such as a model's session. Freeing it during a use
 * would crash the process, so it is freed once it is closed and all uses have returned. Closing
 * does not wait. Thread-safe.
 */
public final class Guarded<T extends AutoCloseable> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

  private final String name;
  private final T resource;
  private int underWay;
  private boolean closed;

  /** A use of the resource. Its result must not refer to the resource. */
  @FunctionalInterface
  public interface Use<T, R, E extends Exception> {

    /** Uses the resource, which is not freed before this returns. */
    R of(T resource) throws E;
  }

  /**
   * Takes ownership of a resource.
   *
   * @param name for messages, such as "The language model"
   */
  public Guarded(String name, T resource) {
    this.name = name;
    this.resource = resource;
  }

  /**
   * Uses the resource.
   *
   * @throws EncodingException if it is closed
   */
  public <R, E extends Exception> R use(Use<? super T, R, E> use) throws E {
    enter();
    try {
      return use.of(resource);
    } finally {
      leave();
    }
  }

  private synchronized void enter() {
    if (closed) {
      throw new EncodingException(name + " is closed because the program is shutting down");
    }
    underWay++;
  }

  private synchronized void leave() {
    underWay--;
    freeIfUnused();
  }

  /** Rejects further uses; those in progress complete. Idempotent. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      freeIfUnused();
    }
  }

  private void freeIfUnused() {
    if (!closed || underWay > 0) {
      return;
    }
    try {
      resource.close();
    } catch (Exception e) {
      // Ignored: all results were already returned.
      LOG.warn("{} could not be closed", name, e);
    }
  }
}
