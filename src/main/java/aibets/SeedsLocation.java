package aibets;

import aibets.corpus.Seeds;
import aibets.settings.Seed;
import aibets.settings.Settings;
import aibets.sources.Sources;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where the documents are, and the name under which their database is kept: places that begin with
 * different ones never share one.
 *
 * @param seeds in the file system, in the program's own jar, or brought from elsewhere
 * @param name for the database
 */
record SeedsLocation(Seeds seeds, String name) {

  /** PostgreSQL cuts longer names. */
  private static final int LONGEST_SCHEMA = 63;

  /** The given places, or the bundled documents. */
  static SeedsLocation of(Settings settings) {
    List<Seed> given = settings.documents().seeds();
    return given.isEmpty()
        ? new SeedsLocation(Seeds.in(bundled()), "bundled")
        : new SeedsLocation(sources(settings), name(given.get(0)));
  }

  private static Seeds sources(Settings settings) {
    Settings.Documents documents = settings.documents();
    List<URI> pages =
        documents.seeds().stream()
            .filter(Seed.Web.class::isInstance)
            .map(seed -> ((Seed.Web) seed).address())
            .toList();
    Sources.Builder sources = Sources.keptIn(settings.data().resolve(DataDirectory.SOURCES));
    for (Seed seed : documents.seeds()) {
      if (seed instanceof Seed.Local local) {
        sources.local(real(local.path()));
      } else if (seed instanceof Seed.Git git) {
        sources.git(git.repository(), git.branch(), git.path());
      } else if (seed instanceof Seed.Web web && web.address().equals(pages.get(0))) {
        sources.web(pages, documents.hosts(), documents.privateHosts());
      }
    }
    return sources.build();
  }

  private static Path real(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // Not there: reading it reports that.
      return path;
    }
  }

  private static String name(Seed first) {
    String whole =
        first instanceof Seed.Local local ? real(local.path()).toString() : first.toString();
    String last = whole.substring(whole.replaceFirst("[/\\\\]+$", "").lastIndexOf('/') + 1);
    String readable = last.isEmpty() ? "root" : last.replaceAll("[^A-Za-z0-9]+", "-");
    return readable + "-" + checksum(whole);
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static Path bundled() {
    URL url = AiBets.class.getResource("/seeds");
    if (url == null) {
      throw new IllegalStateException("The program was built without its documents");
    }
    try {
      URI uri = url.toURI();
      return uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("The bundled documents cannot be read from " + url, e);
    }
  }

  private static Path inJar(URI uri) throws IOException {
    FileSystem jar;
    try {
      jar = FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      jar = FileSystems.getFileSystem(uri);
    }
    return jar.getPath("/seeds");
  }

  /** The database's file, without its ending. */
  Path database(Path data) {
    return corpus(data).resolve("store");
  }

  /** The schema in a database of several; what tells names apart is at their end. */
  String schema() {
    return name.substring(Math.max(0, name.length() - LONGEST_SCHEMA));
  }

  /**
   * The directory for the index of the words of a database, which only makes sense together with
   * it.
   *
   * @param database its address, empty for the file in the same place
   */
  Path words(Path data, Optional<String> database) {
    return corpus(data)
        .resolve("words" + database.map(address -> "-" + checksum(address)).orElse(""));
  }

  private Path corpus(Path data) {
    return data.resolve("corpora").resolve(name);
  }
}
