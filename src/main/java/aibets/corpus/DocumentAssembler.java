package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns drafts into documents: checks their fields and splits their texts. Not thread-safe. */
final class DocumentAssembler {

  static final int MAX_ID_CHARACTERS = 1000;

  /**
   * The maximum length in word pieces; longer titles are truncated. Titles are shown and give
   * context, but are never quoted.
   */
  private static final int MAX_TITLE_PIECES = 300;

  private static final int MAX_URL_CHARACTERS = 4000;

  /** What Notion appends to the names of files. */
  private static final Pattern NOTION_ID = Pattern.compile("(?<=.) [0-9a-f]{32}(?:_all)?$");

  private final PublishedDay days;
  private final PassageSplitter cutter;

  DocumentAssembler(PublishedDay days, Checkpoint checkpoint) {
    this.days = days;
    cutter = new PassageSplitter(new SentenceSplitter(checkpoint), checkpoint);
  }

  /**
   * Creates a document. Invalid fields are left out and noted.
   *
   * @param file its name in the corpus
   * @throws UnreadableException if there is nothing to quote, or a name is too long
   */
  Document cut(Draft draft, String id, String file, Notices notices) throws UnreadableException {
    check(id, "an id", MAX_ID_CHARACTERS);
    check(file, "a path", MAX_URL_CHARACTERS);
    Outline outline = draft.outline();
    Outline text = new Outline(TextFile.wellFormed(outline.text()), outline.blocks());
    List<Passage> passages = cutter.cut(text);
    if (passages.isEmpty()) {
      throw new UnreadableException("has no sentence to quote: add some text, or remove it");
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
        TextFile.wellFormed(title).strip().replaceAll("\\s+", " "), MAX_TITLE_PIECES);
  }

  private static Optional<String> url(Fields fields, Notices notices) {
    Optional<String> url = fields.get("url").map(TextFile::wellFormed);
    if (url.filter(each -> each.length() > MAX_URL_CHARACTERS).isPresent()) {
      notices.add(
          "url", url.get(), "is longer than " + MAX_URL_CHARACTERS + " characters: left out");
    } else if (url.filter(each -> !each.matches("(?i)https?://\\S+")).isPresent()) {
      notices.add("url", url.get(), "is not an http or https address: left out");
    } else {
      return url;
    }
    return Optional.empty();
  }

  private static void check(String value, String what, int longest) throws UnreadableException {
    if (value.length() > longest) {
      throw new UnreadableException(
          "has " + what + " longer than " + longest + " characters: shorten it");
    }
  }

  private static String titleFrom(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    String named = NOTION_ID.matcher(DocumentIds.stem(last)).replaceFirst("");
    String stem = named.replaceAll("[-_]+", " ").strip();
    return stem.isEmpty() ? name : stem;
  }
}
