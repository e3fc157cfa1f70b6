package aibets.corpus;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the lines of a paragraph, and words hyphenated at line ends. */
final class Hyphens {

  private static final Pattern WORD = Pattern.compile("\\p{L}+([-‐]\\p{L}+)*");
  private static final Pattern PARTED = Pattern.compile("(?<start>\\p{L}+)[-‐]$");
  private static final Pattern GOES_ON = Pattern.compile("^(?<end>\\p{Ll}+)");
  private static final Pattern TIED = Pattern.compile(".*(\\w[-‐–/]|[\\u00AD])$");

  private final Set<String> words = new HashSet<>();

  /** Learns a document's words, and which of them contain hyphens. */
  Hyphens(List<String> lines) {
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        words.add(word.group().toLowerCase(Locale.ROOT).replace('‐', '-'));
      }
    }
  }

  /** Returns two lines joined to one. */
  String joined(String before, String after) {
    if (before.endsWith("\u00AD")) {
      return before.substring(0, before.length() - 1) + after;
    }
    Matcher parted = PARTED.matcher(before);
    Matcher goesOn = GOES_ON.matcher(after);
    if (parted.find() && goesOn.find()) {
      boolean keep = isCompound(parted.group("start"), goesOn.group("end"));
      return before.substring(0, before.length() - (keep ? 0 : 1)) + after;
    }
    return before + (TIED.matcher(before).matches() ? "" : " ") + after;
  }

  private boolean isCompound(String start, String end) {
    String low = start.toLowerCase(Locale.ROOT);
    return words.contains(low + "-" + end) && !words.contains(low + end);
  }
}
