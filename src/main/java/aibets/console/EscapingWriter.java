package aibets.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HexFormat;

/**
 * Writes characters that a charset lacks as {@code \\u20ac}, where Java would write a question
 * mark. In JSON the escape means the same character.
 */
final class EscapingWriter extends FilterWriter {

  private final CharsetEncoder encoder;

  EscapingWriter(Writer out, Charset charset) {
    super(out);
    this.encoder = charset.newEncoder();
  }

  @Override
  public void write(int unit) throws IOException {
    char each = (char) unit;
    if (encoder.canEncode(each)) {
      out.write(each);
    } else {
      out.write("\\u" + HexFormat.of().toHexDigits(each));
    }
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(text.charAt(i));
    }
  }
}
