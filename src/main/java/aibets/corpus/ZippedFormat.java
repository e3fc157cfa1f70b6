package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.List;

/**
 * A format of one document per zip archive of XML files, as written by office programs.
 *
 * @param reader of the archive
 */
record ZippedFormat(List<String> endings, Reader reader) implements PackedFormat {

  /** Reads an archive. */
  interface Reader {
    Draft read(ZipParts parts) throws IOException, UnreadableException;
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    try (ZipParts parts = ZipParts.of(content)) {
      return reader.read(parts);
    } catch (ZipParts.TooMuchException e) {
      throw new UnreadableException("is too large when unpacked: split it into several files");
    } catch (XmlStream.TooMuchTextException e) {
      throw PackedFormat.tooMuchText();
    } catch (IOException e) {
      throw ZipParts.damaged();
    }
  }
}
