package aibets.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Filters lines that are not JSON objects, which would make the library end the session. Not
 * thread-safe.
 */
final class MessageStream extends InputStream {

  /** The maximum length of a line; the rest of a longer one is dropped. */
  private static final int MAX_BYTES = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(MessageStream.class);

  private final ObjectMapper mapper = new ObjectMapper();
  private final InputStream in;
  private final Runnable atEnd;
  private InputStream message = InputStream.nullInputStream();

  /**
   * Creates a stream over lines.
   *
   * @param in should be buffered
   * @param atEnd runs once at the end of the stream
   */
  MessageStream(InputStream in, Runnable atEnd) {
    this.in = in;
    this.atEnd = atEnd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = message.read(bytes, from, length);
    while (read < 0 && next()) {
      read = message.read(bytes, from, length);
    }
    return read;
  }

  /** Advances to the next message; returns whether there is one. */
  private boolean next() throws IOException {
    int last = '\n';
    while (last >= 0) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (last = in.read(); last >= 0 && last != '\n'; last = in.read()) {
        if (line.size() <= MAX_BYTES) {
          line.write(last);
        }
      }
      if (isMessage(line.toByteArray())) {
        line.write('\n');
        message = new ByteArrayInputStream(line.toByteArray());
        return true;
      }
    }
    atEnd.run();
    return false;
  }

  private boolean isMessage(byte[] line) throws IOException {
    try {
      if (line.length <= MAX_BYTES && mapper.readTree(line).isObject()) {
        return true;
      }
    } catch (JsonProcessingException e) {
      LOG.debug("Not JSON: {}", e.getOriginalMessage());
    }
    if (line.length > 1) {
      LOG.warn("Ignored a line of {} bytes that is not a JSON object", line.length);
    }
    return false;
  }
}
