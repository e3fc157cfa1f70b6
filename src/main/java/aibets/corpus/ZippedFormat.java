package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.util.List;

/**
 * A document that is an archive of XML files, as office programs write them.
 *
 * @param reader of what is in the archive
 */
record ZippedFormat(List<String> endings, Reader reader) implements PackedFormat {

  /** Reads what is in an archive. */
  interface Reader {
    Draft read(ZipParts parts) throws IOException, UnreadableException;
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    try (ZipParts parts = ZipParts.of(content)) {
      return reader.read(parts);
    } catch (ZipParts.TooMuchException e) {
      throw new UnreadableException("unpacks to more than is read: split it into several files");
    } catch (XmlStream.TooMuchTextException e) {
      throw PackedFormat.tooMuchText();
    } catch (IOException e) {
      throw ZipParts.damaged();
    }
  }
}
