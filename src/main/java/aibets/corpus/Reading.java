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
import java.util.stream.Collectors;
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
  private final List<Remarks.Skipped> skipped = new ArrayList<>();
  private final List<Remarks.Notice> notices = new ArrayList<>();
  private final Map<String, Integer> passedOver;
  private final DocumentIds ids;
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> unchanged = new HashSet<>();
  private final Corpus.Known known;
  private final Map<String, String> places = new HashMap<>();
  private final Sidecars sidecars = new Sidecars();
  private int wrong;
  private int noticed;

  Reading(CorpusFiles found, Corpus.Known known, Checkpoint checkpoint) {
    this.known = known;
    this.checkpoint = checkpoint;
    this.cutter = new DocumentCutter(checkpoint);
    this.ids = new DocumentIds(found.documents());
    this.passedOver = found.passedOver();
    this.problems.addAll(found.problems());
    Set<String> names =
        found.files().stream().map(CorpusFiles.Entry::name).collect(Collectors.toSet());
    found.sidecars().forEach(sidecar -> read(sidecar, names));
  }

  private void read(CorpusFiles.Entry sidecar, Set<String> names) {
    Notices noted = new Notices();
    guarded(sidecar.name(), () -> sidecars.read(sidecar, names, noted));
    notices.addAll(noted.of("", sidecar.name()));
  }

  /** What may find that something cannot be read. */
  interface Task {
    void run() throws UnreadableException;
  }

  /** How a document is read of its bytes. */
  interface Drafting {
    Draft of(byte[] content, Notices notices) throws UnreadableException;
  }

  /**
   * Reads one more file.
   *
   * @throws CancellationException if it was cancelled
   */
  void read(CorpusFiles.Entry file) {
    wrong = 0;
    noticed = 0;
    guarded(file.name(), () -> format(file).read(file, this));
    if (wrong > MOST_NAMED) {
      problems.add(
          new Corpus.Problem(
              file.name(),
              "has further lines that cannot be read (%,d): correct the first ones, and reload"
                  .formatted(wrong - MOST_NAMED)));
    }
    if (noticed > MOST_NAMED) {
      String more = "in %,d further places, fields were left out".formatted(noticed - MOST_NAMED);
      notices.add(new Remarks.Notice("", file.name(), "", "", more));
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
   * Adds the document that a file is.
   *
   * @throws UnreadableException if it has to be left out
   */
  void addFile(CorpusFiles.Entry file, byte[] content, Drafting drafting)
      throws UnreadableException {
    String id = ids.of(file.name());
    Fields beside = sidecars.of(file.name());
    String source = ContentHash.of(id, file.name(), beside.fingerprint(), ContentHash.of(content));
    add(
        new Origin(file.name(), file.name(), source, Optional.of(id)),
        content,
        (bytes, notes) -> drafting.of(bytes, notes).with(beside),
        (fields, notes) -> id);
  }

  /**
   * Adds one of the documents that a file holds. It has the id that its fields say, or else one
   * that is made of its content.
   *
   * @param place where it stands: the file's name, with the line
   * @throws UnreadableException if it has to be left out
   */
  void addRecord(String place, String file, byte[] content, Drafting drafting)
      throws UnreadableException {
    String hash = ContentHash.of(content);
    String source = ContentHash.of(file, hash);
    add(
        new Origin(place, file, source, Optional.empty()),
        content,
        drafting,
        (fields, notes) -> ids.ofRecord(fields.get("id"), place, hash, notes));
  }

  /** Where a document comes from, what it is known by, and its id if the place gives it. */
  private record Origin(String place, String file, String source, Optional<String> id) {}

  private interface Naming {
    String of(Fields fields, Notices notices);
  }

  private void add(Origin origin, byte[] content, Drafting drafting, Naming naming)
      throws UnreadableException {
    String twin = places.get(origin.source());
    if (twin != null) {
      throw new UnreadableException("is the same as " + twin + ": remove one of the two");
    }
    Optional<String> before = known.document(origin.source());
    if (before.isPresent() && ids.claim(before.get(), origin.place()).isEmpty()) {
      places.put(origin.source(), origin.place());
      unchanged.add(before.get());
      return;
    }
    Notices noted = new Notices();
    Draft draft = drafting.of(content, noted);
    if (draft.fields().isDraft()) {
      String id = origin.id().or(() -> draft.fields().get("id")).orElse("");
      skipped.add(new Remarks.Skipped(id, origin.place(), "is marked as a draft"));
      return;
    }
    Document document = cutter.cut(draft, naming.of(draft.fields(), noted), origin.file(), noted);
    places.put(origin.source(), origin.place());
    sources.put(document.id(), origin.source());
    documents.add(document);
    draft.fields().get("id").ifPresent(alias -> ids.add(alias.strip(), document.id()));
    note(noted.of(document.id(), origin.place()));
  }

  private void note(List<Remarks.Notice> more) {
    notices.addAll(more.subList(0, Math.min(more.size(), Math.max(0, MOST_NAMED - noticed))));
    noticed += more.size();
  }

  private void report(String place, String reason) {
    if (++wrong <= MOST_NAMED) {
      problems.add(new Corpus.Problem(place, reason));
    }
  }

  private String passedOverInWords() {
    return new Remarks(List.of(), List.of(), passedOver).passedOverInWords();
  }

  /** All of it, when every file was read. */
  Corpus corpus(Path location) {
    if (!documents.isEmpty() || !unchanged.isEmpty() || !skipped.isEmpty()) {
      Remarks remarks = new Remarks(skipped, notices, passedOver);
      return new Corpus(documents, sources, unchanged, ids.aliases(), problems, remarks);
    }
    if (problems.isEmpty()) {
      throw new CorpusException(
          "'"
              + location
              + "' has no "
              + Formats.names()
              + " file"
              + (passedOver.isEmpty() ? "" : " (only " + passedOverInWords() + ")")
              + ". Put documents there, or name another place with --seeds.");
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
