package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.evaluation.Comparison;
import aibets.evaluation.Evaluation;
import aibets.evaluation.GoldQuestion;
import aibets.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How good the answers from the bundled documents are. {@code -Dquestions.seeds} and {@code
 * -Dquestions.file} name other documents and questions to compare with the plain pipeline on.
 */
class QuestionsIT {

  private static final Path QUESTIONS =
      Path.of(System.getProperty("questions.file", "src/test/resources/aibets/questions.jsonl"));

  @TempDir static Path data;
  private static final List<String> WARNINGS = new ArrayList<>();
  private static Library library;
  private static Answerer answerer;

  @BeforeAll
  static void open() {
    Prepared.index(data);
    Map<String, String> flags =
        Optional.ofNullable(System.getProperty("questions.seeds"))
            .map(seeds -> Map.of("seeds", seeds))
            .orElse(Map.of());
    library =
        Reloading.upToDate(
            SettingsReader.read(Optional.empty(), Map.of("AI_BETS_DATA", data.toString()), flags),
            WARNINGS::add);
    answerer = answeringOnce(library.answerer());
  }

  /** Caches the answers, because several tests ask the same questions. */
  private static Answerer answeringOnce(Answerer asked) {
    Map<String, Answer> answers = new HashMap<>();
    return (question, earlier) ->
        answers.computeIfAbsent(question + earlier, key -> asked.answer(question, earlier));
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void findsTheAnswersInTheBundledDocuments() {
    Evaluation evaluation = Evaluation.run(GoldQuestion.read(QUESTIONS), answerer);
    evaluation.lines().forEach(System.out::println);
    evaluation.missed().forEach(question -> System.out.println("missed: " + question));
    assertThat(WARNINGS).isEmpty();
    assertThat(evaluation.lines()).anyMatch(line -> line.startsWith("paraphrase "));
    assertThat(evaluation.quote(3)).isGreaterThanOrEqualTo(.88);
    assertThat(evaluation.auroc()).isGreaterThanOrEqualTo(.88);
    assertThat(evaluation.precision()).isGreaterThanOrEqualTo(.88);
    assertThat(evaluation.refused()).isGreaterThanOrEqualTo(.88);
  }

  @Test
  void reportsNoDisputeWhereThereIsNone() throws IOException {
    List<String> disputed = DisagreementIT.disputed().stream().map(line -> line.get(0)).toList();
    List<String> flagged = new ArrayList<>();
    int asked = 0;
    for (GoldQuestion gold : GoldQuestion.read(QUESTIONS)) {
      if (!disputed.contains(gold.question()) && !gold.question().contains("Wrold Labs")) {
        asked++;
        answerer
            .answer(gold.question())
            .disagreement()
            .ifPresent(claims -> flagged.add(gold.question() + ": " + claims.sides()));
      }
    }
    System.out.printf("undisputed: %d asked, %d flagged %s%n", asked, flagged.size(), flagged);
    assertThat(asked).isGreaterThan(120);
    assertThat(flagged.size()).isLessThanOrEqualTo(asked * 3 / 100);
  }

  /** A plain langchain4j pipeline. */
  @Test
  void findsMoreAnswersInFewerWordsThanAPlainPipeline() {
    List<Document> documents = new ArrayList<>();
    library.passages().readLive(stored -> documents.add(stored.document()));
    Comparison comparison = new Comparison(GoldQuestion.read(QUESTIONS), documents, answerer);
    System.out.println(comparison.table());
    assertThat(comparison.ours().three()).isGreaterThan(.8);
    assertThat(comparison.ours().words()).isLessThan(comparison.plain().words() / 2);
  }

  @Test
  void understandsAQuestionByTheEarlierOnes() {
    assertThat(answerer.answer("When did he leave Meta?", List.of("Who is LeCun?")).quotes())
        .first()
        .matches(quote -> quote.text().contains("LeCun"));
    assertThat(
            answerer
                .answer("What is Genie 3?", List.of("who funded AMI Labs"))
                .quotes()
                .get(0)
                .text())
        .contains("Genie 3");
  }
}
