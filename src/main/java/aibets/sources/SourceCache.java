package aibets.sources;

import aibets.corpus.Corpus;
import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import aibets.corpus.Facts;
import aibets.corpus.Place;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored files of a source in a folder of the data directory, and their metadata. Files are
 * replaced atomically.
 *
 * @param folder of this source only
 */
record SourceCache(Path folder) {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * The metadata of the stored files.
   *
   * @param mark identifies the version that they were made from; if it is equal, they are up to
   *     date
   * @param facts by file name
   * @param flaws of files that were left out
   */
  record State(String mark, Map<String, Known> facts, List<Source.Flaw> flaws) {}

  /** Facts as strings. */
  record Known(@Nullable String changed, @Nullable String url, boolean lines) {

    static Known of(Facts facts) {
      LocalDate changed = facts.changed();
      return new Known(changed == null ? null : changed.toString(), facts.url(), facts.hasLines());
    }

    Facts facts() {
      return new Facts(changed == null ? null : LocalDate.parse(changed), url, lines);
    }
  }

  Path files() {
    return folder.resolve("files");
  }

  private Path stateFile() {
    return folder.resolve("state.json");
  }

  /** Returns the stored metadata; empty if nothing was stored yet. */
  Optional<State> state() {
    try {
      return Files.isDirectory(files())
          ? Optional.of(JSON.readValue(stateFile().toFile(), State.class))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  void write(State state) throws IOException {
    Path written = folder.resolve("state.new");
    JSON.writeValue(written.toFile(), state);
    Files.move(
        written, stateFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Lists the stored files.
   *
   * @throws SourceException if nothing was stored yet
   */
  CorpusFiles look(String place, Source source) throws SourceException {
    State state =
        state()
            .orElseThrow(
                () ->
                    new SourceException(
                        "'" + source.title() + "' has not been fetched yet: reload"));
    Map<String, Facts> facts =
        state.facts().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().facts()));
    try {
      return CorpusFiles.in(new Place(files(), place, facts))
          .without(state.flaws().stream().map(flaw -> problem(place, flaw)).toList());
    } catch (CorpusException e) {
      throw new SourceException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Corpus.Problem problem(String place, Source.Flaw flaw) {
    String file = place.isEmpty() ? flaw.part() : place + "/" + flaw.part();
    return new Corpus.Problem(file, flaw.reason());
  }
}
