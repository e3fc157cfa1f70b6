package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;
import java.util.Optional;

/** Makes documents of drafts: checks their fields and cuts their texts. One thread only. */
final class DocumentCutter {

  static final int LONGEST_ID = 1000;

  /** A longer one is cut: it is shown and gives context, but is never quoted. */
  private static final int LONGEST_TITLE = 300;

  private static final int LONGEST_ADDRESS = 4000;

  private final PublishedDay days;
  private final PassageCutter cutter;

  DocumentCutter(PublishedDay days, Checkpoint checkpoint) {
    this.days = days;
    cutter = new PassageCutter(new SentenceSplitter(checkpoint), checkpoint);
  }

  /**
   * A document. A field that cannot be kept is left out and noted.
   *
   * @param file its name within the corpus
   * @throws UnreadableException if there is nothing to quote, or its names are too long
   */
  Document cut(Draft draft, String id, String file, Notices notices) throws UnreadableException {
    check(id, "an id", LONGEST_ID);
    check(file, "a path", LONGEST_ADDRESS);
    Outline outline = draft.outline();
    Outline text = new Outline(TextFile.wellFormed(outline.text()), outline.blocks());
    List<Passage> passages = cutter.cut(text);
    if (passages.isEmpty()) {
      throw new UnreadableException(
          "has no sentence that could be quoted: write some text, or remove it");
    }
    return new Document(
        id,
        title(draft, file),
        days.of(draft.fields(), text.text(), notices).orElse(null),
        url(draft.fields(), notices).orElse(null),
        file,
        text.text(),
        passages,
        Audience.of(draft.fields(), notices),
        SourceLines.NONE);
  }

  private static String title(Draft draft, String file) {
    String title = draft.fields().get("title").or(draft::heading).orElseGet(() -> titleFrom(file));
    return WordPieceBound.shortened(
        TextFile.wellFormed(title).strip().replaceAll("\\s+", " "), LONGEST_TITLE);
  }

  private static Optional<String> url(Fields fields, Notices notices) {
    Optional<String> url = fields.get("url").map(TextFile::wellFormed);
    if (url.filter(each -> each.length() > LONGEST_ADDRESS).isPresent()) {
      notices.add("url", url.get(), "is longer than " + LONGEST_ADDRESS + " characters: left out");
    } else if (url.filter(each -> !each.matches("(?i)https?://\\S+")).isPresent()) {
      notices.add("url", url.get(), "is no http or https address: left out");
    } else {
      return url;
    }
    return Optional.empty();
  }

  private static void check(String value, String what, int longest) throws UnreadableException {
    if (value.length() > longest) {
      throw new UnreadableException(
          "has " + what + " beyond " + longest + " characters: shorten it");
    }
  }

  private static String titleFrom(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String stem = DocumentIds.stem(last).replaceAll("[-_]+", " ").strip();
    return stem.isEmpty() ? name : stem;
  }
}
