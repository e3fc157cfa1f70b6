package aibets.corpus;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document: its plain text and how it is split. Immutable.
 *
 * @param id unique in its corpus, never blank
 * @param title as published, never blank
 * @param published the publication date, if the document has one
 * @param url its http or https address, if known
 * @param file from which it was read, relative to the corpus
 * @param text the plain text; all offsets are UTF-16 units in it
 * @param passages in text order; empty if nothing in it can be quoted
 * @param audience who may see it
 * @param lines of the file, if its URL can point at lines
 */
public record Document(
    String id,
    String title,
    @Nullable LocalDate published,
    @Nullable String url,
    String file,
    String text,
    List<Passage> passages,
    Audience audience,
    SourceLines lines) {

  /** A date or lower-case letters directly followed by the first letter of another word. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2}(?=\\p{L})|\\p{Ll}{4,}+(?=\\p{Lu}))");

  /** Presentation forms of letters: ligatures and full-width letters. */
  private static final Pattern PRINTED = Pattern.compile("[\\uFB00-\\uFB06\\uFF01-\\uFF5E]+");

  /** Checks that the required strings are present and that offsets are within the text. */
  public Document {
    passages = List.copyOf(passages);
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "A document needs an id and a title, but got the id '" + id + "', title '" + title + "'");
    }
    for (Passage passage : passages) {
      if (passage.end() > text.length()) {
        throw new IllegalArgumentException(
            "Passage "
                + passage.ordinal()
                + " of '"
                + id
                + "' ends at "
                + passage.end()
                + ", but the text has "
                + text.length()
                + " characters");
      }
    }
  }

  /** Creates a document that everyone may see. */
  public Document(
      String id,
      String title,
      @Nullable LocalDate published,
      @Nullable String url,
      String file,
      String text,
      List<Passage> passages) {
    this(id, title, published, url, file, text, passages, Audience.EVERYBODY, SourceLines.NONE);
  }

  /** Returns the lines of the file that contain a range of the text; null if unknown. */
  public SourceLines.@Nullable Range lines(int start, int end) {
    return lines.within(start, end).orElse(null);
  }

  /** Returns a copy with the lines of its file. */
  Document with(SourceLines known) {
    return new Document(id, title, published, url, file, text, passages, audience, known);
  }

  /** Returns the text of a sentence verbatim. */
  public String text(Sentence sentence) {
    return text.substring(sentence.start(), sentence.end());
  }

  /**
   * Returns the page on which a sentence begins, from 1; empty if the document has no pages. A form
   * feed ends each page of the text.
   */
  public OptionalInt page(Sentence sentence) {
    if (text.indexOf('\f') < 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        1 + (int) text.chars().limit(sentence.start()).filter(each -> each == '\f').count());
  }

  /**
   * Returns the text of a sentence for searching: words joined by lost markup are separated, and
   * letters have their plain form.
   */
  public String words(Sentence sentence) {
    String plain =
        PRINTED
            .matcher(text(sentence))
            .replaceAll(
                printed ->
                    Matcher.quoteReplacement(Normalizer.normalize(printed.group(), Form.NFKC)));
    return RUN_TOGETHER.matcher(plain).replaceAll("$1 ");
  }
}
