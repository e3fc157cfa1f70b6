package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.evaluation.Comparison;
import aibets.evaluation.GoldQuestion;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same questions put to a plain langchain4j pipeline, in one run. {@code -Dcompare.seeds} and
 * {@code -Dcompare.questions} name other documents and questions.
 */
class ComparisonIT {

  @TempDir Path data;

  @Test
  void findsMoreAnswersInFewerWordsThanAPlainPipeline() {
    Settings settings =
        SettingsReader.read(
            Optional.empty(),
            Map.of("AI_BETS_DATA", data.toString()),
            Optional.ofNullable(System.getProperty("compare.seeds"))
                .map(seeds -> Map.of("seeds", seeds))
                .orElse(Map.of()));
    Path questions =
        Path.of(
            System.getProperty("compare.questions", "src/test/resources/aibets/questions.jsonl"));
    try (Library library = Reloading.upToDate(settings, warning -> {})) {
      List<Document> documents = new ArrayList<>();
      library.passages().readLive(stored -> documents.add(stored.document()));
      Comparison comparison =
          new Comparison(GoldQuestion.read(questions), documents, library.answerer());
      System.out.println(comparison.table());
      assertThat(comparison.ours().three()).isGreaterThan(.8);
      assertThat(comparison.ours().words()).isLessThan(comparison.plain().words() / 2);
    }
  }
}
