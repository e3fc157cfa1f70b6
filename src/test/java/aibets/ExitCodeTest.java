package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.indexing.ReloadException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class ExitCodeTest {

  private final StringWriter err = new StringWriter();

  @Command(name = "break")
  private static final class BreakCommand implements Callable<Integer> {

    private final Throwable failure;

    BreakCommand(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public Integer call() throws Exception {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (Exception) failure;
    }
  }

  @Test
  void reportsADefectWhenMemoryRunsOut() {
    assertThat(codeOf(new OutOfMemoryError("Java heap space"))).isEqualTo(3);
    assertThat(err.toString())
        .isEqualTo("Out of memory (Java heap space). Increase Java's heap with -Xmx.\n");
  }

  @Test
  void reportsADefectWhenAReloadRunsOutOfMemory() {
    assertThat(codeOf(new ReloadException("'big' is too much", new OutOfMemoryError("heap"))))
        .isEqualTo(3);
    assertThat(err.toString()).isEqualTo("'big' is too much\n");
  }

  @Test
  void reportsWrongUsageWhenNothingCanBeRead() {
    assertThat(codeOf(new ReloadException("There is no folder"))).isEqualTo(2);
  }

  private int codeOf(Throwable failure) {
    CommandLine program = AiBets.commandLine(Map.of());
    program.addSubcommand("break", new BreakCommand(failure));
    return program.setErr(new PrintWriter(err, true)).execute("break");
  }
}
