package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.evaluation.Evaluation;
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

/** How good the answers from the bundled documents are. */
class QuestionsIT {

  @TempDir Path data;

  @Test
  void findsTheAnswersThatTheBundledDocumentsHold() {
    Settings settings =
        SettingsReader.read(Optional.empty(), Map.of("AI_BETS_DATA", data.toString()), Map.of());
    Path questions = Path.of("src/test/resources/aibets/questions.jsonl");
    List<String> warnings = new ArrayList<>();
    try (Library library = Reloading.upToDate(settings, warnings::add)) {
      Evaluation evaluation = Evaluation.run(GoldQuestion.read(questions), library.answerer());
      evaluation.lines().forEach(System.out::println);
      evaluation.missed().forEach(question -> System.out.println("missed: " + question));
      assertThat(warnings).isEmpty();
      assertThat(evaluation.lines()).anyMatch(line -> line.startsWith("paraphrase "));
      assertThat(evaluation.quote(3)).isGreaterThanOrEqualTo(.88);
      assertThat(evaluation.auroc()).isGreaterThanOrEqualTo(.88);
      assertThat(evaluation.precision()).isGreaterThanOrEqualTo(.88);
      assertThat(evaluation.refused()).isGreaterThanOrEqualTo(.88);
    }
  }

  @Test
  void understandsAQuestionByTheOnesBeforeIt() {
    Settings settings =
        SettingsReader.read(Optional.empty(), Map.of("AI_BETS_DATA", data.toString()), Map.of());
    List<String> earlier = List.of("who funded AMI Labs");
    try (Library library = Reloading.upToDate(settings, warning -> {})) {
      assertThat(
              library
                  .answerer()
                  .answer("When did he leave Meta?", List.of("Who is LeCun?"))
                  .quotes())
          .first()
          .matches(quote -> quote.text().contains("LeCun"));
      assertThat(library.answerer().answer("What is Genie 3?", earlier).quotes().get(0).text())
          .contains("Genie 3");
    }
  }
}
