package aibets;

import aibets.console.OverviewPrinter;
import aibets.console.Screen;
import aibets.overview.Cards;
import ch.qos.logback.classic.Level;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

@Command(
    name = "bets",
    description =
        "Shows a card for each bet: who, how much, since when, arguments for and against.",
    mixinStandardHelpOptions = true)
final class BetsCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Override
  public Integer call() {
    options.log(Level.WARN);
    OverviewPrinter printer =
        new OverviewPrinter(options.out(), Ansi.AUTO.enabled(), Screen.isAttached() ? 96 : 0);
    try (Library library = Reloading.upToDate(options.settings(), options::warn)) {
      Cards.of(library.bets(), library.answerer()).forEach(printer::print);
    }
    return AiBets.ANSWERED;
  }
}
