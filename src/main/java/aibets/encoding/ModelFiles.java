package aibets.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model as a file: unpacked from the class path once, because loading it from a file needs a
 * quarter of the heap that loading it from bytes does. Verified at each start and unpacked again if
 * it differs.
 */
final class ModelFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);

  private static final String MODEL = "all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";
  private static final String PART = ".part";
  private static final int BUFFER_BYTES = 1 << 20;

  /** Longer than unpacking takes, which is about a second. */
  private static final Duration OLD = Duration.ofHours(1);

  private final Path model;
  private final long checksum;

  private ModelFiles(Path model, long checksum) {
    this.model = model;
    this.checksum = checksum;
  }

  /** Returns the model in a directory, unpacking it if necessary. */
  static ModelFiles in(Path directory) throws IOException {
    return in(directory, resource(MODEL));
  }

  /** Returns the model from another source, unpacking it if necessary. */
  static ModelFiles in(Path directory, URL source) throws IOException {
    Files.createDirectories(directory);
    new Leftovers(directory, OLD).removeFiles("*" + PART);
    Path model = directory.resolve(MODEL);
    long checksum = checksum(source);
    boolean isThere = Files.exists(model);
    if (!isThere || checksum(model) != checksum) {
      if (isThere) {
        LOG.warn(
            "The language model in '{}' is damaged or outdated and will be unpacked again", model);
      }
      unpack(source, directory, checksum);
    }
    return new ModelFiles(model, checksum);
  }

  private static void unpack(URL source, Path directory, long checksum) throws IOException {
    Path part = Files.createTempFile(directory, MODEL, PART);
    try {
      try (InputStream in = source.openStream()) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      if (checksum(part) != checksum) {
        throw new IOException("'" + part + "' was not written correctly; the disk may be damaged");
      }
      Files.move(
          part,
          directory.resolve(MODEL),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Returns a checksum; a jar stores it in its directory. */
  private static long checksum(URL source) throws IOException {
    URLConnection connection = source.openConnection();
    if (connection instanceof JarURLConnection jar) {
      ZipEntry entry = jar.getJarEntry();
      return entry.getCrc();
    }
    try (InputStream in = connection.getInputStream()) {
      return checksum(in);
    }
  }

  private static long checksum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return checksum(in);
    }
  }

  private static long checksum(InputStream in) throws IOException {
    CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
    byte[] buffer = new byte[BUFFER_BYTES];
    while (checked.read(buffer) >= 0) {
      // The checksum is a side effect of reading.
    }
    return checked.getChecksum().getValue();
  }

  private static URL resource(String name) throws IOException {
    URL url = ModelFiles.class.getResource("/" + name);
    if (url == null) {
      throw new IOException("'" + name + "' is missing from the class path; rebuild the program");
    }
    return url;
  }

  Path model() {
    return model;
  }

  InputStream tokenizer() throws IOException {
    return resource(TOKENIZER).openStream();
  }

  String fingerprint() {
    return "all-minilm-l6-v2-" + HexFormat.of().toHexDigits((int) checksum);
  }
}
