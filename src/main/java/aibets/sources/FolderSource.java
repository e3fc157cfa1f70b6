package aibets.sources;

import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import aibets.corpus.Place;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A local folder or file, read in place. */
record FolderSource(Path path) implements Source {

  @Override
  public String title() {
    return path.toString();
  }

  @Override
  public String name() {
    return Optional.ofNullable(path.toAbsolutePath().normalize().getFileName())
        .map(Path::toString)
        .orElse("root");
  }

  @Override
  public CorpusFiles look(String place) throws SourceException {
    try {
      return CorpusFiles.in(new Place(path, place, Map.of()));
    } catch (CorpusException e) {
      throw new SourceException(String.valueOf(e.getMessage()), e);
    }
  }
}
