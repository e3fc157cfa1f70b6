package aibets.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The model on disk: unpacked once from the class path, because loading it from a path needs a
 * quarter of the heap that loading it from bytes needs.
 */
final class ModelFiles {

  private static final String MODEL = "all-minilm-l6-v2.onnx";
  private static final String TOKENIZER = "all-minilm-l6-v2-tokenizer.json";

  private final Path model;
  private final String checksum;

  private ModelFiles(Path model, String checksum) {
    this.model = model;
    this.checksum = checksum;
  }

  /** Finds the unpacked model in a directory, or unpacks it there. */
  static ModelFiles in(Path directory) throws IOException {
    URL source = resource(MODEL);
    long size = source.openConnection().getContentLengthLong();
    Path done = directory.resolve(MODEL);
    Path checksum = directory.resolve(MODEL + ".crc32");
    if (!Files.exists(checksum) || !Files.exists(done) || Files.size(done) != size) {
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, MODEL, ".part");
      String crc = unpack(source, part);
      Files.move(part, done, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(checksum, crc);
    }
    return new ModelFiles(done, Files.readString(checksum).trim());
  }

  private static String unpack(URL source, Path target) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = new CheckedInputStream(source.openStream(), crc)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static URL resource(String name) throws IOException {
    URL url = ModelFiles.class.getResource("/" + name);
    if (url == null) {
      throw new IOException(
          "'" + name + "' is not on the class path: the program was built incompletely");
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
    return "all-minilm-l6-v2-" + checksum;
  }
}
