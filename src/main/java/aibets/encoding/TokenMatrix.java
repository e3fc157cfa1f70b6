package aibets.encoding;

import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/**
 * The token vectors of a passage, quantized to four bits: each token has a scale and integers from
 * -7 to 7. Cosines differ from the exact ones by less than 0.02. Immutable.
 */
public final class TokenMatrix {

  /** The group of tokens that are not in a sentence of the passage, but in its title or heading. */
  public static final int CONTEXT = -1;

  static final TokenMatrix EMPTY =
      new TokenMatrix(0, new int[0], new byte[0], new float[0], new byte[0]);

  private static final int LEVELS = 7;

  private final int dimension;
  private final int[] ids;
  private final byte[] groups;
  private final float[] scales;
  private final byte[] numbers;

  private TokenMatrix(int dimension, int[] ids, byte[] groups, float[] scales, byte[] numbers) {
    this.dimension = dimension;
    this.ids = ids;
    this.groups = groups;
    this.scales = scales;
    this.numbers = numbers;
  }

  /**
   * Quantizes the tokens of an encoding.
   *
   * @param groupAt maps a token's offset to its group: the index of the sentence in the passage (0
   *     to 127) or {@link #CONTEXT}
   * @throws IllegalArgumentException if a group is invalid
   */
  public static TokenMatrix of(Encoding.Tokens tokens, IntUnaryOperator groupAt) {
    int n = tokens.count();
    int dimension = n == 0 ? 0 : tokens.vectors().length / n;
    int rowBytes = (dimension + 1) / 2;
    byte[] groups = new byte[n];
    float[] scales = new float[n];
    byte[] numbers = new byte[n * rowBytes];
    for (int token = 0; token < n; token++) {
      groups[token] = checked(groupAt.applyAsInt(tokens.starts()[token]));
      scales[token] =
          pack(tokens.vectors(), token * dimension, dimension, numbers, token * rowBytes);
    }
    return new TokenMatrix(dimension, tokens.ids().clone(), groups, scales, numbers);
  }

  private static byte checked(int sentence) {
    if (sentence < CONTEXT || sentence > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "A token must be in a sentence from 0 to "
              + Byte.MAX_VALUE
              + " of its passage, but one is in "
              + sentence);
    }
    return (byte) sentence;
  }

  private static float pack(float[] from, int at, int dimension, byte[] to, int toAt) {
    float max = 0;
    for (int d = 0; d < dimension; d++) {
      max = Math.max(max, Math.abs(from[at + d]));
    }
    float scale = max == 0 ? 1 : max / LEVELS;
    for (int d = 0; d < dimension; d++) {
      int number = Math.round(from[at + d] / scale) & 0xF;
      to[toAt + d / 2] |= (byte) (d % 2 == 0 ? number : number << 4);
    }
    return scale;
  }

  /** Returns the number of tokens. */
  public int count() {
    return ids.length;
  }

  /** Returns a token's vocabulary id. */
  public int id(int token) {
    return ids[token];
  }

  /** Returns the index of a token's sentence, or {@link #CONTEXT}. */
  public int group(int token) {
    return groups[token];
  }

  int dimension() {
    return dimension;
  }

  /** Returns the factor of a token's quantized values. */
  float scale(int token) {
    return scales[token];
  }

  /** Returns the quantized values row by row, two per byte, the lower half first. */
  byte[] numbers() {
    return numbers;
  }

  /** Returns the approximate memory use in bytes. */
  public int size() {
    return numbers.length + 9 * ids.length + 64;
  }

  /** Returns a serialized form for {@link #fromBytes}. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(8 + 9 * ids.length + numbers.length);
    out.putInt(ids.length).putInt(dimension);
    out.asIntBuffer().put(ids);
    out.position(out.position() + 4 * ids.length);
    out.asFloatBuffer().put(scales);
    out.position(out.position() + 4 * ids.length);
    return out.put(groups).put(numbers).array();
  }

  /**
   * Deserializes the result of {@link #toBytes}.
   *
   * @throws java.nio.BufferUnderflowException if it is truncated
   */
  public static TokenMatrix fromBytes(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int n = in.getInt();
    int dimension = in.getInt();
    int[] ids = new int[n];
    float[] scales = new float[n];
    byte[] groups = new byte[n];
    byte[] numbers = new byte[n * ((dimension + 1) / 2)];
    in.asIntBuffer().get(ids);
    in.position(in.position() + 4 * n);
    in.asFloatBuffer().get(scales);
    in.position(in.position() + 4 * n);
    in.get(groups).get(numbers);
    return new TokenMatrix(dimension, ids, groups, scales, numbers);
  }
}
