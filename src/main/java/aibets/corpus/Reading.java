package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of a corpus so far. Whatever is wrong with a file, or a part of one, is its own
 * problem: the others are read. One thread only.
 */
final class Reading {

  /** Parts of one file; of further ones it is only said how many there are. */
  private static final int MOST_NAMED = 20;

  private final Logger log = LoggerFactory.getLogger(Reading.class);
  private final Checkpoint checkpoint;
  private final DocumentCutter cutter;
  private final List<Document> documents = new ArrayList<>();
  private final List<Corpus.Problem> problems = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> unchanged = new HashSet<>();
  private final Corpus.Known known;
  private int wrong;

  Reading(Corpus.Known known, Checkpoint checkpoint, List<Corpus.Problem> problems) {
    this.known = known;
    this.checkpoint = checkpoint;
    this.cutter = new DocumentCutter(checkpoint);
    this.problems.addAll(problems);
  }

  /** What may find that something cannot be read. */
  interface Task {
    void run() throws UnreadableException;
  }

  /** How a document is read of its bytes. */
  interface Drafting {
    Draft of(byte[] content) throws UnreadableException;
  }

  /**
   * Reads one more file.
   *
   * @throws CancellationException if it was cancelled
   */
  void read(CorpusFiles.Entry file) {
    wrong = 0;
    guarded(file.name(), () -> format(file).read(file, this));
    if (wrong > MOST_NAMED) {
      problems.add(
          new Corpus.Problem(
              file.name(),
              "has further lines that cannot be read (%,d): correct the first ones, and reload"
                  .formatted(wrong - MOST_NAMED)));
    }
  }

  private static Format format(CorpusFiles.Entry file) throws UnreadableException {
    return Formats.of(file.name())
        .orElseThrow(
            () -> new UnreadableException("is no " + Formats.names() + " file: convert it"));
  }

  /**
   * Does what may fail, and alone.
   *
   * @param place what to name then
   */
  void guarded(String place, Task task) {
    checkpoint.pass();
    try {
      task.run();
    } catch (UnreadableException e) {
      report(place, String.valueOf(e.getMessage()));
    } catch (CancellationException e) {
      throw e;
    } catch (StackOverflowError e) {
      report(place, "is nested too deeply: flatten it");
    } catch (OutOfMemoryError e) {
      report(place, "needs more memory than there is: split it, or give Java more with -Xmx");
    } catch (RuntimeException e) {
      log.warn("A defect in reading {}", place, e);
      report(
          place,
          "cannot be read, which is a defect of this program ("
              + e.getClass().getSimpleName()
              + "): leave it out until that is mended");
    }
  }

  /**
   * Adds one more document.
   *
   * @param place where it stands: its file, with the line where there are several in one
   * @throws UnreadableException if it has to be left out
   */
  void add(String place, String file, byte[] content, Drafting drafting)
      throws UnreadableException {
    String source = ContentHash.of(file, ContentHash.of(content));
    Optional<String> id = known.document(source);
    if (id.isPresent()) {
      claim(place, id.get());
      unchanged.add(id.get());
    } else {
      Document document = cutter.cut(drafting.of(content), file);
      claim(place, document.id());
      sources.put(document.id(), source);
      documents.add(document);
    }
  }

  private void claim(String place, String id) throws UnreadableException {
    String other = places.putIfAbsent(id, place);
    if (other != null) {
      throw new UnreadableException("has the id of " + other + ": give it another");
    }
  }

  private void report(String place, String reason) {
    if (++wrong <= MOST_NAMED) {
      problems.add(new Corpus.Problem(place, reason));
    }
  }

  Corpus corpus(Path location) {
    if (!places.isEmpty()) {
      return new Corpus(documents, sources, unchanged, problems);
    }
    if (problems.isEmpty()) {
      throw new CorpusException(
          "'"
              + location
              + "' has no "
              + Formats.names()
              + " file. Put documents there, or name another place with --seeds.");
    }
    Corpus.Problem first = problems.get(0);
    throw new CorpusException(
        "None of the "
            + problems.size()
            + " documents in '"
            + location
            + "' can be read. The first: "
            + first.file()
            + " "
            + first.reason()
            + ".");
  }
}
