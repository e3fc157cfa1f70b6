package aibets.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The file of a reading model, bundled or custom.
 *
 * @param name for messages
 * @param file its path; null for the bundled model
 */
public record ReaderModel(String name, @Nullable Path file) {

  private static final String RESOURCE = "reader.onnx";
  private static final String CHECKSUM = "reader.onnx.crc32";

  /** Returns the bundled model. */
  public static ReaderModel shipped() {
    return new ReaderModel("of the program", null);
  }

  /** Returns a custom model, which must have the inputs and outputs of {@link OnnxReader}. */
  public static ReaderModel in(Path file) {
    return new ReaderModel("'" + file + "'", file);
  }

  /**
   * Returns the content of the file.
   *
   * @throws ReaderException if it cannot be read or, for the bundled model, is damaged
   */
  byte[] bytes() {
    try {
      if (file != null) {
        return Files.readAllBytes(file);
      }
      return verified(
          resource(RESOURCE), new String(resource(CHECKSUM), StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new ReaderException(
          "The reading model " + name + " cannot be read: " + e + ". Name a readable file.", e);
    }
  }

  /** Checks the CRC-32 checksum of bytes, given in hexadecimal. */
  static byte[] verified(byte[] bytes, String checksum) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    String found = HexFormat.of().toHexDigits((int) crc.getValue());
    if (!found.equals(checksum)) {
      throw new ReaderException(
          "The reading model has the checksum "
              + found
              + ", not "
              + checksum
              + ": the program file is damaged. Install it again.");
    }
    return bytes;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReaderModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("'" + name + "' is missing from the class path");
      }
      return in.readAllBytes();
    }
  }
}
