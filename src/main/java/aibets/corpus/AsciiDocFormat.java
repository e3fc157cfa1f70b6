package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** The AsciiDoc format. */
final class AsciiDocFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("adoc", "asciidoc", "asc");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    return new AsciiDocReader(TextDecoder.plain(content, notices).lines().toList()).read();
  }
}
