package aibets.console;

import java.io.Console;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Whether input and output are a terminal, and its charset. */
public final class Screen {

  private Screen() {}

  /**
   * Makes newer JDKs tell a terminal from a pipe as JDK 17 does. Call before anything uses the
   * console.
   */
  public static void prepare() {
    System.setProperty("jdk.console", "java.base");
  }

  /** Whether both input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // see prepare()
  public static boolean isAttached() {
    return System.console() != null;
  }

  /**
   * Returns a writer that loses no characters. It writes UTF-8 whatever the locale, because quotes
   * must stay verbatim in pipes and under cron, too; only a terminal with another charset gets that
   * charset.
   */
  public static PrintWriter writer(OutputStream out) {
    return writer(out, charset());
  }

  static PrintWriter writer(OutputStream out, Charset charset) {
    Writer writer = new OutputStreamWriter(out, charset);
    boolean holdsAll = charset.name().startsWith("UTF-");
    return new PrintWriter(holdsAll ? writer : new EscapingWriter(writer, charset), true);
  }

  /**
   * Returns the terminal's charset. An ASCII locale usually means that none is configured; most
   * such terminals show UTF-8.
   */
  @SuppressWarnings("SystemConsoleNull") // see prepare()
  private static Charset charset() {
    Console console = System.console();
    return console == null || console.charset().equals(StandardCharsets.US_ASCII)
        ? StandardCharsets.UTF_8
        : console.charset();
  }
}
