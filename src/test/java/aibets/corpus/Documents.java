package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

/** Small documents for tests. */
public final class Documents {

  private Documents() {}

  /** Returns a document with one section of one passage, one sentence per line. */
  public static Document of(String id, String... sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> cut = new ArrayList<>();
    for (String sentence : sentences) {
      int start = text.length();
      text.append(sentence);
      cut.add(new Sentence(start, text.length(), 0, Sentence.Role.PROSE));
      text.append('\n');
    }
    List<Passage> passages =
        cut.isEmpty() ? List.of() : List.of(new Passage(0, "Section of " + id, null, cut));
    return new Document(
        id,
        "Title of " + id,
        LocalDate.of(2026, 3, 10),
        null,
        id + ".md",
        text.toString(),
        passages);
  }

  /** Reads a file with this text, or a line of records. */
  static Document read(String file, String text) throws UnreadableException {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a day as files store it. */
  static Calendar calendar(String day) {
    Calendar calendar = Calendar.getInstance();
    calendar.setTime(
        Date.from(LocalDate.parse(day).atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
    return calendar;
  }

  /** Reads a file with this content. */
  static Document read(String file, byte[] content) throws UnreadableException {
    Notices notices = new Notices();
    Format format = Formats.of(file).orElseThrow();
    Draft draft =
        format instanceof DocumentFormat documents
            ? documents.draft(content, notices)
            : JsonLinesFormat.draft(TextFile.utf8(content));
    return new DocumentAssembler(new PublishedDay(DateOrder.INFER), new Checkpoint(() -> false))
        .cut(draft, DocumentIds.stem(file), file, notices);
  }

  /** Returns every sentence of a document, in order. */
  static List<String> sentences(Document document) {
    return document.passages().stream()
        .flatMap(passage -> passage.sentences().stream())
        .map(document::text)
        .toList();
  }
}
