package aibets.h2;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The length and checksum of a database file, written beside it on close, because H2 accepts some
 * truncated files as older, complete ones. There is none while the database is open, so that a
 * killed process is not mistaken for damage.
 */
final class FileChecksum {

  /**
   * Of a longer file only its beginning and end are included, which H2 reads first; the rows have
   * their own checksums.
   */
  private static final long END_BYTES = 32L << 20;

  private static final int CHUNK_BYTES = 1 << 20;

  private final Path database;
  private final Path written;

  FileChecksum(Path database) {
    this.database = database;
    this.written = database.resolveSibling(database.getFileName() + ".checksum");
  }

  /** Whether the database was closed and its file has changed since. */
  boolean differs() {
    try {
      return Files.exists(written) && !Files.readString(written).equals(computed());
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether the database file exists and is readable and writable. */
  boolean canReachDatabase() {
    return Files.isReadable(database) && Files.isWritable(database);
  }

  /** Does not use a channel, which an interrupt would close. */
  void write() throws IOException {
    byte[] state = computed().getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new FileOutputStream(written.toFile())) {
      out.write(state);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String computed() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "r")) {
      long length = file.length();
      CRC32C crc = new CRC32C();
      long read = add(file, 0, Math.min(length, END_BYTES), crc);
      add(file, Math.max(read, length - END_BYTES), length, crc);
      return length + " " + Long.toHexString(crc.getValue()) + "\n";
    }
  }

  private static long add(RandomAccessFile file, long from, long to, CRC32C crc)
      throws IOException {
    byte[] buffer = new byte[CHUNK_BYTES];
    long at = from;
    file.seek(from);
    while (at < to) {
      int chunk = (int) Math.min(CHUNK_BYTES, to - at);
      file.readFully(buffer, 0, chunk);
      crc.update(buffer, 0, chunk);
      at += chunk;
    }
    return at;
  }
}
