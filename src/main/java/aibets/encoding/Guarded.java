package aibets.encoding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something native that several threads use at once, such as a model's session. To free it under a
 * thread that uses it would end the process, so it is freed when it is closed and the last use
 * under way has ended. Closing never waits. Safe for use by several threads.
 */
public final class Guarded<T extends AutoCloseable> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

  private final String name;
  private final T resource;
  private int underWay;
  private boolean closed;

  /** A use of it. What it returns must not be part of the resource. */
  @FunctionalInterface
  public interface Use<T, R, E extends Exception> {

    /** Uses the resource, which is not freed before this returns. */
    R of(T resource) throws E;
  }

  /**
   * Guards a resource that nobody else closes.
   *
   * @param name what it is, for messages: "The language model"
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
      throw new EncodingException(name + " is closed: the program is ending");
    }
    underWay++;
  }

  private synchronized void leave() {
    underWay--;
    freeIfUnused();
  }

  /** Refuses further uses; those under way go on. Closing again does nothing. */
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
      // Nobody could do anything about it, and whoever used it last has what they wanted.
      LOG.warn("{} could not be closed", name, e);
    }
  }
}
