package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a corpus: a folder with everything below it, or a single file. Markdown, HTML, raw text and
 * JSON lines; other files and hidden ones are passed over. Safe for use by several threads.
 */
public final class CorpusReader {

  /** Changes whenever documents are cut differently, so that what was stored is cut again. */
  public static final String VERSION = "3";

  private static final int LONGEST_LINE = 10 << 20;

  /**
   * Reads everything that can be read.
   *
   * @param location a folder or a file, in any file system
   * @throws CorpusException if it does not exist or no document in it can be read
   */
  public Corpus read(Path location) {
    return read(location, Corpus.Known.NOTHING);
  }

  /**
   * Reads what can be read and is not known.
   *
   * @param location a folder or a file, in any file system
   * @throws CorpusException if it does not exist or no document in it can be read
   */
  public Corpus read(Path location, Corpus.Known known) {
    if (!Files.exists(location)) {
      throw new CorpusException(
          "There is no '"
              + location
              + "' to read documents from. Name a folder or a file with --seeds.");
    }
    Reading reading = new Reading(known);
    for (Path file : files(location)) {
      reading.read(file, name(location, file));
    }
    return reading.corpus(location);
  }

  private static List<Path> files(Path location) {
    if (Files.isRegularFile(location)) {
      return List.of(location);
    }
    try (Stream<Path> found = Files.walk(location)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> Format.of(file) != Format.OTHER)
          .filter(file -> !isHidden(location.relativize(file)))
          .sorted(Comparator.comparing(file -> name(location, file)))
          .toList();
    } catch (IOException e) {
      throw new CorpusException(
          "The folder '"
              + location
              + "' cannot be read ("
              + e.getMessage()
              + "). Check that it may be read.");
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static String name(Path location, Path file) {
    Path relative = location.equals(file) ? file.getFileName() : location.relativize(file);
    return Optional.ofNullable(relative).orElse(file).toString().replace('\\', '/');
  }

  private enum Format {
    MARKDOWN,
    HTML,
    RAW_TEXT,
    JSON_LINES,
    OTHER;

    static Format of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      return switch (name.substring(name.lastIndexOf('.') + 1)) {
        case "md", "markdown" -> MARKDOWN;
        case "html", "htm" -> HTML;
        case "txt" -> RAW_TEXT;
        case "jsonl" -> JSON_LINES;
        default -> OTHER;
      };
    }
  }

  /** What was read so far. */
  private static final class Reading {

    private final DocumentReader reader = new DocumentReader();
    private final List<Document> documents = new ArrayList<>();
    private final List<Corpus.Problem> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> unchanged = new HashSet<>();
    private final Corpus.Known known;

    Reading(Corpus.Known known) {
      this.known = known;
    }

    private interface Cut {
      Document of(String content, String name) throws UnreadableException;
    }

    void read(Path file, String name) {
      switch (Format.of(file)) {
        case MARKDOWN -> readFile(file, name, reader::markdown);
        case HTML -> readFile(file, name, reader::html);
        case RAW_TEXT -> readFile(file, name, reader::rawText);
        case JSON_LINES -> readLines(file, name);
        case OTHER -> report(name, "is no .md, .txt, .html or .jsonl file: convert it");
      }
    }

    private void readFile(Path file, String name, Cut cut) {
      try {
        add(name, name, TextFile.read(file), cut);
      } catch (UnreadableException e) {
        report(name, String.valueOf(e.getMessage()));
      }
    }

    private void readLines(Path file, String name) {
      int number = 0;
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          String content = line;
          if (content.length() > LONGEST_LINE) {
            report(name + ":" + number, "is longer than 10 MB: split the record");
          } else if (!content.isBlank()) {
            add(name + ":" + number, name, content, reader::jsonLine);
          }
        }
        if (number == 0) {
          report(name, "is empty: write something into it, or remove it");
        }
      } catch (CharacterCodingException e) {
        report(name + ":" + (number + 1), "is not UTF-8 text: save it as UTF-8");
      } catch (IOException e) {
        report(
            name,
            "cannot be read (" + e.getClass().getSimpleName() + "): check that it may be read");
      }
    }

    private void add(String place, String name, String content, Cut cut) {
      String source = ContentHash.of(name, content);
      try {
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
      } catch (UnreadableException e) {
        report(place, String.valueOf(e.getMessage()));
      } catch (StackOverflowError e) {
        report(place, "is nested too deeply: flatten it");
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
}
