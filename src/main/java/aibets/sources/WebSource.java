package aibets.sources;

import aibets.corpus.CorpusFiles;
import aibets.sources.WebClient.Fetched;
import aibets.sources.WebClient.RefusedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/**
 * Web pages, listed individually or in sitemaps. Unchanged pages are not transferred again; if a
 * page cannot be fetched, its last version is kept.
 */
final class WebSource implements Source {

  private static final int MAX_PAGES = 2_000;
  private static final int MAX_SITEMAPS = 50;
  private static final long MAX_BYTES = 500L << 20;
  private static final Duration MAX_TIME = Duration.ofMinutes(15);

  /** After this many consecutive failures, the rest is skipped. */
  private static final int MAX_FAILURES = 5;

  private final List<String> addresses;
  private final Supplier<WebClient> clients;
  private final SourceCache kept;

  WebSource(List<String> addresses, Supplier<WebClient> clients, SourceCache kept) {
    this.addresses = List.copyOf(addresses);
    this.clients = clients;
    this.kept = kept;
  }

  @Override
  public String title() {
    return addresses.get(0)
        + (addresses.size() > 1 ? " and " + (addresses.size() - 1) + " more" : "");
  }

  @Override
  public String name() {
    return "web";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public CorpusFiles look(String place) throws SourceException {
    return kept.look(place, this);
  }

  @Override
  public synchronized List<Flaw> bring(BooleanSupplier isCancelled) throws SourceException {
    try {
      Pages pages = Pages.of(kept);
      Round round = new Round(clients.get(), pages, isCancelled);
      try {
        round.run();
      } finally {
        if (pages.count() > 0) {
          pages.save();
        }
      }
      return List.of();
    } catch (IOException e) {
      throw new SourceException("cannot be stored (" + e.getMessage() + ")", e);
    }
  }

  /** One round of fetching all pages. */
  private final class Round {

    private final WebClient client;
    private final Pages pages;
    private final BooleanSupplier isCancelled;
    private final long start = System.nanoTime();

    /** The dates of last changes by URL, according to sitemaps; empty if unknown. */
    private final Map<String, String> wanted = new LinkedHashMap<>();

    private final Set<String> gone = new HashSet<>();
    private int failures;
    private long bytes;

    /** Whether all existing pages were listed. */
    private boolean isComplete = true;

    private String last = "";

    Round(WebClient client, Pages pages, BooleanSupplier isCancelled) {
      this.client = client;
      this.pages = pages;
      this.isCancelled = isCancelled;
    }

    void run() throws SourceException, IOException {
      bytes = new DiskFolder(kept.files()).bytes();
      list();
      int fetched = 0;
      for (Map.Entry<String, String> each : wanted.entrySet()) {
        if (fetched++ == MAX_PAGES) {
          pages.flaw(title(), "has more than %,d pages: the rest is left out".formatted(MAX_PAGES));
          break;
        }
        if (!goesOn()) {
          break;
        }
        fetch(each.getKey(), each.getValue());
      }
      if (isComplete) {
        pages.addresses().stream().filter(page -> !wanted.containsKey(page)).forEach(gone::add);
      }
      if (gone.containsAll(pages.addresses())) {
        throw new SourceException(
            "could not be fetched: no page is available"
                + (last.isEmpty() ? "" : " (" + last + ")"));
      }
      pages.remove(gone);
    }

    /** Lists all pages, including those in sitemaps. */
    private void list() {
      List<String> maps = new ArrayList<>();
      for (String address : addresses) {
        if (isSitemap(address)) {
          maps.add(address);
        } else {
          wanted.put(whole(address), "");
        }
      }
      for (int i = 0; i < maps.size() && i < MAX_SITEMAPS && goesOn(); i++) {
        for (String more : list(maps.get(i))) {
          if (!maps.contains(more)) {
            maps.add(more);
          }
        }
      }
    }

    private List<String> list(String map) {
      try {
        Fetched fetched = client.fetch(map, WebClient.Version.UNKNOWN);
        if (fetched.status() == 200) {
          Sitemap read = Sitemap.parse(fetched.content().bytes());
          read.pages().forEach(page -> wanted.putIfAbsent(whole(page.address()), page.changed()));
          return read.maps();
        }
        flaw(map, "does not exist");
      } catch (RefusedException | IOException e) {
        flaw(map, String.valueOf(e.getMessage()));
      }
      isComplete = false;
      return List.of();
    }

    private void flaw(String address, String reason) {
      last = address + " " + reason;
      pages.flaw(address, reason);
    }

    private boolean goesOn() {
      if (isCancelled.getAsBoolean()) {
        throw new CancellationException("Fetching was cancelled");
      }
      boolean isLate = System.nanoTime() - start > MAX_TIME.toNanos();
      boolean isLarge = bytes > MAX_BYTES;
      if (isLate || isLarge || failures == MAX_FAILURES) {
        pages.flaw(
            title(),
            isLate
                ? "took longer than %,d minutes: the rest is unchanged"
                    .formatted(MAX_TIME.toMinutes())
                : isLarge
                    ? "has more than %,d MB: the rest is left out".formatted(MAX_BYTES >> 20)
                    : "failed repeatedly: the rest is unchanged");
        return false;
      }
      return true;
    }

    private void fetch(String address, String changed) throws IOException {
      Optional<Pages.Page> before = pages.get(address);
      try {
        Fetched fetched =
            client.fetch(
                address, before.map(Pages.Page::version).orElse(WebClient.Version.UNKNOWN));
        failures = 0;
        take(address, changed, before, fetched);
      } catch (RefusedException e) {
        gone.add(address);
        flaw(address, String.valueOf(e.getMessage()));
      } catch (IOException e) {
        failures++;
        String kept = before.isPresent() ? ": its last version is kept" : "";
        flaw(address, "cannot be fetched (" + e.getMessage() + ")" + kept);
      }
    }

    private void take(String address, String changed, Optional<Pages.Page> before, Fetched fetched)
        throws IOException {
      if (fetched.status() == 304 && before.isPresent()) {
        pages.keep(address, before.get(), Pages.day(changed));
      } else if (fetched.status() == 200) {
        Optional<PageFile> file =
            Optional.ofNullable(HttpUrl.parse(address))
                .flatMap(url -> PageFile.of(url, fetched.type(), fetched.content().bytes()));
        if (file.isPresent()) {
          bytes += fetched.content().bytes().length;
          pages.put(address, file.get(), fetched.version(), Pages.day(changed));
        } else {
          gone.add(address);
          flaw(address, "is of the type '" + fetched.type() + "', which is not supported");
        }
      } else {
        gone.add(address);
        flaw(address, "does not exist (" + fetched.status() + ")");
      }
    }
  }

  /** Returns the URL of a page without its fragment. */
  private static String whole(String address) {
    return address.replaceFirst("#.*", "");
  }

  private static boolean isSitemap(String address) {
    return String.valueOf(URI.create(address).getPath()).matches("(?i).*\\.xml(?:\\.gz)?");
  }
}
