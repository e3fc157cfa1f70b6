package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;

/** Subtitles of recorded talks; each line names its speaker. */
final class CuesFormat implements DocumentFormat {

  @Override
  public List<String> endings() {
    return List.of("vtt", "srt");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    return new Draft(Cues.read(TextDecoder.plain(content, notices)), Fields.NONE, false);
  }
}
