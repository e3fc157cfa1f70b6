package aibets.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2 that can be full, be read-only or refuse writes; otherwise it behaves like
 * the usual one. Public because H2 creates it.
 */
public final class FaultyDisk extends FilePathWrapper {

  /** The scheme of its paths. H2 registers file systems for the whole process. */
  static final String PREFIX = "faulty:" + DatabaseFile.UNINTERRUPTED;

  private enum State {
    SOUND,
    FULL,
    REFUSING,
    READ_ONLY
  }

  private static volatile State state = State.SOUND;

  public FaultyDisk() {}

  static void mount() {
    repair();
    FilePath.register(new FaultyDisk());
  }

  static void fill() {
    state = State.FULL;
  }

  /** Every write fails, even one that would fit on a full disk. */
  static void refuse() {
    state = State.REFUSING;
  }

  static void protect() {
    state = State.READ_ONLY;
  }

  static void repair() {
    state = State.SOUND;
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public boolean canWrite() {
    return state != State.READ_ONLY && super.canWrite();
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new File(super.open(mode));
  }

  private static final class File extends FileBaseDefault {

    private final FileChannel below;

    File(FileChannel below) {
      this.below = below;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      boolean isLonger = position + bytes.remaining() > below.size();
      if (state == State.REFUSING || (state != State.SOUND && isLonger)) {
        throw new IOException("No space left on device");
      }
      return below.write(bytes, position);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return below.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
      return below.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      below.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      below.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return below.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      below.close();
    }
  }
}
