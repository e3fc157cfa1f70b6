package aibets.corpus;

import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headings of an outline. A heading with nothing below it becomes text if it is a statement, as
 * in a timetable made of headings.
 */
final class Headings {

  private static final int SAYING_WORDS = 4;
  private static final Block NONE = new Block(Kind.HEADING, 0, 0);

  private final OutlineBuilder outline;
  private final Deque<Outside> outside = new ArrayDeque<>();
  private List<Heading> path = new ArrayList<>();
  private Block section = NONE;

  /** The last heading, while there is nothing below it. */
  private @Nullable Heading open;

  private Block sectionBefore = NONE;

  /** The level of the previous headings that became text. */
  private int textLevel;

  private record Heading(int level, Block block, boolean isText) {}

  private record Outside(Block section, List<Heading> path) {}

  Headings(OutlineBuilder outline) {
    this.outline = outline;
  }

  void add(int level, String heading) {
    if (open != null && open.level() >= level) {
      turnIntoText(open);
    }
    path.removeIf(each -> each.level() >= level);
    textLevel = textLevel > level ? 0 : textLevel;
    sectionBefore = section;
    boolean isText =
        textLevel == level && says(level, heading) && SlideText.title(heading).equals(heading);
    Block block = outline.write(Kind.HEADING, "", heading, "\n\n");
    if (isText) {
      outline.blocks().add(outline.blocks().size() - 1, asText(block));
    }
    section = block;
    open = new Heading(level, block, isText);
    path.add(open);
  }

  private static boolean says(int level, String heading) {
    String title = SlideText.title(heading);
    int words = WordCount.count(title, 0, title.length());
    boolean isShort = !title.equals(heading) || heading.chars().anyMatch(Character::isDigit);
    return level >= OutlineBuilder.BOLD ? words > 0 : words >= (isShort ? 2 : SAYING_WORDS);
  }

  private static Block asText(Block heading) {
    return new Block(Kind.PARAGRAPH, heading.start(), heading.end());
  }

  private void turnIntoText(Heading heading) {
    if (!says(heading.level(), outline.text(heading.block()))) {
      return;
    }
    List<Block> blocks = outline.blocks();
    blocks.remove(blocks.size() - 1);
    path.remove(heading);
    section = sectionBefore;
    if (!heading.isText()) {
      goBackTo(path.isEmpty() ? NONE : path.get(path.size() - 1).block());
      blocks.add(asText(heading.block()));
    }
    textLevel = heading.level();
    open = null;
  }

  private void goBackTo(Block heading) {
    if (!section.equals(heading)) {
      outline.blocks().add(heading);
      section = heading;
    }
  }

  /** Notes that something follows the last heading. */
  void follow() {
    open = null;
    textLevel = 0;
  }

  void open() {
    follow();
    outside.push(new Outside(section, new ArrayList<>(path)));
  }

  void close() {
    end();
    if (!outside.isEmpty()) {
      Outside before = outside.pop();
      path = before.path();
      goBackTo(before.section());
    }
  }

  void end() {
    if (open != null) {
      turnIntoText(open);
    }
    open = null;
  }
}
