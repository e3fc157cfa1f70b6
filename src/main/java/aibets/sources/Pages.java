package aibets.sources;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fetched pages in the data directory. Not thread-safe. */
final class Pages {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "pages";

  private final SourceCache kept;
  private final Map<String, Page> pages = new HashMap<>();
  private final List<Source.Flaw> flaws = new ArrayList<>();

  /**
   * A page.
   *
   * @param file its name
   * @param tag the ETag of its version
   * @param modified the Last-Modified header
   * @param changed the date of its last change, according to a sitemap
   */
  record Page(
      String file, @Nullable String tag, @Nullable String modified, @Nullable String changed) {

    WebClient.Version version() {
      return new WebClient.Version(tag, modified);
    }
  }

  private Pages(SourceCache kept) {
    this.kept = kept;
  }

  /** Returns the pages fetched before. */
  static Pages of(SourceCache kept) throws IOException {
    Pages pages = new Pages(kept);
    Files.createDirectories(kept.files());
    Path list = pages.list();
    if (Files.exists(list)) {
      pages.pages.putAll(JSON.readValue(list.toFile(), new TypeReference<Map<String, Page>>() {}));
      pages.pages.values().removeIf(page -> !Files.exists(kept.files().resolve(page.file())));
    }
    return pages;
  }

  private Path list() {
    return kept.folder().resolve("pages.json");
  }

  Optional<Page> get(String address) {
    return Optional.ofNullable(pages.get(address));
  }

  int count() {
    return pages.size();
  }

  /** Stores a page, replacing its last version. */
  void put(String address, PageFile file, WebClient.Version version, @Nullable String changed)
      throws IOException {
    String name = free(address, file.name());
    Path target = kept.files().resolve(name);
    Files.createDirectories(target.resolveSibling("."));
    Path written = kept.folder().resolve("page.new");
    Files.write(written, file.content());
    Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    Page before = pages.put(address, new Page(name, version.tag(), version.modified(), changed));
    if (before != null && !before.file().equals(name)) {
      Files.deleteIfExists(kept.files().resolve(before.file()));
    }
  }

  /** Returns a file name that no other page has. */
  private String free(String address, String name) {
    String free = name;
    for (int number = 2; isTaken(free, address); number++) {
      free = name.replaceFirst("(?=\\.[^./]+$)", "-" + number);
    }
    return free;
  }

  private boolean isTaken(String name, String address) {
    return pages.entrySet().stream()
        .anyMatch(
            each ->
                !each.getKey().equals(address)
                    && (each.getValue().file().equals(name)
                        || each.getValue().file().startsWith(name + "/")
                        || name.startsWith(each.getValue().file() + "/")));
  }

  /** Keeps the stored version, perhaps with a new date from a sitemap. */
  void keep(String address, Page page, @Nullable String changed) {
    pages.put(address, new Page(page.file(), page.tag(), page.modified(), changed));
  }

  /** Removes pages. */
  void remove(Set<String> addresses) throws IOException {
    for (String address : addresses) {
      Page gone = pages.remove(address);
      if (gone != null) {
        Files.deleteIfExists(kept.files().resolve(gone.file()));
      }
    }
  }

  Set<String> addresses() {
    return Set.copyOf(pages.keySet());
  }

  void flaw(String address, String reason) {
    flaws.add(new Source.Flaw(address, reason));
  }

  /** Saves the metadata of all pages. */
  void save() throws IOException {
    JSON.writeValue(list().toFile(), pages);
    Map<String, SourceCache.Known> facts = new HashMap<>();
    pages.forEach(
        (address, page) ->
            facts.put(page.file(), new SourceCache.Known(page.changed(), address, false)));
    kept.write(new SourceCache.State(MARK, facts, flaws));
  }

  /** Returns the date in a sitemap; null if there is none. */
  static @Nullable String day(String written) {
    try {
      return written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10)).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
