package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * A mail: its header, and its text in plain text or else HTML. Attachments are left out.
 *
 * @param head decoded fields by lower-case name
 * @param plain empty if there is none
 * @param page HTML; empty if there is none
 */
record MailMessage(Map<String, String> head, String plain, String page) {

  private static final MimeConfig BOUNDS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderCount(2_000)
          .setMaxHeaderLen(1 << 18)
          .setMaxContentLen(PackedFormat.MAX_BYTES)
          .build();

  /** The maximum nesting depth of parts. */
  private static final int MAX_DEPTH = 30;

  /**
   * Parses a mail.
   *
   * @throws UnreadableException if it is not one
   */
  static MailMessage of(byte[] content) throws UnreadableException {
    MimeTokenStream stream = new MimeTokenStream(BOUNDS);
    stream.setRecursionMode(RecursionMode.M_RECURSE);
    stream.parse(new ByteArrayInputStream(content));
    Parts parts = new Parts();
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        parts.take(state, stream);
      }
    } catch (IOException | MimeException | RuntimeException e) {
      if (parts.plain.isEmpty() && parts.page.isEmpty()) {
        throw new UnreadableException("is not a readable mail: save it again as .eml");
      }
    }
    if (!parts.head.containsKey("from") && !parts.head.containsKey("subject")) {
      throw new UnreadableException(
          "is not a mail (it has no sender and no subject): save it again");
    }
    return new MailMessage(parts.head, parts.plain.toString(), parts.page.toString());
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(head.get(name)).filter(value -> !value.isBlank());
  }

  /** The parts read so far. */
  private static final class Parts {

    private final Map<String, String> head = new HashMap<>();
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder page = new StringBuilder();
    private boolean isAttached;
    private boolean isFirst = true;
    private int depth;

    void take(EntityState state, MimeTokenStream stream) throws IOException, UnreadableException {
      switch (state) {
        case T_START_HEADER -> isAttached = false;
        case T_FIELD -> field(stream.getField());
        case T_END_HEADER -> isFirst = false;
        case T_START_MULTIPART, T_START_MESSAGE -> {
          if (++depth > MAX_DEPTH) {
            throw new UnreadableException("has too deeply nested parts: save only its text");
          }
        }
        case T_END_MULTIPART, T_END_MESSAGE -> depth--;
        case T_BODY -> body(stream);
        default -> {}
      }
    }

    private void field(Field field) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      String body = String.valueOf(field.getBody());
      if (isFirst) {
        String text = body.replaceAll("\\r?\\n[ \\t]+", " ");
        head.putIfAbsent(
            name, ReadableText.line(DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT)));
      } else if (name.equals("content-disposition")) {
        isAttached = body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
      }
    }

    private void body(MimeTokenStream stream) throws IOException {
      BodyDescriptor about = stream.getBodyDescriptor();
      boolean isPage = about.getMimeType().equalsIgnoreCase("text/html");
      if (isAttached || !(isPage || about.getMimeType().equalsIgnoreCase("text/plain"))) {
        return;
      }
      try (InputStream in = stream.getDecodedInputStream()) {
        byte[] bytes = in.readNBytes(TextFile.MAX_BYTES);
        String text = TextFile.clean(new String(bytes, charset(about.getCharset())));
        (isPage ? page : plain).append(text).append('\n');
      }
    }

    private static Charset charset(String name) {
      try {
        boolean plain = name == null || name.equalsIgnoreCase("us-ascii");
        return plain ? StandardCharsets.UTF_8 : Charset.forName(name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return StandardCharsets.UTF_8;
      }
    }
  }
}
