package aibets.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads nothing twice: for measuring, where the same questions are asked of the same documents
 * again. What it remembers is never forgotten. Safe for use by several threads if the other is.
 */
public final class RememberingReader implements Reader {

  private final Reader reader;
  private final Map<Pair, Reading> known;

  private record Pair(String question, Excerpt excerpt) {}

  /** What several readers of one model have read. */
  public static final class Memory {

    private final Map<Pair, Reading> known = new ConcurrentHashMap<>();

    /** A reader that reads only what is not remembered. */
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
