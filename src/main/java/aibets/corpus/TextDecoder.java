package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Determines the encoding of a file as browsers do: from its byte order mark or its declaration;
 * otherwise UTF-8 if it is valid, or else windows-1252.
 */
final class TextDecoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** The number of bytes that are examined. */
  private static final int HEAD = 4096;

  /** The minimum number of byte pairs to detect UTF-16. */
  private static final int MIN_PAIRS = 4;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)(?:<meta\\b[^>]{0,500}?\\bcharset|\\A\\s*<\\?xml\\b[^>]{0,200}?\\bencoding)"
              + "\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})");

  private TextDecoder() {}

  /**
   * Decodes text without a declaration.
   *
   * @throws UnreadableException if it is not text
   */
  static String plain(byte[] bytes, Notices notices) throws UnreadableException {
    return decoded(bytes, Optional.empty(), notices);
  }

  /**
   * Decodes a page, which may declare its charset.
   *
   * @throws UnreadableException if it is not text
   */
  static String markup(byte[] bytes, Notices notices) throws UnreadableException {
    return decoded(bytes, declared(bytes, notices), notices);
  }

  private static String decoded(byte[] bytes, Optional<Charset> declared, Notices notices)
      throws UnreadableException {
    Optional<Charset> wide = marked(bytes).or(() -> unmarkedUtf16(bytes));
    if (wide.isPresent()) {
      return TextFile.clean(lenient(bytes, wide.get(), notices));
    }
    if (isBinary(bytes)) {
      throw new UnreadableException("is binary, not text: remove it, or save it as text");
    }
    if (declared.filter(each -> !each.equals(StandardCharsets.UTF_8)).isPresent()) {
      return TextFile.clean(lenient(bytes, declared.get(), notices));
    }
    return TextFile.clean(
        strict(bytes, StandardCharsets.UTF_8).orElseGet(() -> undeclared(bytes, notices)));
  }

  private static String undeclared(byte[] bytes, Notices notices) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long wrong = text.chars().filter(each -> each == '\uFFFD').count();
    long right = text.chars().filter(each -> each > 0x7F).count() - wrong;
    if (right > wrong) {
      return lenient(bytes, StandardCharsets.UTF_8, notices);
    }
    notices.add("charset", "", "is not declared, and it is not UTF-8: read as windows-1252");
    return new String(bytes, WINDOWS);
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Decodes text, replacing malformed input. */
  private static String lenient(byte[] bytes, Charset charset, Notices notices) {
    return strict(bytes, charset)
        .orElseGet(
            () -> {
              notices.add(
                  "charset", charset.name(), "does not fit every byte: those are shown as \uFFFD");
              return new String(bytes, charset);
            });
  }

  private static Optional<Charset> declared(byte[] bytes, Notices notices) {
    String head = new String(head(bytes), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(declared.group(1))).flatMap(TextDecoder::asBrowsersDo);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      notices.add("charset", declared.group(1), "is unknown: left out");
      return Optional.empty();
    }
  }

  /**
   * Returns the charset that browsers use: windows-1252 for Latin-1; none if the declaration itself
   * could not have been read in it.
   */
  private static Optional<Charset> asBrowsersDo(Charset charset) {
    if (charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)) {
      return Optional.of(WINDOWS);
    }
    byte[] declaration = "<meta charset=".getBytes(StandardCharsets.US_ASCII);
    boolean readable = new String(declaration, charset).equals("<meta charset=");
    return readable ? Optional.of(charset) : Optional.empty();
  }

  /** Whether the byte order mark is that of UTF-16. */
  static boolean isUtf16(byte[] bytes) {
    return marked(bytes).filter(each -> !each.equals(StandardCharsets.UTF_8)).isPresent();
  }

  /** Returns the charset of the byte order mark. */
  private static Optional<Charset> marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    return switch (first) {
      case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
      default ->
          first == 0xEFBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF
              ? Optional.of(StandardCharsets.UTF_8)
              : Optional.empty();
    };
  }

  /** Detects UTF-16 without a mark: in Latin text every second byte is zero. */
  private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
    byte[] head = head(bytes);
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    int pairs = head.length / 2;
    Charset charset = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    boolean likely =
        bytes.length % 2 == 0
            && pairs >= MIN_PAIRS
            && 5 * Math.max(zeros[0], zeros[1]) > 2 * pairs
            && 20 * Math.min(zeros[0], zeros[1]) <= pairs
            && strict(Arrays.copyOf(head, 2 * pairs), charset)
                .filter(text -> text.chars().noneMatch(TextDecoder::isControl))
                .isPresent();
    return likely ? Optional.of(charset) : Optional.empty();
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    byte[] head = head(bytes);
    int controls = 0;
    for (byte each : head) {
      controls += isControl(each) ? 1 : 0;
    }
    return 20 * controls > head.length;
  }

  /**
   * Whether a character is a control character that text does not contain, or starts an escape
   * sequence.
   */
  private static boolean isControl(int each) {
    return each >= 0 && each < ' ' && "\t\n\u000B\f\r\u001B".indexOf(each) < 0;
  }

  private static byte[] head(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
  }
}
