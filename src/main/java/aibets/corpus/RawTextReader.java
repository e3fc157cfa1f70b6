package aibets.corpus;

import aibets.corpus.Lines.Line;
import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Converts the copied text of a web page to an outline. The text is unchanged; the types of its
 * lines are inferred from their form.
 */
final class RawTextReader {

  private static final int PROSE_WORDS = 25;

  /** The minimum length of prose in characters, for languages without spaces between words. */
  private static final int PROSE_LENGTH = 300;

  /** The result of reading a text. */
  record Article(Outline outline, Optional<String> title, Optional<LocalDate> published) {}

  Article read(String raw) {
    String text = ReadableText.lines(raw);
    if (Cues.isIn(text)) {
      return new Article(Cues.read(text), Optional.empty(), Optional.empty());
    }
    List<Line> lines = Lines.of(text).stream().filter(line -> !line.isBlank()).toList();
    Optional<MailHead> mail = MailHead.of(lines);
    if (mail.isPresent()) {
      return mail(text, lines, mail.get());
    }
    ShortLines runs = new ShortLines(text, lines);
    int title = titleAt(lines, runs);
    RawBlocks blocks = new RawBlocks(lines, runs);
    blocks.addBefore(title);
    blocks.add(title + 1, trailerAt(lines));
    Optional<String> found =
        title >= 0 ? Optional.of(lines.get(title).text()) : firstHeading(text, blocks.all());
    return new Article(new Outline(text, blocks.all()), found, Dates.published(lines));
  }

  /** Reads a mail; text quoted from other mails is kept without its marks. */
  private static Article mail(String text, List<Line> lines, MailHead head) {
    List<Block> blocks = new ArrayList<>();
    head.shown().forEach(line -> blocks.add(new Block(Kind.LINE, line.start(), line.end())));
    for (Line line : lines.subList(head.size(), lines.size())) {
      int start = line.content();
      while (start < line.end() && "> \t".indexOf(text.charAt(start)) >= 0) {
        start++;
      }
      if (start < line.end()) {
        Kind kind = line.isItem() ? Kind.ITEM : Kind.PARAGRAPH;
        blocks.add(new Block(kind, start, line.end()));
      }
    }
    return new Article(new Outline(text, blocks), head.subject(), Dates.published(lines));
  }

  /** Reads a clean record, in which every line is a paragraph or an item. */
  Outline readClean(String text) {
    List<Block> blocks =
        Lines.of(text).stream()
            .filter(line -> !line.isBlank())
            .map(
                line ->
                    new Block(
                        line.isItem() ? Kind.ITEM : Kind.PARAGRAPH, line.content(), line.end()))
            .toList();
    return new Outline(text, blocks);
  }

  /**
   * Returns the longest line before the first prose, or a first line that stands alone; -1 if there
   * is none.
   */
  private static int titleAt(List<Line> lines, ShortLines runs) {
    int best = -1;
    int prose = 0;
    for (; prose < lines.size() && !isProse(lines.get(prose)); prose++) {
      Line line = lines.get(prose);
      boolean longer = best < 0 || line.length() > lines.get(best).length();
      if (longer && mayBeTitle(line) && !runs.isListed(prose)) {
        best = prose;
      }
    }
    boolean isFirst = !lines.isEmpty() && mayBeTitle(lines.get(0)) && !runs.goesOn(0);
    return prose < lines.size() || best < 0 ? best : isFirst && lines.size() > 1 ? 0 : -1;
  }

  private static boolean mayBeTitle(Line line) {
    return !line.isItem()
        && !Boilerplate.is(line)
        && !Boilerplate.isSummaryHeading(line.text())
        && RawBlocks.mayEndHeading(line.text());
  }

  private static boolean isProse(Line line) {
    return line.isItem()
        || line.length() > PROSE_LENGTH
        || line.words() > PROSE_WORDS
        || (line.endsSentence() && line.words() > 7);
  }

  private static Optional<String> firstHeading(String text, List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == Kind.HEADING)
        .map(block -> text.substring(block.start(), block.end()))
        .filter(heading -> !Boilerplate.isSummaryHeading(heading))
        .findFirst();
  }

  /**
   * Returns the start of links to other articles, in the last third of the text; its end if there
   * are none.
   */
  private static int trailerAt(List<Line> lines) {
    for (int i = lines.size() * 2 / 3; i < lines.size(); i++) {
      if (Boilerplate.opensTrailer(lines.get(i), lines.subList(i + 1, lines.size()))) {
        return i;
      }
    }
    return lines.size();
  }
}
