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
 * The location of the documents and the name of their database; different locations never share a
 * name.
 *
 * @param seeds in the file system, in the program's own jar, or downloaded
 * @param name of the database
 */
record SeedsLocation(Seeds seeds, String name) {

  /** PostgreSQL truncates longer names. */
  private static final int MAX_SCHEMA_CHARS = 63;

  /** Returns the configured locations, or the bundled documents if there are none. */
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
      // It does not exist, which is reported when it is read.
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
      throw new IllegalStateException("The program was built without the bundled documents");
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

  /** Returns the database file, without its extension. */
  Path database(Path data) {
    return corpus(data).resolve("store");
  }

  /** Returns the name of the schema in a PostgreSQL database; the end of a name is what differs. */
  String schema() {
    return schema("");
  }

  /** Returns such a name that begins with a prefix of at most 30 characters. */
  String schema(String prefix) {
    int most = MAX_SCHEMA_CHARS - prefix.length();
    return prefix + name.substring(Math.max(0, name.length() - most));
  }

  /**
   * Returns the directory of the word index that belongs to a database.
   *
   * @param database the address of a PostgreSQL database, empty for the database file
   */
  Path words(Path data, Optional<String> database) {
    return corpus(data)
        .resolve("words" + database.map(address -> "-" + checksum(address)).orElse(""));
  }

  private Path corpus(Path data) {
    return data.resolve("corpora").resolve(name);
  }
}
