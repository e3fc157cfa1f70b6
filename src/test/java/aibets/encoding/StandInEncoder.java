package aibets.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the model where it would take hours: one vector per word, of the model's size, random
 * but always the same for a word.
 */
public final class StandInEncoder implements Encoder {

  private static final int DIMENSION = 384;
  private static final int VOCABULARY = 30_000;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Map<Integer, float[]> vectors = new ConcurrentHashMap<>();

  @Override
  public String fingerprint() {
    return "stand-in";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public Encoding encode(String text) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ids = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      starts.add(word.start());
      ids.add(Math.floorMod(word.group().toLowerCase(Locale.ROOT).hashCode(), VOCABULARY));
    }
    float[] mean = new float[DIMENSION];
    float[] tokens = new float[ids.size() * DIMENSION];
    for (int i = 0; i < ids.size(); i++) {
      float[] vector = vectors.computeIfAbsent(ids.get(i), StandInEncoder::vector);
      System.arraycopy(vector, 0, tokens, i * DIMENSION, DIMENSION);
      for (int d = 0; d < DIMENSION; d++) {
        mean[d] += vector[d];
      }
    }
    Vectors.normalize(mean, 0, DIMENSION);
    return new Encoding(mean, new Encoding.Tokens(array(ids), array(starts), tokens));
  }

  private static float[] vector(int id) {
    Random random = new Random(id);
    float[] vector = new float[DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    Vectors.normalize(vector, 0, DIMENSION);
    return vector;
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public void close() {}
}
