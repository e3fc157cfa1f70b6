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
 * One document of the corpus: its plain text and how that text is cut. Immutable.
 *
 * @param id unique in its corpus, never blank
 * @param title as published, never blank
 * @param published the day it was published, if the document gives one
 * @param url where it can be read, if known; http or https
 * @param file the file it was read from, relative to the corpus
 * @param text the plain text that every offset counts in (UTF-16 units)
 * @param passages in the order of the text; empty if nothing in it can be quoted
 * @param audience whom it is for
 * @param lines of its file, if its address shows that
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

  /** A date, or the small letters that open a word, with a letter behind that opens another one. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2}(?=\\p{L})|\\p{Ll}{4,}+(?=\\p{Lu}))");

  /** Letters in a form of print: ligatures, and the full-width ones of other scripts. */
  private static final Pattern PRINTED = Pattern.compile("[\\uFB00-\\uFB06\\uFF01-\\uFF5E]+");

  /** Checks that names are there and that the offsets lie within the text. */
  public Document {
    passages = List.copyOf(passages);
    if (id.isBlank() || title.isBlank()) {
      throw new IllegalArgumentException(
          "A document needs an id and a title, but came with id '"
              + id
              + "', title '"
              + title
              + "'");
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

  /** A document for everybody. */
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

  /** The lines of its file that a range of its text stands in; null if they are not known. */
  public SourceLines.@Nullable Range lines(int start, int end) {
    return lines.within(start, end).orElse(null);
  }

  /** The same, with the lines of its file. */
  Document with(SourceLines known) {
    return new Document(id, title, published, url, file, text, passages, audience, known);
  }

  /** The words of one sentence, exactly as they stand in the text. */
  public String text(Sentence sentence) {
    return text.substring(sentence.start(), sentence.end());
  }

  /**
   * The page that a sentence begins on, from 1; empty if the document has no pages. Each page of a
   * text ends with a form feed.
   */
  public OptionalInt page(Sentence sentence) {
    if (text.indexOf('\f') < 0) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        1 + (int) text.chars().limit(sentence.start()).filter(each -> each == '\f').count());
  }

  /**
   * The same to be searched: words that ran together when a page's markup was lost are parted, and
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
