package aibets;

import aibets.console.OverviewPrinter;
import aibets.console.Screen;
import aibets.overview.SideBySide;
import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "compare",
    description = "Compares what the sources say about two things, aspect by aspect.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Parameters(
      paramLabel = "A with B",
      arity = "1..*",
      description = "The two things, for example: JEPA with Transformers.")
  private List<String> words = List.of();

  @Override
  public Integer call() {
    options.log(Level.WARN);
    List<String> pair = SideBySide.pair(String.join(" ", words)).orElse(List.of());
    if (pair.isEmpty()) {
      options.err().println("Name two things, for example: compare JEPA with Transformers");
      return AiBets.WRONG_USE;
    }
    try (Library library = Reloading.upToDate(options.settings(), options::warn)) {
      SideBySide table =
          SideBySide.of(pair.get(0), pair.get(1), library.bets(), library.answerer());
      new OverviewPrinter(options.out(), Ansi.AUTO.enabled(), Screen.isAttached() ? 96 : 0)
          .print(table);
      boolean said =
          table.rows().stream()
              .anyMatch(row -> row.left().quote().or(row.right()::quote).isPresent());
      return said ? AiBets.ANSWERED : AiBets.NOT_IN_THE_SOURCES;
    }
  }
}
