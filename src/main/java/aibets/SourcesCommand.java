package aibets;

import aibets.console.ReportPrinter;
import aibets.console.VisibleText;
import aibets.corpus.Document;
import aibets.storage.StoredDocument;
import ch.qos.logback.classic.Level;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sources",
    description = "Lists the documents and what was left out of them.",
    mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Override
  public Integer call() {
    options.log(Level.WARN);
    PrintWriter out = options.out();
    try (Library library = Reloading.upToDate(options.settings(), options::warn)) {
      library.passages().readLive(stored -> print(stored, out));
      new ReportPrinter(out).print(library.omissions());
    }
    out.flush();
    return AiBets.ANSWERED;
  }

  private static void print(StoredDocument stored, PrintWriter out) {
    Document document = stored.document();
    out.println(VisibleText.line(document.title()));
    out.printf(
        "  %s · %s · %d %s%s%n",
        VisibleText.line(document.id()),
        document.published() == null ? "no date" : document.published(),
        stored.passages().size(),
        stored.passages().size() == 1 ? "passage" : "passages",
        document.url() == null ? "" : " · " + VisibleText.line(document.url()));
  }
}
