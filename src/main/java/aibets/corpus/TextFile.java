package aibets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.regex.Pattern;

/** Reads files up to a maximum size, and normalizes line ends to line feeds. */
final class TextFile {

  /** The maximum size in bytes. */
  static final int MAX_BYTES = 10 << 20;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private TextFile() {}

  /** Thrown with the problem and its remedy. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws UnreadableException if it is empty, too large, or cannot be read
   */
  static byte[] read(CorpusFiles.Entry file) throws UnreadableException {
    return read(file, MAX_BYTES);
  }

  /**
   * Reads a whole file with another maximum size.
   *
   * @param largest in bytes
   * @throws UnreadableException if it is empty, too large, or cannot be read
   */
  static byte[] read(CorpusFiles.Entry file, int largest) throws UnreadableException {
    checkSize(file.size(), largest);
    // Do not open files of size 0: reading some, as in /proc, blocks forever.
    if (file.size() == 0) {
      throw empty();
    }
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(largest + 1);
      checkSize(bytes.length, largest);
      if (bytes.length == 0) {
        throw empty();
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableException(unreadable(e));
    }
  }

  private static void checkSize(long size, int largest) throws UnreadableException {
    if (size > largest) {
      throw new UnreadableException(
          String.format(
              "has %,d MB, but the limit is %d MB: split it into several files",
              size >> 20, largest >> 20));
    }
  }

  /** Opens the file that was listed, not the target of a link that has replaced it. */
  static InputStream open(CorpusFiles.Entry file) throws IOException {
    boolean local = file.path().getFileSystem().equals(FileSystems.getDefault());
    return local
        ? Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)
        : Files.newInputStream(file.path());
  }

  static UnreadableException empty() {
    return new UnreadableException("is empty: add text, or remove it");
  }

  static String unreadable(IOException e) {
    return "cannot be read (" + e.getClass().getSimpleName() + "): check its permissions";
  }

  private static String decoded(byte[] bytes, Charset charset) throws UnreadableException {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnreadableException("is not " + charset + " text: save it as UTF-8");
    }
  }

  /** Decodes a line of a file, which may be the first. */
  static String utf8(byte[] bytes) throws UnreadableException {
    return unmarked(decoded(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Returns the first characters of a line, without byte order mark and spaces, enough to recognize
   * its type.
   */
  static String beginning(byte[] bytes) {
    int length = Math.min(bytes.length, 200);
    return unmarked(new String(bytes, 0, length, StandardCharsets.UTF_8)).strip();
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isControl(int letter) {
    return Character.isISOControl(letter) && letter != '\n' && letter != '\t';
  }

  /** Returns text with line feeds only, and without byte order mark and control characters. */
  static String clean(String text) {
    String lines = unmarked(text).replace("\r\n", "\n").replace('\r', '\n');
    return lines.chars().anyMatch(TextFile::isControl)
        ? CONTROLS.matcher(lines).replaceAll(" ")
        : lines;
  }

  /** Replaces unpaired surrogates by the replacement character. */
  static String wellFormed(String text) {
    StringBuilder mended = new StringBuilder(text);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended.toString();
  }
}
