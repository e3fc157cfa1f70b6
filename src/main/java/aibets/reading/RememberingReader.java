package aibets.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches another reader's results without limit, for measurements that ask the same questions about
 * the same documents repeatedly. Thread-safe if the other reader is.
 */
public final class RememberingReader implements Reader {

  private final Reader reader;
  private final Map<Pair, Reading> known;

  private record Pair(String question, Excerpt excerpt) {}

  /** The results of several readers of one model. */
  public static final class Memory {

    private final Map<Pair, Reading> known = new ConcurrentHashMap<>();

    /** Returns a reader that reads only what is not cached. */
    public Reader around(Reader reader) {
      return new RememberingReader(reader, known);
    }
  }

  private RememberingReader(Reader reader, Map<Pair, Reading> known) {
    this.reader = reader;
    this.known = known;
  }

  @Override
  public List<Reading> read(String question, List<Excerpt> excerpts, Duration limit) {
    List<Excerpt> unknown =
        excerpts.stream().filter(each -> !known.containsKey(new Pair(question, each))).toList();
    List<Reading> read = reader.read(question, unknown, limit);
    for (int i = 0; i < read.size(); i++) {
      known.put(new Pair(question, unknown.get(i)), read.get(i));
    }
    return excerpts.stream().map(each -> known.get(new Pair(question, each))).toList();
  }

  @Override
  public int waiting() {
    return reader.waiting();
  }

  @Override
  public void close() {
    reader.close();
  }
}
