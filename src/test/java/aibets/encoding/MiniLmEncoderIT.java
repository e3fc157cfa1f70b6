package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniLmEncoderIT {

  private static final String[] WORDS =
      ("the a of world model labs raised billion transformer Straße naïve ☕ 日本 seed-round $1.03B"
              + " attention 5-10 years, why? 🙂 LeCun; \"dead end\" e.g. x_y 3.14 KING O'Neill (JEPA)")
          .split(" ");

  @TempDir static Path directory;
  static MiniLmEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = MiniLmEncoder.in(directory);
  }

  @AfterAll
  static void close() {
    encoder.close();
    encoder.close();
  }

  @Test
  void producesTheVectorsOfLangchain4jsModel() {
    var model = new AllMiniLmL6V2EmbeddingModel();
    long seed = 20260323;
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      String text = text(random, 1 + random.nextInt(i % 20 == 0 ? 900 : 60));
      float[] expected = model.embed(text).content().vector();
      float[] actual = encoder.encode(text).vector();
      assertThat(Vectors.dot(expected, 0, actual, 0, 384))
          .as("cosine of text %s with seed %s: %s", i, seed, text)
          .isGreaterThanOrEqualTo(0.9999f);
    }
  }

  @Test
  void producesTheSameVectorsForTextsTogetherAndAlone() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> texts =
        IntStream.range(0, 30)
            .mapToObj(i -> text(random, random.nextInt(i % 10 == 0 ? 700 : 100)))
            .toList();
    List<Encoding> together = encoder.encode(texts);
    for (int i = 0; i < texts.size(); i++) {
      Encoding alone = encoder.encode(texts.get(i));
      Encoding.Tokens tokens = together.get(i).tokens();
      assertThat(furthest(together.get(i).vector(), alone.vector()))
          .as("difference of text %s with seed %s", i, seed)
          .isLessThan(1e-4);
      assertThat(furthest(tokens.vectors(), alone.tokens().vectors()))
          .as("difference of text %s with seed %s", i, seed)
          .isLessThan(1e-4);
      assertThat(tokens.starts()).containsExactly(alone.tokens().starts());
    }
  }

  private static double furthest(float[] some, float[] others) {
    assertThat(some).hasSameSizeAs(others);
    return IntStream.range(0, some.length)
        .mapToDouble(i -> Math.abs(some[i] - others[i]))
        .max()
        .orElse(0);
  }

  @Test
  void canBeClosedWhileItEncodes() throws Exception {
    MiniLmEncoder closing = MiniLmEncoder.in(directory);
    String text = text(new Random(1), 200);
    CountDownLatch begun = new CountDownLatch(3);
    List<CompletableFuture<EncodingException>> all =
        IntStream.range(0, 3)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> encodeUntilItIsClosed(closing, text, begun)))
            .toList();
    begun.await();
    closing.close();
    for (CompletableFuture<EncodingException> each : all) {
      assertThat(each.get(60, TimeUnit.SECONDS)).hasMessageContaining("is closed");
    }
  }

  private static EncodingException encodeUntilItIsClosed(
      Encoder closing, String text, CountDownLatch begun) {
    try {
      while (true) {
        closing.encode(text);
        begun.countDown();
      }
    } catch (EncodingException e) {
      return e;
    }
  }

  @Test
  void placesTokensInTheTextWhateverItsScript() {
    Encoding.Tokens tokens = encoder.encode("🙂🙂 Labs 日本 raised").tokens();
    assertThat(tokens.starts()).contains(0, 5, 10, 11, 13).hasSize(tokens.count());
  }

  @Test
  void encodesTheEmptyText() {
    Encoding encoding = encoder.encode("");
    assertThat(encoding.tokens().count()).isZero();
    assertThat(Vectors.dot(encoding.vector(), 0, encoding.vector(), 0, 384)).isBetween(.99f, 1.01f);
  }

  private static String text(Random random, int words) {
    return random
        .ints(words, 0, WORDS.length)
        .mapToObj(i -> WORDS[i])
        .collect(Collectors.joining(" "));
  }
}
