package aibets.corpus;

import aibets.corpus.Lines.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the speakers in a transcript: "00:01:02 Mei: I would", "Dana (10:32 AM)". */
final class Turns {

  private static final String TIME =
      "[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?: ?[AaPp]\\.?[Mm]\\.?)?[\\])]?";

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\d.'’-]{0,30}(?: (?:\\p{Lu}|\\d)[\\p{L}\\d.'’-]{0,30}){0,3}(?: \\([^)]{1,30}\\))?";

  private static final Pattern TIMED =
      Pattern.compile(TIME + "\\s*[-–—|]?\\s*(?<name>" + NAME + ")\\s?[:>]\\s+\\S");

  private static final Pattern UNTIMED =
      Pattern.compile("(?<name>" + NAME + ")(?:\\s?" + TIME + ")?:\\s+\\S");

  private static final Pattern SPEAKER =
      Pattern.compile(NAME + ",?\\s*[|–-]?\\s*" + TIME + ":?|" + TIME + "\\s+" + NAME + ":?");

  /** The minimum number of such lines in a transcript; fewer may be labels. */
  private static final int MIN_LINES = 3;

  private final boolean isTranscript;

  private Turns(boolean isTranscript) {
    this.isTranscript = isTranscript;
  }

  static Turns in(List<Line> lines) {
    int count = 0;
    Set<String> names = new HashSet<>();
    for (Line line : lines) {
      Matcher turn = UNTIMED.matcher(line.has(':') ? line.text() : "");
      if (turn.lookingAt()) {
        names.add(turn.group("name"));
        count++;
      }
    }
    boolean returns = names.size() > 1 && 2 * names.size() <= count + 1;
    return new Turns(count >= MIN_LINES && returns && 2 * count >= lines.size());
  }

  /** Whether a line starts a turn. */
  boolean opens(Line line) {
    return line.has(':')
        && (TIMED.matcher(line.text()).lookingAt()
            || (isTranscript && UNTIMED.matcher(line.text()).lookingAt()));
  }

  /** Whether a line contains only a speaker's name and perhaps a time. */
  boolean isSpeaker(Line line) {
    return line.has(':') && SPEAKER.matcher(line.text()).matches();
  }
}
