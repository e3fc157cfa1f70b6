package aibets.encoding;

import ai.onnxruntime.OrtEnvironment;
import java.nio.file.Path;
import java.time.Duration;

/**
 * ONNX Runtime's native code, which it unpacks to the directory for temporary files at each start.
 */
final class NativeCode {

  private static final String UNPACKED = "onnxruntime-java*";

  /** Longer than unpacking takes, and so long that nobody looks for what is younger. */
  private static final Duration OLD = Duration.ofDays(1);

  private NativeCode() {}

  /**
   * Loads it, once a process. What processes that were killed left there is removed.
   *
   * @throws EncodingException if it cannot be unpacked
   */
  static OrtEnvironment load() {
    String directory = System.getProperty("java.io.tmpdir", "");
    new Leftovers(Path.of(directory), OLD).removeDirectories(UNPACKED, "*onnxruntime*");
    try {
      return OrtEnvironment.getEnvironment();
    } catch (RuntimeException | LinkageError e) {
      throw new EncodingException(
          "The language model's native code could not be unpacked to '"
              + directory
              + "', the directory for temporary files, and loaded from there: "
              + reason(e)
              + ". Check that it exists, can be written to, may hold programs and has 50 MB free, or"
              + " name another with java -Djava.io.tmpdir=DIR.",
          e);
    }
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
