package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a zip archive, with a limit on the unpacked size. */
final class ZipParts implements AutoCloseable {

  private static final int MAX_PARTS = 20_000;

  /** The maximum unpacked size in bytes of all parts read. */
  private static final long MAX_BYTES = 150L << 20;

  private final ZipFile zip;
  private long left = MAX_BYTES;

  private ZipParts(ZipFile zip) {
    this.zip = zip;
  }

  /** Thrown when parts unpack to more than the limit. */
  static final class TooMuchException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * Opens an archive.
   *
   * @throws UnreadableException if it is not one
   */
  static ZipParts of(byte[] content) throws UnreadableException {
    if (content.length > 1 && (content[0] & 0xFF) == 0xD0 && (content[1] & 0xFF) == 0xCF) {
      throw new UnreadableException(
          "is encrypted, or in a format from before 2007: save it without a password in a current"
              + " format");
    }
    try {
      ZipFile zip =
          ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MAX_PARTS) {
        throw new UnreadableException("has more than %,d parts: split it".formatted(MAX_PARTS));
      }
      return new ZipParts(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  static UnreadableException damaged() {
    return new UnreadableException("is damaged: open it in its application and save it again");
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Opens a part; an empty stream if it does not exist. */
  InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null ? new ByteArrayInputStream(new byte[0]) : new Bounded(stream(entry));
  }

  private InputStream stream(ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw new IOException(
          "Part '" + entry.getName() + "' is encrypted or has an unsupported compression");
    }
    return zip.getInputStream(entry);
  }

  /** Opens a part as XML. */
  XmlStream xml(String name) throws IOException {
    return XmlStream.of(open(name));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Bounded extends InputStream {

    private final InputStream in;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int each = in.read();
      count(each < 0 ? 0 : 1);
      return each;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws TooMuchException {
      left -= read;
      if (left < 0) {
        throw new TooMuchException();
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
