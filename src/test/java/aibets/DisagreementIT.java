package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Claims;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the bundled documents disagree; {@link QuestionsIT} shows where they do not. */
class DisagreementIT {

  private static final Path RESOURCES = Path.of("src/test/resources/aibets");

  @TempDir static Path data;
  private static Library library;

  @BeforeAll
  static void open() {
    Prepared.index(data);
    library =
        Reloading.upToDate(
            SettingsReader.read(
                Optional.empty(), Map.of("AI_BETS_DATA", data.toString()), Map.of()),
            warning -> {});
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @Test
  void showsBothSidesOfADispute() throws IOException {
    List<String> missed = new ArrayList<>();
    int answered = 0;
    for (List<String> line : disputed()) {
      Answer answer = library.answerer().answer(line.get(0));
      answered += answer.answered() ? 1 : 0;
      if (!showsBoth(answer, line)) {
        missed.add(line.get(0));
      }
    }
    System.out.printf(
        "disputed: %d asked, %d answered, %d without both sides%n",
        disputed().size(), answered, missed.size());
    missed.forEach(question -> System.out.println("one-sided: " + question));
    assertThat(1 - missed.size() / (double) disputed().size()).isGreaterThanOrEqualTo(.85);
  }

  @Test
  void quotesEverySideVerbatimFromItsOwnDocuments() {
    Answerer answerer = library.answerer();
    Claims claims = answerer.answer("How much did AMI Labs raise?").disagreement().orElseThrow();
    Map<String, String> texts = new HashMap<>();
    library
        .passages()
        .readLive(stored -> texts.put(id(stored.document()), stored.document().text()));
    assertThat(claims.about()).isEqualTo("ami labs");
    assertThat(claims.sides()).hasSize(2);
    for (Claims.Side side : claims.sides()) {
      for (Quote quote : side.quotes()) {
        assertThat(texts.get(quote.document().id()).substring(quote.start(), quote.end()))
            .isEqualTo(quote.text());
      }
    }
    assertThat(claims.sides().get(0).sources()).isEqualTo(4);
    assertThat(claims.sides().get(1).value()).isEqualTo("EUR500M");
  }

  private static String id(Document document) {
    return document.id();
  }

  private static boolean showsBoth(Answer answer, List<String> line) {
    List<String> values =
        answer.disagreement().stream()
            .flatMap(claims -> claims.sides().stream())
            .map(Claims.Side::value)
            .toList();
    return values.stream().anyMatch(value -> value.contains(line.get(1)))
        && Arrays.stream(line.get(2).split("\\|"))
            .anyMatch(other -> values.stream().anyMatch(value -> value.contains(other)));
  }

  /** Returns the disputed questions, each with a value from both sides. */
  static List<List<String>> disputed() throws IOException {
    return Files.readAllLines(RESOURCES.resolve("disagreement/disputed.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split("\t")))
        .toList();
  }
}
