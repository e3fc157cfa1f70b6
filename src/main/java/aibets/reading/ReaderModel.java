package aibets.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A reading model's file: the one that comes with the program, or one that a team brings.
 *
 * @param name for messages
 * @param file where it is; none means the one that comes with the program
 */
public record ReaderModel(String name, @Nullable Path file) {

  private static final String RESOURCE = "reader.onnx";
  private static final String CHECKSUM = "reader.onnx.sha256";

  /** The one that comes with the program. */
  public static ReaderModel shipped() {
    return new ReaderModel("of the program", null);
  }

  /** One in the form that {@link OnnxReader} describes. */
  public static ReaderModel in(Path file) {
    return new ReaderModel("'" + file + "'", file);
  }

  /**
   * The file's content.
   *
   * @throws ReaderException if it cannot be read, or is not what the program was built with
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
          "The reading model " + name + " cannot be read: " + e + ". Name a file that can be read.",
          e);
    }
  }

  /** Bytes that have a checksum, SHA-256 in hexadecimal digits. */
  static byte[] verified(byte[] bytes, String checksum) {
    String found = HexFormat.of().formatHex(sha256().digest(bytes));
    if (!found.equals(checksum)) {
      throw new ReaderException(
          "The reading model has the checksum "
              + found
              + ", not "
              + checksum
              + ": the program's file is damaged. Install it again.");
    }
    return bytes;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReaderModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("'" + name + "' is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
