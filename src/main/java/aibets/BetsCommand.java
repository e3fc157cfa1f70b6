package aibets;

import aibets.console.OverviewPrinter;
import aibets.console.Screen;
import aibets.overview.BetsFile;
import aibets.overview.Cards;
import ch.qos.logback.classic.Level;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "bets",
    description = "Shows a card for each bet: who, how much, since when, for and against.",
    mixinStandardHelpOptions = true)
final class BetsCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Option(
      names = "--bets",
      paramLabel = "FILE",
      description = "Which bets to look for; config/bets.yaml shows how.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    options.log(Level.WARN);
    OverviewPrinter printer =
        new OverviewPrinter(options.out(), Ansi.AUTO.enabled(), Screen.isAttached() ? 96 : 0);
    try (Library library = Reloading.upToDate(options.settings(), options.err()::println)) {
      Cards.of(file == null ? BetsFile.bundled() : BetsFile.read(file), library.answerer())
          .forEach(printer::print);
    }
    return AiBets.ANSWERED;
  }
}
