package aibets;

import aibets.console.ReportPrinter;
import aibets.indexing.ReloadReport;
import ch.qos.logback.classic.Level;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reload",
    description = "Reads the documents again and lists what was added, changed and removed.",
    mixinStandardHelpOptions = true)
final class ReloadCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Override
  public Integer call() {
    options.log(Level.WARN);
    try (Library library = Library.open(options.settings(), options::warn)) {
      ReloadReport report = Reloading.run(library.reloader());
      new ReportPrinter(options.out()).print(report);
      return AiBets.ANSWERED;
    }
  }
}
