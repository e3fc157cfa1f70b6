package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import aibets.indexing.ReloadReport;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RendererTest {

  private final Renderer renderer = new Renderer(new Labels("the AI bets"));

  private static void checkLimits(Message message) {
    assertThat(message.blocks()).hasSizeBetween(1, 50);
    assertThat(GsonFactory.createSnakeCase().toJson(message.blocks())).hasSizeLessThan(13_200);
    assertThat(message.text()).hasSizeBetween(1, 4_000);
  }

  private static ReloadReport report(int documents, Corpus.Problem problem) {
    List<String> names = Collections.nCopies(documents, "<a document of a long name>".repeat(20));
    List<Corpus.Problem> failed = Collections.nCopies(documents, problem);
    Remarks.Notice notice = new Remarks.Notice("a", "<".repeat(5_000), "b", "c", problem.reason());
    List<Remarks.Skipped> skipped =
        Collections.nCopies(documents, new Remarks.Skipped("a", problem.file(), problem.reason()));
    Remarks remarks =
        new Remarks(skipped, Collections.nCopies(documents, notice), Map.of("&".repeat(5_000), 1));
    return new ReloadReport(
        names, names, names, 5, failed, remarks, 9, false, Duration.ofSeconds(61));
  }

  @Test
  void keepsEveryLimitWhenAThousandDocumentsFail() {
    Corpus.Problem problem = new Corpus.Problem("<".repeat(5_000), "&".repeat(5_000));
    Message message = renderer.reloaded(report(1_000, problem));
    checkLimits(message);
    assertThat(message.text()).startsWith("Reloaded in 61.0 seconds: 1000 added");
  }

  @Test
  void namesTenOfEachKindAndCountsTheOthers() {
    List<String> names = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    ReloadReport report =
        new ReloadReport(
            names, List.of(), List.of(), 0, List.of(), Remarks.NONE, 9, false, Duration.ZERO);
    assertThat(renderer.reloaded(report).text())
        .contains("Added j", "Added 2 more")
        .doesNotContain("Added k");
  }

  @Test
  void keepsEveryLimitWhateverTheSentence() {
    checkLimits(renderer.sentence("<&> ".repeat(5_000)));
    checkLimits(renderer.sentence("<".repeat(5_000)));
    checkLimits(renderer.help(List.of("Who bets?"), true));
  }

  @Test
  void saysSomethingWhenASentenceIsBlank() {
    checkLimits(renderer.sentence(" "));
  }
}
