package aibets;

import aibets.mcp.McpSurface;
import ch.qos.logback.classic.Level;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "mcp",
    description = {
      "Serves the Model Context Protocol on standard input and output.",
      "An assistant starts this command; its tools are ask, sources and gaps."
    },
    mixinStandardHelpOptions = true)
final class McpCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Override
  public Integer call() throws InterruptedException {
    options.log(Level.WARN);
    InputStream in = System.in;
    PrintStream out = System.out;
    // Standard output carries protocol messages only.
    System.setOut(System.err);
    try (Library library = Reloading.upToDate(options.settings(), options::warn);
        McpSurface surface =
            new McpSurface(AiBets.version(), in, out, LibraryInquiries.ofEverything(library))) {
      surface.awaitEnd();
    } finally {
      System.setOut(out);
    }
    return AiBets.ANSWERED;
  }
}
