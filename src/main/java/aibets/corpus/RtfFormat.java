package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The Rich Text Format. */
final class RtfFormat implements PackedFormat {

  @Override
  public List<String> endings() {
    return List.of("rtf");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (!text.stripLeading().startsWith("{\\rtf")) {
      throw new UnreadableException("is not RTF: correct its file name extension");
    }
    RtfReader reader = new RtfReader(text);
    Outline outline = reader.read();
    return new Draft(outline, Fields.NONE.with("title", Optional.of(reader.title())));
  }
}
