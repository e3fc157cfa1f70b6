package aibets.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Subtitles (WebVTT, SubRip) as text: consecutive words of a speaker become one line that starts
 * with the name.
 */
final class Cues {

  private static final Pattern TIMING =
      Pattern.compile(
          "(?m)^[ \\t]{0,20}+(?:\\d{1,4}:)?\\d{1,2}:\\d{2}[.,]\\d{3}[ \\t]{1,20}+-->[ \\t]{1,20}+(?:\\d{1,4}:)?\\d{1,2}:\\d{2}[.,]\\d{3}.*$");

  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ <>]*)? ([^<>]+)>");
  private static final Pattern LABEL =
      Pattern.compile("(?:- ?)?(\\p{Lu}[\\p{L}. '-]{0,40}): (\\S.*)");
  private static final Pattern TAG = Pattern.compile("</?[a-z0-9:.][^<>]*>|\\{\\\\[^{}]*}");

  /** The maximum length of a line in characters; longer turns repeat the speaker's name. */
  private static final int MAX_CHARACTERS = 400;

  private final OutlineBuilder outline = new OutlineBuilder();
  private final StringBuilder said = new StringBuilder();
  private String speaker = "";

  private Cues() {}

  static boolean isIn(String text) {
    return text.startsWith("WEBVTT") || (TIMING.matcher(text).find() && startsWithCue(text));
  }

  private static boolean startsWithCue(String text) {
    String first = text.stripLeading();
    Matcher timing = TIMING.matcher(first);
    return timing.find() && first.substring(0, timing.start()).matches("\\d*\\s*");
  }

  static Outline read(String text) {
    Cues cues = new Cues();
    for (String block : text.split("\\n[ \\t]*\\n", -1)) {
      Matcher timing = TIMING.matcher(block);
      if (timing.find()) {
        cues.add(block.substring(timing.end()));
      }
    }
    cues.flush();
    return cues.outline.build();
  }

  private void add(String cue) {
    for (String line : cue.split("\n", -1)) {
      Matcher voice = VOICE.matcher(line);
      String plain = TAG.matcher(voice.replaceAll("")).replaceAll("");
      String words = ReadableText.line(Parser.unescapeEntities(plain, false));
      Matcher label = LABEL.matcher(words);
      if (voice.find(0)) {
        speaks(voice.group(1).strip());
      } else if (label.matches()) {
        speaks(label.group(1));
        words = label.group(2);
      }
      say(words);
    }
  }

  private void speaks(String name) {
    if (!name.equals(speaker)) {
      flush();
      speaker = name;
    }
  }

  private void say(String words) {
    boolean ends = !said.isEmpty() && ".!?".indexOf(said.charAt(said.length() - 1)) >= 0;
    if (said.length() + words.length() > MAX_CHARACTERS || (ends && speaker.isEmpty())) {
      flush();
    }
    said.append(said.isEmpty() || words.isEmpty() ? "" : " ").append(words);
  }

  private void flush() {
    if (!said.isEmpty()) {
      outline.line(speaker.isEmpty() ? said.toString() : speaker + ": " + said);
      said.setLength(0);
    }
  }
}
