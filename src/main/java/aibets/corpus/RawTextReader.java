package aibets.corpus;

import aibets.corpus.Lines.Line;
import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a web page, as somebody copied it, to an outline. The text stays as it is; only what
 * its lines are has to be guessed, from their form: the page says nothing of it.
 */
final class RawTextReader {

  private static final int HEADING_WORDS = 14;
  private static final int HEADING_LENGTH = 110;
  private static final int PROSE_WORDS = 25;

  /** In characters, for languages that put no spaces between words. */
  private static final int PROSE_LENGTH = 300;

  /** "Name: what there is to say of it", as pages write lists when their bullets are lost. */
  private static final Pattern LABELLED =
      Pattern.compile("[\\p{Lu}\\d][^.:?!]{1,60}: \\S.{20}", Pattern.DOTALL);

  /**
   * "A few words. What there is to say of them", which is an item only where a list is announced.
   */
  private static final Pattern TITLED =
      Pattern.compile("\\p{Lu}[^.:?!]{1,40}\\. \\p{Lu}.{20}", Pattern.DOTALL);

  private static final int TITLE_WORDS = 6;

  /** In lines; how far back the lead-in of one is looked for. */
  private static final int LONGEST_LIST = 30;

  private static final Pattern NO_HEADING_END = Pattern.compile(".*[.!;,:…]$");
  private static final Pattern CAPTION =
      Pattern.compile("(?i)(sources?|credit|image|photo|figure|via)\\b.*:.*");

  /** What was read. */
  record Article(Outline outline, Optional<String> title, Optional<LocalDate> published) {}

  Article read(String text) {
    List<Line> lines = Lines.of(text).stream().filter(line -> !line.isBlank()).toList();
    int title = titleAt(lines);
    int trailer = trailerAt(lines);
    List<Block> blocks = new ArrayList<>();
    for (int i = title + 1; i < trailer; i++) {
      Line line = lines.get(i);
      if (line.isDated() && i + 1 < trailer && continuesDate(lines.get(i + 1))) {
        blocks.add(new Block(Kind.ITEM, line.start(), lines.get(++i).end()));
      } else if (!Boilerplate.is(line) && !Boilerplate.isCredit(line)) {
        blocks.add(block(lines, i));
      }
    }
    Optional<String> found =
        title >= 0 ? Optional.of(lines.get(title).text()) : firstHeading(text, blocks);
    return new Article(new Outline(text, blocks), found, Dates.published(lines));
  }

  /** Records that are clean already: every line is a paragraph or an item. */
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

  private static Block block(List<Line> lines, int at) {
    Line line = lines.get(at);
    if (line.isItem()) {
      return new Block(Kind.ITEM, line.content(), line.end());
    }
    if (isHeading(lines, at)) {
      return new Block(Kind.HEADING, line.start(), line.end());
    }
    boolean item =
        line.isDated() || isLabelled(lines, at) || (isTitled(line) && isAnnounced(lines, at));
    return new Block(item ? Kind.ITEM : Kind.PARAGRAPH, line.start(), line.end());
  }

  private static boolean continuesDate(Line line) {
    return !line.isDated() && !line.isItem() && !line.endsSentence() && line.words() <= PROSE_WORDS;
  }

  private static boolean isHeading(List<Line> lines, int at) {
    Line line = lines.get(at);
    boolean followed = at + 1 < lines.size();
    return followed
        && looksLikeHeading(line)
        && !CAPTION.matcher(line.text()).matches()
        && !line.isDated();
  }

  private static boolean looksLikeHeading(Line line) {
    String text = line.text();
    return text.length() <= HEADING_LENGTH
        && line.words() <= HEADING_WORDS
        && !line.isItem()
        && !NO_HEADING_END.matcher(text).matches()
        && !Character.isLowerCase(text.codePointAt(0));
  }

  /** Labels come in runs; a single one is a sentence with a colon. */
  private static boolean isLabelled(List<Line> lines, int at) {
    return labelled(lines, at) && (labelled(lines, at - 1) || labelled(lines, at + 1));
  }

  private static boolean labelled(List<Line> lines, int at) {
    return at >= 0 && at < lines.size() && LABELLED.matcher(lines.get(at).text()).lookingAt();
  }

  /** Whether a titled line is one of several behind a colon. */
  private static boolean isAnnounced(List<Line> lines, int at) {
    int first = at;
    while (first > 0 && at - first < LONGEST_LIST && isTitled(lines.get(first - 1))) {
      first--;
    }
    boolean several = first < at || (at + 1 < lines.size() && isTitled(lines.get(at + 1)));
    return several && first > 0 && lines.get(first - 1).text().endsWith(":");
  }

  private static boolean isTitled(Line line) {
    String text = line.text();
    return TITLED.matcher(text).lookingAt()
        && Words.count(text, 0, text.indexOf('.')) <= TITLE_WORDS;
  }

  /** The longest line before the first prose; -1 if there is none. */
  private static int titleAt(List<Line> lines) {
    int best = -1;
    for (int i = 0; i < lines.size() && !isProse(lines.get(i)); i++) {
      Line line = lines.get(i);
      boolean candidate =
          !line.isItem()
              && !Boilerplate.is(line)
              && !Boilerplate.isSummaryHeading(line.text())
              && !NO_HEADING_END.matcher(line.text()).matches();
      if (candidate && (best < 0 || line.text().length() > lines.get(best).text().length())) {
        best = i;
      }
    }
    return best;
  }

  private static boolean isProse(Line line) {
    return line.isItem()
        || line.text().length() > PROSE_LENGTH
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
   * Where the links to other articles begin; the end if there are none. Only the last third is
   * looked at.
   */
  private static int trailerAt(List<Line> lines) {
    for (int i = lines.size() * 2 / 3; i < lines.size(); i++) {
      if (Boilerplate.opensTrailer(lines.get(i))) {
        return i;
      }
    }
    return lines.size();
  }
}
