package aibets.console;

/** Whether somebody looks at what is printed. */
public final class Screen {

  private Screen() {}

  /**
   * Makes newer JDKs tell a terminal from a pipe as JDK 17 does; before anything asks for the
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
}
