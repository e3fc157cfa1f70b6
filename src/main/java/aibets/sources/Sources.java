package aibets.sources;

import aibets.corpus.CorpusException;
import aibets.corpus.CorpusFiles;
import aibets.corpus.Remarks;
import aibets.corpus.Seeds;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * All locations of documents. Files of the first keep their names; names of other files are
 * prefixed by their source. For an unreachable source, its earlier files are used; without any, it
 * is reported as a problem.
 */
public final class Sources implements Seeds {

  /** The interval for checking remote sources for changes. */
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Map<String, Source> places;

  private Sources(Map<String, Source> places) {
    this.places = places;
  }

  /** Collects sources; those that are stored locally have subfolders of a common folder. */
  public static final class Builder {

    private final Path data;
    private final List<Source> sources = new ArrayList<>();

    private Builder(Path data) {
      this.data = data;
    }

    /** Adds a folder, a file, or a zip file, which is unpacked. */
    public Builder local(Path path) {
      boolean isZip = path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
      sources.add(
          isZip && !Files.isDirectory(path)
              ? new ZipSource(path, kept(path.toAbsolutePath().toString()))
              : new FolderSource(path));
      return this;
    }

    /** Adds a folder of a git repository. */
    public Builder git(URI repository, String branch, String path) {
      GitAddress address = new GitAddress(repository, branch, path);
      sources.add(new GitSource(address, kept(address.toString())));
      return this;
    }

    /**
     * Adds web pages and sitemaps.
     *
     * @param hosts allowed for pages: {@code name} or {@code name:port}
     * @param privateHosts hosts that may have private addresses
     */
    public Builder web(List<URI> addresses, Set<String> hosts, Set<String> privateHosts) {
      List<String> all = addresses.stream().map(URI::toString).toList();
      sources.add(
          new WebSource(all, () -> new WebClient(hosts, privateHosts), kept("web " + all.get(0))));
      return this;
    }

    private SourceCache kept(String name) {
      CRC32 crc = new CRC32();
      crc.update(name.getBytes(StandardCharsets.UTF_8));
      String readable = name.replaceFirst(".*/(?=.)", "").replaceAll("[^A-Za-z0-9]+", "-");
      String digits = HexFormat.of().toHexDigits((int) crc.getValue());
      return new SourceCache(data.resolve(readable + "-" + digits));
    }

    /** Returns all sources. */
    public Sources build() {
      return of(sources);
    }
  }

  /**
   * Starts a collection of sources.
   *
   * @param data the folder for their stored files
   */
  public static Builder keptIn(Path data) {
    return new Builder(data);
  }

  /** Combines one or more sources, in order. */
  static Sources of(List<Source> sources) {
    Map<String, Source> places = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Source source : sources) {
      String name = places.isEmpty() ? "" : source.name();
      for (int number = 2; !taken.add(name); number++) {
        name = source.name() + "-" + number;
      }
      places.put(name, source);
    }
    return new Sources(places);
  }

  @Override
  public CorpusFiles look() {
    return each((place, source) -> source.look(place));
  }

  @Override
  public CorpusFiles bring(BooleanSupplier isCancelled) {
    return each((place, source) -> bring(place, source, isCancelled));
  }

  private static CorpusFiles bring(String place, Source source, BooleanSupplier isCancelled)
      throws SourceException {
    List<Source.Flaw> flaws = new ArrayList<>();
    try {
      flaws.addAll(source.bring(isCancelled));
    } catch (SourceException e) {
      CorpusFiles before = kept(place, source, e);
      flaws.add(
          new Source.Flaw(source.title(), e.getMessage() + "; its previous documents are used"));
      return before.with(notices(flaws));
    }
    return source.look(place).with(notices(flaws));
  }

  /** Returns the files stored before. */
  private static CorpusFiles kept(String place, Source source, SourceException failure)
      throws SourceException {
    try {
      return source.look(place);
    } catch (SourceException e) {
      throw failure;
    }
  }

  private static List<Remarks.Notice> notices(List<Source.Flaw> flaws) {
    return flaws.stream()
        .map(flaw -> new Remarks.Notice("", flaw.part(), "", "", flaw.reason()))
        .toList();
  }

  private interface Look {
    CorpusFiles at(String place, Source source) throws SourceException;
  }

  private CorpusFiles each(Look look) {
    Optional<CorpusFiles> all = Optional.empty();
    for (Map.Entry<String, Source> each : places.entrySet()) {
      CorpusFiles files = look(each.getKey(), each.getValue(), look);
      all = Optional.of(all.map(before -> before.and(files)).orElse(files));
    }
    return all.orElseThrow();
  }

  private CorpusFiles look(String place, Source source, Look look) {
    try {
      return look.at(place, source);
    } catch (SourceException e) {
      if (places.size() == 1) {
        throw new CorpusException(String.valueOf(e.getMessage()));
      }
      return CorpusFiles.missing(place, source.title(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Optional<Duration> every() {
    return places.values().stream().anyMatch(Source::isRemote)
        ? Optional.of(BETWEEN)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return places.values().stream().map(Source::title).collect(Collectors.joining(", "));
  }
}
