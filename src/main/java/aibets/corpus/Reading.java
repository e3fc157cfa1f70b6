package aibets.corpus;

import aibets.corpus.RecordLines.Line;
import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
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
 * What was read of a corpus so far. Whatever is wrong with a file, or a line of one, is its own
 * problem: the others are read. One thread only.
 */
final class Reading {

  /** Lines of one file; of further ones it is only said how many there are. */
  private static final int MOST_NAMED = 20;

  private final Logger log = LoggerFactory.getLogger(Reading.class);
  private final Checkpoint checkpoint;
  private final DocumentReader reader;
  private final List<Document> documents = new ArrayList<>();
  private final List<Corpus.Problem> problems = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> unchanged = new HashSet<>();
  private final Corpus.Known known;

  Reading(Corpus.Known known, Checkpoint checkpoint, List<Corpus.Problem> problems) {
    this.known = known;
    this.checkpoint = checkpoint;
    this.reader = new DocumentReader(checkpoint);
    this.problems.addAll(problems);
  }

  private interface Cut {
    Document of(String content, String name) throws UnreadableException;
  }

  /**
   * Reads one more file.
   *
   * @throws CancellationException if it was cancelled
   */
  void read(CorpusFiles.Entry file) {
    switch (Format.of(file.name())) {
      case MARKDOWN -> readFile(file, reader::markdown);
      case HTML -> readFile(file, reader::html);
      case RAW_TEXT -> readFile(file, reader::rawText);
      case JSON_LINES -> readLines(file);
      case OTHER -> report(file.name(), "is no .md, .txt, .html or .jsonl file: convert it");
    }
  }

  private void readFile(CorpusFiles.Entry file, Cut cut) {
    guarded(file.name(), () -> add(file.name(), file.name(), TextFile.read(file), cut));
  }

  private void readLines(CorpusFiles.Entry file) {
    guarded(
        file.name(),
        () -> {
          if (file.size() == 0) {
            throw TextFile.empty();
          }
          try (InputStream in = TextFile.open(file)) {
            readLines(file.name(), new RecordLines(in, TextFile.LARGEST));
          } catch (IOException e) {
            throw new UnreadableException(TextFile.unreadable(e));
          }
        });
  }

  private void readLines(String name, RecordLines lines) throws IOException {
    int wrong = 0;
    for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Line line = next.get();
      String place = name + ":" + line.number();
      int before = problems.size();
      guarded(
          place,
          () -> {
            String content = line.text();
            if (!content.isBlank()) {
              add(place, name, content, reader::jsonLine);
            }
          });
      wrong += problems.size() - before;
      if (wrong > MOST_NAMED && problems.size() > before) {
        problems.remove(before);
      }
    }
    if (wrong > MOST_NAMED) {
      report(
          name,
          "has further lines that cannot be read (%,d): correct the first ones, and reload"
              .formatted(wrong - MOST_NAMED));
    }
  }

  private interface Task {
    void run() throws UnreadableException;
  }

  /** Whatever fails, it fails alone. */
  private void guarded(String place, Task task) {
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

  private void add(String place, String name, String content, Cut cut) throws UnreadableException {
    String source = ContentHash.of(name, content);
    Optional<String> id = known.document(source);
    if (id.isPresent()) {
      claim(place, id.get());
      unchanged.add(id.get());
    } else {
      Document document = cut.of(content, name);
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

  private void report(String file, String reason) {
    problems.add(new Corpus.Problem(file, reason));
  }

  Corpus corpus(Path location) {
    if (!places.isEmpty()) {
      return new Corpus(documents, sources, unchanged, problems);
    }
    if (problems.isEmpty()) {
      throw new CorpusException(
          "'"
              + location
              + "' has no .md, .txt, .html or .jsonl file."
              + " Put documents there, or name another place with --seeds.");
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
