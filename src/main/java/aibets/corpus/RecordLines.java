package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a file line by line, decoding each line separately. Lines that are too long are skipped
 * without being buffered.
 */
final class RecordLines {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private int number;

  /**
   * Reads a stream.
   *
   * @param longest the maximum length of a line, in bytes
   */
  RecordLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param number from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(int number, byte[] bytes, boolean isTooLong) {

    boolean isBlank() {
      return !isTooLong && TextFile.beginning(bytes).isEmpty();
    }

    /**
     * Returns the text.
     *
     * @throws UnreadableException if it is too long, or not UTF-8
     */
    String text() throws UnreadableException {
      if (isTooLong) {
        throw new UnreadableException("is longer than 10 MB: split the record");
      }
      return TextFile.utf8(bytes);
    }
  }

  /** Returns the next line; empty at the end. */
  Optional<Line> next() throws IOException {
    int first = read();
    if (first < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (int each = first; each >= 0 && each != '\n' && each != '\r'; each = read()) {
      tooLong = tooLong || line.size() == longest;
      if (!tooLong) {
        line.write(each);
      }
    }
    skipLineFeedBehindReturn();
    number++;
    return Optional.of(new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong));
  }

  private void skipLineFeedBehindReturn() throws IOException {
    if (at > 0 && buffer[at - 1] == '\r' && peek() == '\n') {
      at++;
    }
  }

  private int read() throws IOException {
    int next = peek();
    at += next < 0 ? 0 : 1;
    return next;
  }

  private int peek() throws IOException {
    if (at == filled) {
      filled = Math.max(0, in.read(buffer));
      at = 0;
    }
    return at == filled ? -1 : buffer[at] & 0xFF;
  }
}
