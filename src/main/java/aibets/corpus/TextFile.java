package aibets.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads a file as text: UTF-8, or UTF-16 that says so; line ends become line feeds. */
final class TextFile {

  private static final long LARGEST = 10L << 20;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private TextFile() {}

  /** Thrown with what is wrong and what to do. */
  static final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
      super(message);
    }
  }

  static String read(Path file) throws UnreadableException {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new UnreadableException(
            String.format(
                "has %,d MB; a document may have %d MB: split it into several files",
                size >> 20, LARGEST >> 20));
      }
      return decoded(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnreadableException(
          "cannot be read (" + e.getClass().getSimpleName() + "): check that it may be read");
    }
  }

  private static String decoded(byte[] bytes) throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("is empty: write something into it, or remove it");
    }
    Charset charset = charset(bytes);
    if (charset.equals(StandardCharsets.UTF_8) && hasZero(bytes)) {
      throw new UnreadableException("is binary, not text: remove it, or save it as text");
    }
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return clean(text);
    } catch (CharacterCodingException e) {
      throw new UnreadableException("is not " + charset + " text: save it as UTF-8");
    }
  }

  /** Line feeds only, no byte order mark, no control characters. */
  static String clean(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String lines = unmarked.replace("\r\n", "\n").replace('\r', '\n');
    return CONTROLS.matcher(lines).replaceAll(" ");
  }

  private static Charset charset(byte[] bytes) {
    boolean marked = bytes.length >= 2;
    if (marked && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (marked && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }
}
