package aibets.encoding;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.Arrays;

/**
 * A text's word pieces without the marks that the model wants around them, and how they are cut
 * into parts. The arrays are not copied: whoever gets one must not write to it.
 *
 * @param ids vocabulary numbers, {@code int[n]}
 * @param starts offsets of the first character (UTF-16 units), {@code int[n]}
 * @param ends offsets behind the last character, likewise
 * @param continues whether a piece goes on with the word of the one before it
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one call
public record WordPieces(int[] ids, int[] starts, int[] ends, boolean[] continues) {

  /** What the model takes at once (512), less its two marks. */
  private static final int PART = 510;

  /** What an input begins with; the model's {@code [CLS]}. */
  public static final long START_MARK = 101;

  /** What ends a text within an input; the model's {@code [SEP]}. */
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

  /** The tokenizer counts code points; Java counts UTF-16 units. */
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

  /** How many there are. */
  public int count() {
    return ids.length;
  }

  /**
   * Where the part that starts at {@code from} ends: before a word, not within one, where that is
   * possible.
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

  /** The model's input for a part: its ids between the two marks. */
  long[] input(int from, int to) {
    long[] input = new long[to - from + 2];
    input[0] = START_MARK;
    input[input.length - 1] = END_MARK;
    Arrays.setAll(input, i -> i == 0 || i == input.length - 1 ? input[i] : ids[from + i - 1]);
    return input;
  }
}
