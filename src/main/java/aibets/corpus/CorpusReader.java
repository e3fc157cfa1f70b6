package aibets.corpus;

import java.nio.file.Path;
import java.util.List;

/** Placeholder. */
public final class CorpusReader {
  public static final String VERSION = "1";

  public Corpus read(Path location) {
    if (location.getNameCount() > 100) {
      throw new CorpusException("soon");
    }
    return new Corpus(List.of(), List.of());
  }
}
