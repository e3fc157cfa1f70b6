package aibets.corpus;

import aibets.corpus.Outline.Block;
import aibets.corpus.Outline.Kind;
import aibets.corpus.Sentence.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.util.Span;
import org.jspecify.annotations.Nullable;

/**
 * Splits an outline into passages of complete sentences that do not cross headings, or program code
 * unless a colon introduces it. A list stays with its introduction as long as they fit; a sentence
 * repeated in the same section, or in another summary, is left out.
 */
final class PassageSplitter {

  private static final int WORDS = 130;
  private static final int WORDS_WITH_LIST = 160;
  private static final int TAIL = 20;

  /** The maximum number of sentences, so that a byte can hold a sentence's index. */
  private static final int MAX_SENTENCES = 127;

  /** The maximum number of word pieces of a passage with title, heading and introduction. */
  private static final int MAX_PIECES = 3_000;

  private static final int MAX_SECTION_PIECES = 300;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final SentenceSplitter splitter;
  private final Checkpoint checkpoint;

  PassageSplitter(SentenceSplitter splitter, Checkpoint checkpoint) {
    this.splitter = splitter;
    this.checkpoint = checkpoint;
  }

  /**
   * Returns the passages of a document.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  List<Passage> cut(Outline outline) {
    Run run = new Run(outline.text());
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      checkpoint.pass();
      run.add(blocks.get(i), i, i + 1 < blocks.size() ? blocks.get(i + 1).kind() : Kind.HEADING);
    }
    run.endSection();
    return run.passages;
  }

  /** The state while splitting a document. */
  private final class Run {

    private final String text;
    private final Set<String> seenInSummaries = new HashSet<>();
    private Set<String> seen = new HashSet<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<Sentence> open = new ArrayList<>();
    private String section = "";
    private int sectionStart;
    private boolean wasCode;
    private @Nullable Sentence leadIn;
    private @Nullable Sentence carried;
    private Extent extent = Extent.at(0);

    Run(String text) {
      this.text = text;
    }

    void add(Block block, int number, Kind next) {
      if (block.kind() == Kind.HEADING) {
        endSection();
        section = heading(block);
        seen = Boilerplate.isSummary(section) ? seenInSummaries : new HashSet<>();
        return;
      }
      boolean isCode = block.kind() == Kind.CODE;
      if (isCode && !wasCode && !isAnnounced()) {
        endPart();
      }
      List<Span> spans = spans(block);
      for (int i = 0; i < spans.size(); i++) {
        Span span = spans.get(i);
        boolean introduces = i == spans.size() - 1 && introduces(block, next);
        if (seen.add(words(span.getCoveredText(text)))) {
          add(new Sentence(span.getStart(), span.getEnd(), number, role(block, introduces)));
        }
      }
      if (isCode && next != Kind.CODE) {
        endPart();
      }
      wasCode = isCode;
    }

    private boolean isAnnounced() {
      return !open.isEmpty() && text.charAt(open.get(open.size() - 1).end() - 1) == ':';
    }

    private String heading(Block block) {
      String heading = text.substring(block.start(), block.end()).replaceAll("\\s+", " ");
      return WordPieceBound.shortened(heading, MAX_SECTION_PIECES);
    }

    private List<Span> spans(Block block) {
      return block.kind() == Kind.LINE || block.kind() == Kind.CODE
          ? splitter.whole(text, block.start(), block.end())
          : splitter.split(text, block.start(), block.end());
    }

    /** Whether a block introduces the next one; prose introduces code only with a colon. */
    private boolean introduces(Block block, Kind next) {
      return next.isListed() && (next != Kind.CODE || text.charAt(block.end() - 1) == ':');
    }

    private static Role role(Block block, boolean introduces) {
      if (block.kind().isListed()) {
        return Role.ITEM;
      }
      return introduces ? Role.LEAD_IN : Role.PROSE;
    }

    private void add(Sentence sentence) {
      int limit = sentence.role() == Role.ITEM ? WORDS_WITH_LIST : WORDS;
      if (!open.isEmpty() && !fits(extent.to(text, sentence.end()), limit, open.size() + 1)) {
        endPassage(sentence.role() == Role.ITEM);
      }
      if (sentence.role() == Role.LEAD_IN) {
        leadIn = sentence;
      } else if (sentence.role() == Role.PROSE) {
        leadIn = null;
      }
      take(sentence);
    }

    private void take(Sentence sentence) {
      Extent before = open.isEmpty() ? Extent.at(sentence.start()) : extent;
      extent = before.to(text, sentence.end());
      open.add(sentence);
    }

    private static boolean fits(Extent passage, int words, int sentences) {
      return passage.words() <= words
          && passage.pieces() <= MAX_PIECES
          && sentences <= MAX_SENTENCES;
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
        take(moved);
      }
    }

    /** Returns an introduction at the end whose list starts in the next passage; it moves there. */
    private @Nullable Sentence trailingLeadIn() {
      int last = open.size() - 1;
      boolean alone = last > 0 && open.get(last).role() == Role.LEAD_IN;
      return alone ? open.remove(last) : null;
    }

    private void endSection() {
      endPart();
      wasCode = false;
    }

    private void endPart() {
      endPassage(false);
      mergeTail();
      sectionStart = passages.size();
      leadIn = null;
    }

    /** Merges the few last words of a section into the passage before. */
    private void mergeTail() {
      int last = passages.size() - 1;
      if (last <= sectionStart) {
        return;
      }
      Passage tail = passages.get(last);
      Passage before = passages.get(last - 1);
      Extent both = Extent.at(before.start()).to(text, tail.end());
      int sentences = before.sentences().size() + tail.sentences().size();
      if (WordCount.count(text, tail.start(), tail.end()) < TAIL
          && fits(both, WORDS_WITH_LIST, sentences)) {
        List<Sentence> merged = new ArrayList<>(before.sentences());
        merged.addAll(tail.sentences());
        passages.remove(last);
        passages.set(last - 1, new Passage(before.ordinal(), section, before.leadIn(), merged));
      }
    }

    private static String words(CharSequence sentence) {
      String words = sentence.toString();
      boolean isPlain = words.indexOf("  ") < 0 && words.chars().allMatch(each -> each >= ' ');
      return (isPlain ? words : SPACES.matcher(words).replaceAll(" ")).toLowerCase(Locale.ROOT);
    }
  }
}
