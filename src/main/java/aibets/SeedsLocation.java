package aibets;

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
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where the documents are, and the name under which their database is kept: different places never
 * share one.
 *
 * @param path the folder or file, in the file system or in the program's own jar
 * @param name for the database
 */
record SeedsLocation(Path path, String name) {

  /** The given place, or the bundled documents. */
  static SeedsLocation of(Optional<Path> given) {
    return given.map(SeedsLocation::outside).orElseGet(SeedsLocation::bundled);
  }

  private static SeedsLocation outside(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      path = path.toRealPath();
    } catch (IOException e) {
      // Not there: reading it reports that.
    }
    CRC32 crc = new CRC32();
    crc.update(path.toString().getBytes(StandardCharsets.UTF_8));
    String last = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("root");
    String readable = last.replaceAll("[^A-Za-z0-9]+", "-");
    return new SeedsLocation(
        path, readable + "-" + HexFormat.of().toHexDigits((int) crc.getValue()));
  }

  private static SeedsLocation bundled() {
    URL url = AiBets.class.getResource("/seeds");
    if (url == null) {
      throw new IllegalStateException("The program was built without its documents");
    }
    try {
      URI uri = url.toURI();
      return new SeedsLocation(
          uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri), "bundled");
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
    return data.resolve("corpora").resolve(name).resolve("store");
  }
}
