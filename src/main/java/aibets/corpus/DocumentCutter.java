package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes documents of drafts: checks their fields and cuts their texts. One thread only. */
final class DocumentCutter {

  private static final int LONGEST_ID = 1000;

  /** A longer one is cut: it is shown and gives context, but is never quoted. */
  private static final int LONGEST_TITLE = 300;

  private static final int LONGEST_ADDRESS = 4000;

  private final PassageCutter cutter;

  DocumentCutter(Checkpoint checkpoint) {
    cutter = new PassageCutter(new SentenceSplitter(checkpoint), checkpoint);
  }

  /**
   * A document.
   *
   * @param file its name within the corpus
   * @throws UnreadableException if there is nothing to quote, or a field cannot be kept
   */
  Document cut(Draft draft, String file) throws UnreadableException {
    Outline outline = draft.outline();
    String id = TextFile.wellFormed(draft.fields().get("id").orElse(stem(file))).strip();
    Optional<String> url =
        draft.fields().get("url").filter(each -> each.matches("(?i)https?://\\S+"));
    check(id, "an id", LONGEST_ID);
    check(url.orElse(""), "a url", LONGEST_ADDRESS);
    check(file, "a path", LONGEST_ADDRESS);
    Outline text = new Outline(TextFile.wellFormed(outline.text()), outline.blocks());
    List<Passage> passages = cutter.cut(text);
    if (passages.isEmpty()) {
      throw new UnreadableException(
          "has no sentence that could be quoted: write some text, or remove it");
    }
    return new Document(
        id,
        title(draft, file),
        published(draft.fields()).orElse(null),
        url.map(TextFile::wellFormed).orElse(null),
        file,
        text.text(),
        passages);
  }

  private static Optional<LocalDate> published(Fields fields) throws UnreadableException {
    Optional<String> written = fields.get("published");
    Optional<LocalDate> published = written.flatMap(Dates::written);
    if (published.isEmpty() && written.isPresent()) {
      throw new UnreadableException("has a date that is none: write it as YYYY-MM-DD");
    }
    return published;
  }

  private static String title(Draft draft, String file) {
    String title =
        draft
            .fields()
            .get("title")
            .or(() -> firstHeading(draft.outline()))
            .orElseGet(() -> titleFrom(file));
    return WordPieceBound.shortened(
        TextFile.wellFormed(title).strip().replaceAll("\\s+", " "), LONGEST_TITLE);
  }

  private static void check(String value, String what, int longest) throws UnreadableException {
    if (value.length() > longest) {
      throw new UnreadableException(
          "has " + what + " beyond " + longest + " characters: shorten it");
    }
  }

  private static Optional<String> firstHeading(Outline outline) {
    return outline.blocks().stream()
        .filter(block -> block.kind() == Outline.Kind.HEADING)
        .findFirst()
        .map(block -> outline.text().substring(block.start(), block.end()));
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.[^./]+$", "");
  }

  private static String titleFrom(String name) {
    String stem = stem(name.substring(name.lastIndexOf('/') + 1)).replaceAll("[-_]+", " ").strip();
    return stem.isEmpty() ? name : stem;
  }
}
