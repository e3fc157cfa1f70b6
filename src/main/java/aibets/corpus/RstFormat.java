package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** reStructuredText, the markup format of Python's documentation. */
final class RstFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("rst", "rest");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    List<String> lines =
        TextDecoder.plain(content, notices).replace("\t", "        ").lines().toList();
    return new RstReader(lines).read();
  }
}
