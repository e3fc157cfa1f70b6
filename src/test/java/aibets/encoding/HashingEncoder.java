package aibets.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small encoder for tests: the vector of a word depends only on the word, and that of a text is
 * the mean. Counts its runs.
 */
public final class HashingEncoder implements Encoder {

  private static final int DIMENSION = 32;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String fingerprint;
  private final UnaryOperator<String> reading;
  private final AtomicInteger runs = new AtomicInteger();

  public HashingEncoder(String fingerprint) {
    this(fingerprint, UnaryOperator.identity());
  }

  /**
   * Creates an encoder.
   *
   * @param reading returns what is encoded in place of a text, or fails
   */
  public HashingEncoder(String fingerprint, UnaryOperator<String> reading) {
    this.fingerprint = fingerprint;
    this.reading = reading;
  }

  public int runs() {
    return runs.get();
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public Encoding encode(String text) {
    runs.incrementAndGet();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ids = new ArrayList<>();
    Matcher matcher = WORD.matcher(reading.apply(text));
    while (matcher.find()) {
      starts.add(matcher.start());
      ids.add(matcher.group().toLowerCase(Locale.ROOT).hashCode() & 0x7FFF);
    }
    float[] mean = new float[DIMENSION];
    float[] vectors = new float[ids.size() * DIMENSION];
    for (int i = 0; i < ids.size(); i++) {
      Random random = new Random(ids.get(i));
      for (int d = 0; d < DIMENSION; d++) {
        vectors[i * DIMENSION + d] = (float) random.nextGaussian();
      }
      Vectors.normalize(vectors, i * DIMENSION, DIMENSION);
      for (int d = 0; d < DIMENSION; d++) {
        mean[d] += vectors[i * DIMENSION + d];
      }
    }
    Vectors.normalize(mean, 0, DIMENSION);
    return new Encoding(mean, new Encoding.Tokens(array(ids), array(starts), vectors));
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void close() {}
}
