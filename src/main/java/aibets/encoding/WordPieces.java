package aibets.encoding;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.Arrays;

/**
 * The word pieces of a text, without the model's special tokens, and their division into parts. The
 * arrays are not copied and must not be modified.
 *
 * @param ids vocabulary ids, {@code int[n]}
 * @param starts offsets of the first character (UTF-16 units), {@code int[n]}
 * @param ends offsets after the last character, likewise
 * @param continues whether a piece continues the word of the piece before
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call
public record WordPieces(int[] ids, int[] starts, int[] ends, boolean[] continues) {

  /** The model's maximum input length (512) without the two special tokens. */
  private static final int PART = 510;

  /** The model's {@code [CLS]} token, the first of an input. */
  public static final long START_MARK = 101;

  /** The model's {@code [SEP]} token, the end of each text in an input. */
  public static final long END_MARK = 102;

  static WordPieces of(ai.djl.huggingface.tokenizers.Encoding encoding, String text) {
    long[] all = encoding.getIds();
    String[] tokens = encoding.getTokens();
    CharSpan[] spans = encoding.getCharTokenSpans();
    int count = Math.max(0, all.length - 2);
    int[] ids = new int[count];
    int[] starts = new int[count];
    int[] ends = new int[count];
    boolean[] continues = new boolean[count];
    for (int i = 0; i < count; i++) {
      ids[i] = (int) all[i + 1];
      starts[i] = spans[i + 1] == null ? 0 : spans[i + 1].getStart();
      ends[i] = spans[i + 1] == null ? 0 : spans[i + 1].getEnd();
      continues[i] = tokens[i + 1].startsWith("##");
    }
    return new WordPieces(ids, utf16(starts, text), utf16(ends, text), continues);
  }

  /** Converts the tokenizer's code points to Java's UTF-16 units. */
  private static int[] utf16(int[] codePoints, String text) {
    if (text.length() == text.codePointCount(0, text.length())) {
      return codePoints;
    }
    int[] units = new int[codePoints.length];
    int point = 0;
    int unit = 0;
    for (int i = 0; i < codePoints.length; i++) {
      while (point < codePoints[i]) {
        unit += Character.charCount(text.codePointAt(unit));
        point++;
      }
      units[i] = unit;
    }
    return units;
  }

  /** Returns the number of pieces. */
  public int count() {
    return ids.length;
  }

  /**
   * Returns the end of the part that starts at {@code from}; parts end between words if possible.
   */
  int partEnd(int from) {
    int end = from + PART;
    if (end >= count()) {
      return count();
    }
    while (end > from && continues[end]) {
      end--;
    }
    return end == from ? from + PART : end;
  }

  /** Returns the model's input for a part: its ids between the special tokens. */
  long[] input(int from, int to) {
    long[] input = new long[to - from + 2];
    input[0] = START_MARK;
    input[input.length - 1] = END_MARK;
    Arrays.setAll(input, i -> i == 0 || i == input.length - 1 ? input[i] : ids[from + i - 1]);
    return input;
  }
}
