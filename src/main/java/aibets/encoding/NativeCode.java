package aibets.encoding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;

/**
 * ONNX Runtime's native code, which the library unpacks to the directory for temporary files at
 * each start.
 */
final class NativeCode {

  private static final String UNPACKED = "onnxruntime-java*";

  /** Longer than unpacking takes and than anything younger would be checked. */
  private static final Duration OLD = Duration.ofDays(1);

  private NativeCode() {}

  /**
   * Loads the native code for the lifetime of the process and deletes what killed processes left
   * behind.
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
          "The language model's native code cannot be unpacked to the temporary directory '"
              + directory
              + "' and loaded: "
              + reason(e)
              + ". Check that it exists, is writable, is not mounted noexec and has 50 MB free, or"
              + " name another with java -Djava.io.tmpdir=DIR.",
          e);
    }
  }

  /**
   * Keeps ONNX Runtime alive until the process exits. Its shutdown hook would free the environment
   * of all sessions while answers are still being computed, which crashes the process with SIGSEGV.
   * The environment counts references, but the Java API takes only one; this takes another.
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
      throw new IllegalStateException("Unexpected version of ONNX Runtime", e);
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
