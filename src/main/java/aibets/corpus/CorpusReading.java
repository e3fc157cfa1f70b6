package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of reading a corpus. An error in a file, or in part of one, does not affect others. Not
 * thread-safe.
 */
final class CorpusReading {

  /** The number of problems reported per file; of further ones only the count is. */
  private static final int MAX_REPORTED = 20;

  private final Logger log = LoggerFactory.getLogger(CorpusReading.class);
  private final CorpusFiles found;
  private final DateOrder dates;
  private final Checkpoint checkpoint;
  private final DocumentAssembler cutter;
  private final List<Document> documents = new ArrayList<>();
  private final List<Corpus.Problem> problems = new ArrayList<>();
  private final List<Remarks.Skipped> skipped = new ArrayList<>();
  private final List<Remarks.Notice> notices = new ArrayList<>();
  private final DocumentIds ids;
  private final Map<String, String> sources = new HashMap<>();
  private final Set<String> unchanged = new HashSet<>();
  private final Map<String, Integer> read = new HashMap<>();
  private final Corpus.Known known;
  private final Map<String, String> places = new HashMap<>();
  private final Sidecars sidecars = new Sidecars();
  private int wrong;
  private int noticed;

  CorpusReading(CorpusFiles found, DateOrder dates, Corpus.Known known, Checkpoint checkpoint) {
    this.known = known;
    this.checkpoint = checkpoint;
    this.found = found;
    this.dates = dates;
    this.cutter = new DocumentAssembler(new PublishedDay(dates), checkpoint);
    this.ids = new DocumentIds(found.documents());
    this.problems.addAll(found.problems());
    this.notices.addAll(found.notices());
    Set<String> names =
        found.files().stream().map(CorpusFiles.Entry::name).collect(Collectors.toSet());
    found.sidecars().forEach(sidecar -> read(sidecar, names));
  }

  private void read(CorpusFiles.Entry sidecar, Set<String> names) {
    Notices noted = new Notices();
    guarded(sidecar.name(), () -> sidecars.read(sidecar, names, noted));
    notices.addAll(noted.of("", sidecar.name()));
  }

  /** Work that may find something unreadable. */
  interface Task {
    void run() throws UnreadableException;
  }

  /** Creates a draft from bytes. */
  interface Drafting {
    Draft of(byte[] content, Notices notices) throws UnreadableException;
  }

  /**
   * Reads a file.
   *
   * @throws CancellationException if it was cancelled
   */
  void read(CorpusFiles.Entry file) {
    wrong = 0;
    noticed = 0;
    guarded(file.name(), () -> format(file).read(file, this));
    if (wrong > MAX_REPORTED) {
      problems.add(
          new Corpus.Problem(
              file.name(),
              "has more unreadable lines (%,d): correct the first ones, and reload"
                  .formatted(wrong - MAX_REPORTED)));
    }
    if (noticed > MAX_REPORTED) {
      String more = "fields were left out in more places (%,d)".formatted(noticed - MAX_REPORTED);
      notices.add(new Remarks.Notice("", file.name(), "", "", more));
    }
  }

  private static Format format(CorpusFiles.Entry file) throws UnreadableException {
    return Formats.of(file.name())
        .orElseThrow(
            () -> new UnreadableException("is not a " + Formats.names() + " file: convert it"));
  }

  /**
   * Runs a task and reports its failure.
   *
   * @param place the location for the report
   */
  void guarded(String place, Task task) {
    checkpoint.pass();
    try {
      task.run();
    } catch (UnreadableException e) {
      report(place, String.valueOf(e.getMessage()));
    } catch (CancellationException e) {
      throw e;
    } catch (StackOverflowError | PatternSyntaxException e) {
      // All patterns are constants: the second one is a stack that ends while one is compiled.
      report(place, "is nested too deeply: flatten it");
    } catch (OutOfMemoryError e) {
      report(place, "needs too much memory: split it, or increase Java's heap with -Xmx");
    } catch (RuntimeException e) {
      log.warn("Unexpected error in {}", place, e);
      report(
          place,
          "cannot be read because of a bug in this program ("
              + e.getClass().getSimpleName()
              + "): remove it until that is fixed");
    }
  }

  /**
   * Adds the document in a file.
   *
   * @throws UnreadableException if it has to be left out
   */
  void addFile(CorpusFiles.Entry file, byte[] content, Drafting drafting)
      throws UnreadableException {
    String id = ids.of(file.name());
    Fields beside = sidecars.of(file.name());
    Facts facts = file.facts();
    String hash = ContentHash.of(content);
    String source = hash(ContentHash.of(id, file.name(), beside.fingerprint(), hash), facts);
    add(
        new Origin(file.name(), file.name(), source, Optional.of(id), facts),
        content,
        (bytes, notes) -> drafting.of(bytes, notes).with(beside).or(facts),
        (fields, notes) -> id);
  }

  /** Returns a hash of the source and of everything that affects how it is read. */
  private String hash(String source, Facts facts) {
    List<String> more = new ArrayList<>(List.of(source));
    if (!facts.equals(Facts.NONE)) {
      more.add(facts.toString());
    }
    if (dates != DateOrder.INFER) {
      more.add(dates.toString());
    }
    return more.size() == 1 ? source : ContentHash.of(more.toArray(String[]::new));
  }

  /**
   * Adds one of the documents in a file. Its id is given by its fields, or else made from its
   * content.
   *
   * @param place its location: the file's name, with the line
   * @throws UnreadableException if it has to be left out
   */
  void addRecord(String place, String file, byte[] content, Drafting drafting)
      throws UnreadableException {
    String hash = ContentHash.of(content);
    Fields beside = sidecars.ofEach(file);
    String source = ContentHash.of(file, hash);
    if (!beside.equals(Fields.NONE)) {
      source = ContentHash.of(source, beside.fingerprint());
    }
    add(
        new Origin(place, file, hash(source, Facts.NONE), Optional.empty(), Facts.NONE),
        content,
        (bytes, notes) -> drafting.of(bytes, notes).with(beside),
        (fields, notes) -> ids.ofRecord(fields.get("id"), place, hash, notes));
  }

  /** The origin of a document, its hash, and its id if it is given. */
  private record Origin(
      String place, String file, String source, Optional<String> id, Facts facts) {}

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
      count(origin);
      return;
    }
    Notices noted = new Notices();
    Draft draft = drafting.of(content, noted);
    if (draft.fields().isDraft()) {
      String id = origin.id().or(() -> draft.fields().get("id")).orElse("");
      skipped.add(new Remarks.Skipped(id, origin.place(), "is marked as a draft"));
      return;
    }
    Document cut = cutter.cut(draft, naming.of(draft.fields(), noted), origin.file(), noted);
    Document document = origin.facts().isAddressOf(cut) ? withLines(cut, content) : cut;
    count(origin);
    places.put(origin.source(), origin.place());
    sources.put(document.id(), origin.source());
    documents.add(document);
    draft.fields().get("id").ifPresent(alias -> ids.add(alias.strip(), document.id()));
    note(noted.of(document.id(), origin.place()));
  }

  private static Document withLines(Document document, byte[] content) throws UnreadableException {
    String file = TextDecoder.plain(content, new Notices());
    return document.with(LineSearch.of(document.text(), document.passages(), file));
  }

  private void count(Origin origin) {
    read.merge(found.place(origin.file()), 1, Integer::sum);
  }

  private void note(List<Remarks.Notice> more) {
    notices.addAll(more.subList(0, Math.min(more.size(), Math.max(0, MAX_REPORTED - noticed))));
    noticed += more.size();
  }

  private void report(String place, String reason) {
    if (++wrong <= MAX_REPORTED) {
      problems.add(new Corpus.Problem(place, reason));
    }
  }

  private String passedOverInWords() {
    return new Remarks(List.of(), List.of(), found.passedOver()).passedOverInWords();
  }

  /** Returns the counts of each place, if there are several. */
  private List<Remarks.Account> accounts() {
    if (found.places().size() < 2) {
      return List.of();
    }
    Map<String, Long> failed =
        problems.stream().collect(Collectors.groupingBy(this::place, Collectors.counting()));
    Map<String, Long> kept =
        skipped.stream()
            .collect(
                Collectors.groupingBy(each -> found.place(each.file()), Collectors.counting()));
    return found.places().stream()
        .map(
            place ->
                new Remarks.Account(
                    place,
                    read.getOrDefault(place, 0),
                    kept.getOrDefault(place, 0L).intValue(),
                    failed.getOrDefault(place, 0L).intValue()))
        .toList();
  }

  private String place(Corpus.Problem problem) {
    return found.places().contains(problem.file()) ? problem.file() : found.place(problem.file());
  }

  /** Returns the corpus after all files were read. */
  Corpus corpus(String location) {
    if (!documents.isEmpty() || !unchanged.isEmpty() || !skipped.isEmpty()) {
      Remarks remarks = new Remarks(skipped, notices, found.passedOver(), accounts());
      return new Corpus(
          documents, sources, unchanged, ids.aliases(), problems, remarks, found.missing());
    }
    if (problems.isEmpty()) {
      throw new CorpusException(
          "'"
              + location
              + "' has no "
              + Formats.names()
              + " file"
              + (found.passedOver().isEmpty() ? "" : " (only " + passedOverInWords() + ")")
              + ". Add documents, or name another location with --seeds.");
    }
    throw CorpusException.noneReadable(location, problems);
  }
}
