package aibets.corpus;

import aibets.corpus.RecordLines.Line;
import aibets.corpus.TextFile.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Files with one JSON object per line, each a document. */
final class JsonLinesFormat implements Format {

  private static final JsonText JSON =
      new JsonText(
          "is not a JSON object: correct the line or remove it",
          "has text after its JSON object: write each object on a line of its own");

  @Override
  public List<String> endings() {
    return List.of("jsonl");
  }

  @Override
  public boolean isDocument() {
    return false;
  }

  @Override
  public void read(CorpusFiles.Entry file, CorpusReading reading) throws UnreadableException {
    if (file.size() == 0) {
      throw TextFile.empty();
    }
    try (InputStream in = TextFile.open(file)) {
      RecordLines lines = new RecordLines(in, TextFile.MAX_BYTES);
      boolean first = true;
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        Line line = next.get();
        if (first && !line.isBlank()) {
          first = false;
          checkFirst(line);
        }
        read(line, file.name(), reading);
      }
    } catch (IOException e) {
      throw new UnreadableException(TextFile.unreadable(e));
    }
  }

  /** Rejects files that are not JSON Lines at all, to avoid a problem per line. */
  private static void checkFirst(Line line) throws UnreadableException {
    if (TextDecoder.isUtf16(line.bytes())) {
      throw new UnreadableException("is UTF-16: save it as UTF-8");
    }
    String start = TextFile.beginning(line.bytes());
    if (start.equals("{")) {
      throw new UnreadableException(
          "has JSON over several lines: write each object on a line of its own (jq -c .)");
    }
    if (start.startsWith("[") && !isListOfValues(line)) {
      throw new UnreadableException(
          "is one JSON array: write each of its objects on a line of its own (jq -c '.[]')");
    }
  }

  private static boolean isListOfValues(Line line) {
    try {
      return JSON.parsed(line.text()).path(0).isValueNode();
    } catch (UnreadableException e) {
      return false;
    }
  }

  private static void read(Line line, String file, CorpusReading reading) {
    String place = file + ":" + line.number();
    reading.guarded(
        place,
        () -> {
          String content = line.text();
          if (!content.isBlank()) {
            reading.addRecord(place, file, line.bytes(), (bytes, notices) -> draft(content));
          }
        });
  }

  static Draft draft(String line) throws UnreadableException {
    return new JsonRecord(JSON.parsed(line)).draft();
  }
}
