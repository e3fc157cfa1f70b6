package aibets.corpus;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Recognizes what surrounds an article on a web page, by its form and typical words, not by site.
 */
final class Boilerplate {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(share|tweet|subscribe|sign ?(up|in)|log ?in|menu|home|search|skip to (main )?content|cookies?|advertisement"
              + "|comments?|print|email|copy link|read more|load more|show more|loading|back to top|table of contents"
              + "|previous|next|all rights reserved|accept( all)?|follow us)( .{0,20})?");

  private static final Pattern READING_TIME =
      Pattern.compile("(?i).*(?<!\\d)\\d{1,3}\\s*-?min(ute)?s?\\s+read.*");
  private static final Pattern ARROW = Pattern.compile("^[←→↑↓«»‹›▸▶].*|.*[←→»›]$");

  private static final String ARROWS = "←→↑↓«»‹›▸▶";

  /** The length of the shortest label, "menu". */
  private static final int SHORTEST_LABEL = 4;

  private static final Pattern CLOCK =
      Pattern.compile(".*\\b\\d{1,2}:\\d{2}\\s*(UTC|GMT|AM|PM|am|pm|CET|EST|PST)\\b.*");

  private static final Pattern SUMMARY =
      Pattern.compile(
          "(?i)(tl;?\\s?dr|key takeaways?|key points|summary|in brief|highlights|overview|introduction|contents|abstract)\\b.*");

  private static final Pattern TRAILER =
      Pattern.compile(
          "(?i)\\W*(related|recommended|more from|more on|you (may|might) also|read next|up next|further reading|keep reading"
              + "|see also|about the authors?|tools in this|all (tools|guides|posts|articles|stories)|leave a (reply|comment)"
              + "|filed under|newsletter)\\b.*");

  private static final Pattern CREDIT =
      Pattern.compile("(?i)((image|photo|picture)s? )?(sources?|credits?)\\s*:.*");

  /** Headings that always start a trailer; others may also head part of the text. */
  private static final Pattern CERTAIN_TRAILER =
      Pattern.compile(
          "(?i)\\W*(related (articles?|posts?|stories|guides?|reading|content|links|pages)|recommended (for you|reading|articles?)"
              + "|you (may|might) also( like)?|read next|up next|keep reading|leave a (reply|comment)|filed under)\\W*");

  /** A line that starts like a button but has at least this many words is a sentence. */
  private static final int SENTENCE_WORDS = 4;

  /** The number of following lines checked for links. */
  private static final int MAX_LINES = 50;

  private static final int SHORT_IN_WORDS = 12;
  private static final int SHORT_IN_CHARACTERS = 500;

  private Boilerplate() {}

  /** Whether a line is a button, a status or a reading time. */
  static boolean is(Lines.Line line) {
    String text = line.text();
    return isShort(line)
        && !isSentence(line)
        && ((text.length() >= SHORTEST_LABEL && LABEL.matcher(text).matches())
            || (line.hasDigit() && READING_TIME.matcher(text).matches())
            || (hasArrow(text) && ARROW.matcher(text).matches())
            || (isClock(line) && !line.endsSentence()));
  }

  private static boolean hasArrow(String text) {
    return ARROWS.indexOf(text.charAt(0)) >= 0
        || ARROWS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isClock(Lines.Line line) {
    return line.has(':') && CLOCK.matcher(line.text()).matches();
  }

  private static boolean isSentence(Lines.Line line) {
    boolean hasNumber = line.hasDigit();
    boolean says =
        line.endsSentence()
            ? line.words() >= SENTENCE_WORDS
            : hasNumber && line.words() > SENTENCE_WORDS && !isClock(line);
    return says && !(hasNumber && READING_TIME.matcher(line.text()).matches());
  }

  private static boolean isShort(Lines.Line line) {
    return line.length() <= SHORT_IN_CHARACTERS && line.words() <= SHORT_IN_WORDS;
  }

  /** Whether a line only credits a source. */
  static boolean isCredit(Lines.Line line) {
    return line.has(':') && CREDIT.matcher(line.text()).matches() && !line.endsSentence();
  }

  /** Whether a line introduces the links after an article. */
  static boolean opensTrailer(Lines.Line line, List<Lines.Line> behind) {
    boolean mayOpen =
        isShort(line)
            && !line.isItem()
            && !line.endsSentence()
            && TRAILER.matcher(line.text()).matches();
    return mayOpen && (CERTAIN_TRAILER.matcher(line.text()).matches() || areLinks(behind));
  }

  private static boolean areLinks(List<Lines.Line> behind) {
    List<Lines.Line> next = behind.subList(0, Math.min(MAX_LINES, behind.size()));
    return 3 * next.stream().filter(Boilerplate::isSentence).count() <= next.size();
  }

  /** Whether a heading only announces a summary. */
  static boolean isSummary(String heading) {
    return isSummaryHeading(heading) && WordCount.count(heading, 0, heading.length()) <= 2;
  }

  /** Whether a heading is too general to be a title. */
  static boolean isSummaryHeading(String text) {
    return SUMMARY.matcher(text).matches();
  }

  static boolean hasReadingTime(String text) {
    return READING_TIME.matcher(text).matches();
  }
}
