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
 * Pages of the web, named one by one or in sitemaps. A page that has not changed is not sent again;
 * one that cannot be fetched keeps its last version.
 */
final class WebSource implements Source {

  private static final int MOST_PAGES = 2_000;
  private static final int MOST_MAPS = 50;
  private static final long LARGEST = 500L << 20;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** One behind the other; then nothing more is asked. */
  private static final int MOST_FAILURES = 5;

  private final List<String> addresses;
  private final Supplier<WebClient> clients;
  private final Kept kept;

  WebSource(List<String> addresses, Supplier<WebClient> clients, Kept kept) {
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
      throw new SourceException("cannot be kept (" + e.getMessage() + ")", e);
    }
  }

  /** One time of asking for all of them. */
  private final class Round {

    private final WebClient client;
    private final Pages pages;
    private final BooleanSupplier isCancelled;
    private final long start = System.nanoTime();

    /** The day of the last change by address, as sitemaps say; empty for none. */
    private final Map<String, String> wanted = new LinkedHashMap<>();

    private final Set<String> gone = new HashSet<>();
    private int failures;
    private long bytes;

    /** Whether every page that there is was listed. */
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
        if (fetched++ == MOST_PAGES) {
          pages.flaw(
              title(), "has more than %,d pages: the others are left out".formatted(MOST_PAGES));
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
            "gives none of its pages" + (last.isEmpty() ? "" : " (" + last + ")"));
      }
      pages.remove(gone);
    }

    /** All pages that are named, in sitemaps, too. */
    private void list() {
      List<String> maps = new ArrayList<>();
      for (String address : addresses) {
        if (isSitemap(address)) {
          maps.add(address);
        } else {
          wanted.put(whole(address), "");
        }
      }
      for (int i = 0; i < maps.size() && i < MOST_MAPS && goesOn(); i++) {
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
        flaw(map, "is not there");
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
      boolean isLate = System.nanoTime() - start > LONGEST.toNanos();
      boolean isLarge = bytes > LARGEST;
      if (isLate || isLarge || failures == MOST_FAILURES) {
        pages.flaw(
            title(),
            isLate
                ? "takes more than %,d minutes: the rest stays as it was"
                    .formatted(LONGEST.toMinutes())
                : isLarge
                    ? "has more than %,d MB: the rest is left out".formatted(LARGEST >> 20)
                    : "fails again and again: the rest stays as it was");
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
        String kept = before.isPresent() ? ": its last version stays" : "";
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
          flaw(address, "is of the type '" + fetched.type() + "', which is not read");
        }
      } else {
        gone.add(address);
        flaw(address, "is not there (" + fetched.status() + ")");
      }
    }
  }

  /** A page, whatever part of it is named. */
  private static String whole(String address) {
    return address.replaceFirst("#.*", "");
  }

  private static boolean isSitemap(String address) {
    return String.valueOf(URI.create(address).getPath()).matches("(?i).*\\.xml(?:\\.gz)?");
  }
}
