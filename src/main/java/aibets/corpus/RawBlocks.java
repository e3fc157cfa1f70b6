package aibets.corpus;

import aibets.corpus.Lines.Line;
import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of a raw text; determines what each line is from its form and its neighbours. */
final class RawBlocks {

  private static final int HEADING_WORDS = 14;
  private static final int HEADING_LENGTH = 110;

  private static final int PROSE_WORDS = 25;

  /** The minimum number of words of a line before the title; shorter ones belong to the site. */
  private static final int SAYING_WORDS = 4;

  /** "Name: description", as in lists that lost their bullets. */
  private static final Pattern LABELLED =
      Pattern.compile("[\\p{Lu}\\d][^.:?!]{1,60}: \\S.{20}", Pattern.DOTALL);

  /** "A few words. Description", which is an item only after the introduction of a list. */
  private static final Pattern TITLED =
      Pattern.compile("\\p{Lu}[^.:?!]{1,40}\\. \\p{Lu}.{20}", Pattern.DOTALL);

  private static final int TITLE_WORDS = 6;

  /** The number of lines searched backwards for the introduction of a list. */
  private static final int MAX_LIST_LINES = 30;

  /** The letters at the end of a line that headings do not have. */
  private static final String STOPS = ".!;,:…";

  private static final Pattern CAPTION =
      Pattern.compile("(?i)(sources?|credit|image|photo|figure|via)\\b.*:.*");

  private final List<Line> lines;
  private final ShortLines runs;
  private final Turns turns;
  private final List<Block> blocks = new ArrayList<>();

  /** Whether the section is a transcript. */
  private boolean isSpoken;

  RawBlocks(List<Line> lines, ShortLines runs) {
    this.lines = lines;
    this.runs = runs;
    this.turns = Turns.in(lines);
  }

  List<Block> all() {
    return Collections.unmodifiableList(blocks);
  }

  /** Writes the statements before the title; the rest belongs to the site. */
  void addBefore(int title) {
    for (Line line : lines.subList(0, Math.max(0, title))) {
      if (!Boilerplate.is(line) && line.words() >= SAYING_WORDS) {
        blocks.add(new Block(Kind.PARAGRAPH, line.content(), line.end()));
      }
    }
  }

  void add(int from, int to) {
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      if (turns.isSpeaker(line) && i + 1 < to) {
        blocks.add(new Block(Kind.HEADING, line.start(), line.end()));
        isSpoken = true;
      } else if (turns.opens(line)) {
        i = addTurn(i, to);
      } else if (line.isDated() && i + 1 < to && continuesDate(lines.get(i + 1))) {
        blocks.add(new Block(Kind.ITEM, line.start(), lines.get(++i).end()));
      } else if (!Boilerplate.is(line) && !Boilerplate.isCredit(line)) {
        blocks.add(block(i));
      }
    }
  }

  /** Writes a turn, which ends at a blank line or the next turn. */
  private int addTurn(int at, int to) {
    int last = at;
    while (last + 1 < to && runs.goesOn(last) && !turns.opens(lines.get(last + 1))) {
      last++;
    }
    if (isSpoken) {
      blocks.add(new Block(Kind.HEADING, lines.get(at).start(), lines.get(at).start()));
      isSpoken = false;
    }
    blocks.add(new Block(Kind.LINE, lines.get(at).start(), lines.get(last).end()));
    return last;
  }

  private Block block(int at) {
    Line line = lines.get(at);
    if (line.isItem()) {
      return new Block(Kind.ITEM, line.content(), line.end());
    }
    if (isHeading(at)) {
      Kind kind = runs.isListed(at) ? Kind.ITEM : isText(at) ? Kind.PARAGRAPH : Kind.HEADING;
      return new Block(kind, line.start(), line.end());
    }
    boolean item =
        line.isDated() || isLabelled(lines, at) || (isTitled(line) && isAnnounced(lines, at));
    return new Block(item ? Kind.ITEM : Kind.PARAGRAPH, line.start(), line.end());
  }

  private static boolean continuesDate(Line line) {
    return !line.isDated() && !line.isItem() && !line.endsSentence() && line.words() <= PROSE_WORDS;
  }

  private boolean isHeading(int at) {
    if (at + 1 >= lines.size()) {
      return false;
    }
    Line line = lines.get(at);
    return looksLikeHeading(line)
        && !(line.has(':') && CAPTION.matcher(line.text()).matches())
        && !line.isDated();
  }

  /** Whether a heading directly followed by another one is text; it may be a statement. */
  private boolean isText(int at) {
    Line line = lines.get(at);
    return isHeading(at + 1) && line.words() >= (line.hasDigit() ? 2 : SAYING_WORDS);
  }

  static boolean looksLikeHeading(Line line) {
    return line.length() <= HEADING_LENGTH
        && line.words() <= HEADING_WORDS
        && !line.isItem()
        && mayEndHeading(line.text())
        && !Character.isLowerCase(line.whole().codePointAt(line.start()));
  }

  /** Whether labels occur in a run; a single one is a sentence with a colon. */
  private static boolean isLabelled(List<Line> lines, int at) {
    return labelled(lines, at) && (labelled(lines, at - 1) || labelled(lines, at + 1));
  }

  private static boolean labelled(List<Line> lines, int at) {
    return at >= 0
        && at < lines.size()
        && lines.get(at).has(':')
        && LABELLED.matcher(lines.get(at).text()).lookingAt();
  }

  /** Whether a titled line is one of several after a colon. */
  private static boolean isAnnounced(List<Line> lines, int at) {
    int first = at;
    while (first > 0 && at - first < MAX_LIST_LINES && isTitled(lines.get(first - 1))) {
      first--;
    }
    boolean several = first < at || (at + 1 < lines.size() && isTitled(lines.get(at + 1)));
    return several && first > 0 && lines.get(first - 1).text().endsWith(":");
  }

  private static boolean isTitled(Line line) {
    String text = line.text();
    return text.indexOf('.') >= 0
        && TITLED.matcher(text).lookingAt()
        && WordCount.count(text, 0, text.indexOf('.')) <= TITLE_WORDS;
  }

  static boolean mayEndHeading(String line) {
    boolean isStopped = !line.isEmpty() && STOPS.indexOf(line.charAt(line.length() - 1)) >= 0;
    return !isStopped || line.indexOf('\n') >= 0;
  }
}
