package aibets.encoding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
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
   * Loads it, for as long as the process lives. What processes that were killed left there is
   * removed.
   *
   * @throws EncodingException if it cannot be unpacked
   */
  static OrtEnvironment load() {
    String directory = System.getProperty("java.io.tmpdir", "");
    new Leftovers(Path.of(directory), OLD).removeDirectories(UNPACKED, "*onnxruntime*");
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      keepToTheEnd();
      return environment;
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

  /**
   * As soon as the process is told to end, a hook of ONNX Runtime's frees what all its sessions
   * stand on, though answers are still being found, which ends the process by SIGSEGV. It counts
   * its users, but lets Java be only one of them: this is another.
   */
  private static void keepToTheEnd() {
    try {
      Field runtime = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      Method use =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      runtime.setAccessible(true);
      use.setAccessible(true);
      int warnings = OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue();
      use.invoke(null, runtime.getLong(null), warnings, "ai-bets");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This is another ONNX Runtime than the program's own", e);
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
