package aibets.corpus;

import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import aibets.corpus.Sentence.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an outline into passages of whole sentences that never cross a heading. A list stays with
 * its lead-in as long as that fits; a sentence that stood before is left out.
 */
final class PassageCutter {

  private static final int WORDS = 130;
  private static final int WORDS_WITH_LIST = 160;
  private static final int TAIL = 20;

  private final SentenceSplitter splitter;

  PassageCutter(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  List<Passage> cut(Outline outline) {
    Run run = new Run(outline.text());
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean introduces = i + 1 < blocks.size() && blocks.get(i + 1).kind() == Kind.ITEM;
      run.add(block, i, introduces);
    }
    run.endSection();
    return run.passages;
  }

  /** The state of one document's cutting. */
  private final class Run {

    private final String text;
    private final Set<String> seen = new HashSet<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Sentence> open = new ArrayList<>();
    private String section = "";
    private int sectionStart;
    private @Nullable Sentence leadIn;
    private @Nullable Sentence carried;

    Run(String text) {
      this.text = text;
    }

    void add(Block block, int number, boolean introduces) {
      if (block.kind() == Kind.HEADING) {
        endSection();
        section = text.substring(block.start(), block.end()).replaceAll("\\s+", " ");
        return;
      }
      List<Span> spans = splitter.split(text, block.start(), block.end());
      for (int i = 0; i < spans.size(); i++) {
        Span span = spans.get(i);
        boolean last = i == spans.size() - 1;
        if (seen.add(words(span.getCoveredText(text)))) {
          add(
              new Sentence(
                  span.getStart(), span.getEnd(), number, role(block, last && introduces)));
        }
      }
    }

    private static Role role(Block block, boolean introduces) {
      if (block.kind() == Kind.ITEM) {
        return Role.ITEM;
      }
      return introduces ? Role.LEAD_IN : Role.PROSE;
    }

    private void add(Sentence sentence) {
      int limit = sentence.role() == Role.ITEM ? WORDS_WITH_LIST : WORDS;
      if (!open.isEmpty() && words(open.get(0).start(), sentence.end()) > limit) {
        endPassage(sentence.role() == Role.ITEM);
      }
      if (sentence.role() == Role.LEAD_IN) {
        leadIn = sentence;
      } else if (sentence.role() == Role.PROSE) {
        leadIn = null;
      }
      open.add(sentence);
    }

    private void endPassage(boolean withinList) {
      Sentence moved = withinList ? trailingLeadIn() : null;
      if (!open.isEmpty()) {
        passages.add(new Passage(passages.size(), section, carried, open));
        open.clear();
      }
      if (moved == null) {
        carried = withinList ? leadIn : null;
      } else {
        carried = null;
        open.add(moved);
      }
    }

    /** A lead-in whose list would begin in the next passage goes there with it. */
    private @Nullable Sentence trailingLeadIn() {
      int last = open.size() - 1;
      boolean alone = last > 0 && open.get(last).role() == Role.LEAD_IN;
      return alone ? open.remove(last) : null;
    }

    private void endSection() {
      endPassage(false);
      mergeTail();
      sectionStart = passages.size();
      leadIn = null;
    }

    /** A few words left over at a section's end go to the passage before. */
    private void mergeTail() {
      int last = passages.size() - 1;
      if (last <= sectionStart) {
        return;
      }
      Passage tail = passages.get(last);
      Passage before = passages.get(last - 1);
      if (words(tail.start(), tail.end()) < TAIL
          && words(before.start(), tail.end()) <= WORDS_WITH_LIST) {
        List<Sentence> merged = new ArrayList<>(before.sentences());
        merged.addAll(tail.sentences());
        passages.remove(last);
        passages.set(last - 1, new Passage(before.ordinal(), section, before.leadIn(), merged));
      }
    }

    private int words(int start, int end) {
      return SentenceSplitter.wordCount(text, start, end);
    }

    private static String words(CharSequence sentence) {
      return sentence
          .toString()
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^\\p{L}\\p{N}]+", " ")
          .strip();
    }
  }
}
