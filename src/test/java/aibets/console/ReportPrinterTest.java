package aibets.console;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import aibets.indexing.Omissions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportPrinterTest {

  private static final Remarks.Notice NOTICE =
      new Remarks.Notice("a", "a.md", "published", "soon\u001b[2J", "is no day");

  @Test
  void accountsForEveryFile() {
    List<Remarks.Skipped> skipped = List.of(new Remarks.Skipped("b", "b.md", "is a draft"));
    Remarks remarks = new Remarks(skipped, List.of(NOTICE), Map.of(".csv", 3, ".pdf", 1));
    assertThat(printed(remarks).lines())
        .containsExactly(
            "failed: bad.md: is empty",
            "skipped: b.md: is a draft",
            "notice: a.md: published 'soon [2J' is no day",
            "ignored: 3 .csv, 1 .pdf");
  }

  @Test
  void countsNoticesThatAreTooManyToPrint() {
    Remarks remarks = new Remarks(List.of(), Collections.nCopies(25, NOTICE), Map.of());
    assertThat(printed(remarks).lines()).hasSize(22).last().isEqualTo("... 5 more notices");
    Remarks oneMore = new Remarks(List.of(), Collections.nCopies(21, NOTICE), Map.of());
    assertThat(printed(oneMore).lines()).last().isEqualTo("... 1 more notice");
  }

  private static String printed(Remarks remarks) {
    StringWriter out = new StringWriter();
    new ReportPrinter(new PrintWriter(out, true))
        .print(new Omissions(List.of(new Corpus.Problem("bad.md", "is empty")), remarks));
    return out.toString();
  }
}
