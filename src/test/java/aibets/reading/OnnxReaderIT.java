package aibets.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import aibets.encoding.MiniLmEncoder;
import aibets.retrieval.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxReaderIT {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Path DATA = Path.of("target/model");

  private static MiniLmEncoder tokenizer;
  private static Reader reader;

  @BeforeAll
  static void load() {
    tokenizer = MiniLmEncoder.in(DATA);
    reader = OnnxReader.of(ReaderModel.shipped(), tokenizer);
  }

  @AfterAll
  static void close() {
    reader.close();
    reader.close();
    tokenizer.close();
  }

  private static final Excerpt LIBRARY =
      excerpt(
          "Library rules",
          "The library stands by the river.",
          "Readers may borrow up to twelve books for four weeks.",
          "Maria Lindqvist runs the front desk on Mondays.");

  private static Excerpt excerpt(String title, String... sentences) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    for (String sentence : sentences) {
      spans.add(new Span(start, start + sentence.length()));
      start += sentence.length() + 1;
    }
    return new Excerpt(title, "Loans", String.join(" ", sentences), spans);
  }

  private static Reading read(String question, Excerpt excerpt) {
    return reader.read(question, List.of(excerpt), LONG).get(0);
  }

  private static String words(Reading reading, Excerpt excerpt) {
    Reading.OfSentence best =
        reading.sentences().stream()
            .max((a, b) -> Double.compare(a.evidence(), b.evidence()))
            .orElseThrow();
    return excerpt.text().substring(best.words().start(), best.words().end());
  }

  @Test
  void marksTheSentenceAndTheWordsThatAnswer() {
    Reading reading = read("how long can I keep a novel?", LIBRARY);
    assertThat(reading.answers()).isPositive();
    assertThat(reading.sentences())
        .extracting(Reading.OfSentence::evidence)
        .element(1)
        .satisfies(most -> assertThat(most).isPositive());
    assertThat(words(reading, LIBRARY)).contains("four weeks");
  }

  @Test
  void distinguishesAnswersFromSentencesOnTheSameSubject() {
    double answers = read("Who is at the front desk on Mondays?", LIBRARY).answers();
    double nearMiss = read("What does Maria Lindqvist earn a month?", LIBRARY).answers();
    assertThat(answers).isGreaterThan(nearMiss + 2);
    assertThat(nearMiss).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", " ...", "?!", "??"})
  void readsAQuestionTheSameWhateverItEndsWith(String end) {
    Reading marked = read("how long can I keep a novel?", LIBRARY);
    assertThat(read("how long can I keep a novel" + end, LIBRARY)).isEqualTo(marked);
  }

  @Test
  void readsTheSameTogetherAndAlone() {
    List<Excerpt> many =
        IntStream.range(0, 9)
            .mapToObj(
                i -> excerpt("T", "Hall ".repeat(1 + 7 * i) + "opens.", "It costs " + i + "."))
            .toList();
    List<Reading> together = reader.read("what does it cost?", many, LONG);
    for (int i = 0; i < many.size(); i++) {
      double alone = read("what does it cost?", many.get(i)).answers();
      assertThat(together.get(i).answers())
          .isCloseTo(alone, org.assertj.core.data.Offset.offset(0.5));
    }
  }

  @Test
  void givesOffsetsInUtf16Units() {
    Excerpt emoji = excerpt("Straße 🙂", "🙂🙂 Café ☕ opens at nine o'clock. 日本", "It is red.");
    Reading reading = read("When does the café open?", emoji);
    assertThat(words(reading, emoji)).contains("nine");
  }

  @Test
  void readsOnlyTheBeginningOfAnOverlongPassage() {
    String[] sentences = new String[400];
    java.util.Arrays.fill(sentences, "The quick brown fox jumps over the lazy dog.");
    Reading reading = read("x ".repeat(400), excerpt("title ".repeat(300), sentences));
    assertThat(reading.sentences()).hasSize(400);
    assertThat(reading.sentences().get(399).evidence()).isEqualTo(Reading.UNREAD);
  }

  @Test
  void respectsItsTimeLimit() {
    List<Excerpt> many = java.util.Collections.nCopies(64, LIBRARY);
    assertThatExceptionOfType(ReaderException.class)
        .isThrownBy(() -> reader.read("who?", many, Duration.ofNanos(1)))
        .withMessageContaining("64 excerpts took longer than");
    assertThat(read("Who is at the front desk on Mondays?", LIBRARY).answers()).isPositive();
  }

  @Test
  void closesOnlyAfterTheReadsInProgress() throws Exception {
    Reader other = OnnxReader.of(ReaderModel.shipped(), tokenizer);
    ExecutorService askers = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Reading>>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Callable<List<Reading>> question =
            () -> other.read("who?", java.util.Collections.nCopies(4, LIBRARY), LONG);
        asked.add(askers.submit(question));
      }
      asked.get(0).get();
      other.close();
      for (Future<List<Reading>> each : asked) {
        try {
          assertThat(each.get()).hasSize(4);
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(ReaderException.class);
        }
      }
    } finally {
      askers.shutdown();
    }
    assertThatExceptionOfType(ReaderException.class)
        .isThrownBy(() -> other.read("who?", List.of(LIBRARY), LONG))
        .withMessage("The reading model is closed");
  }

  @Test
  void refusesAModelOfAnotherForm() {
    Path encoder = DATA.resolve("all-minilm-l6-v2.onnx");
    assertThatExceptionOfType(ReaderException.class)
        .isThrownBy(() -> OnnxReader.of(ReaderModel.in(encoder), tokenizer))
        .withMessageContaining("all-minilm-l6-v2.onnx")
        .withMessageContaining("answers");
  }

  @Test
  void refusesAModelWithAnUnexpectedChecksum() {
    byte[] model = {3, 1, 4, 1, 5};
    assertThat(ReaderModel.verified(model, "574687ba")).isSameAs(model);
    model[2] ^= 1;
    assertThatExceptionOfType(ReaderException.class)
        .isThrownBy(() -> ReaderModel.verified(model, "574687ba"))
        .withMessageContaining("damaged");
  }

  @Test
  void refusesADamagedModel(@TempDir Path directory) throws IOException {
    Path damaged = Files.write(directory.resolve("reader.onnx"), new byte[] {1, 2, 3});
    assertThatExceptionOfType(ReaderException.class)
        .isThrownBy(() -> OnnxReader.of(ReaderModel.in(damaged), tokenizer))
        .withMessageContaining("cannot be loaded");
    assertThatExceptionOfType(ReaderException.class)
        .isThrownBy(() -> ReaderModel.in(directory.resolve("none.onnx")).bytes())
        .withMessageContaining("Name a readable file");
  }
}
