package aibets.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes inline AsciiDoc markup. One instance per file. */
final class AsciiDocInline {

  /** Text without any of these characters has no markup, and is not searched for each kind. */
  private static final Pattern MARK = Pattern.compile("[\\[<*_`#+^~{]");

  private static final Pattern REFERENCE = Pattern.compile("\\{([\\w-]+)}");
  private static final Rewriting MARKS =
      Rewriting.of(
          "\\[\\[[^\\[\\]]{0,300}+]]",
          "",
          "<<[^,<>]{0,200}+,\\s*+([^<>]{0,300}+)>>",
          "$1",
          "<<([^<>]{0,300}+)>>",
          "$1",
          "(?:link|xref|mailto|https?|ftp):[^\\s\\[]{0,500}+\\[(?=[^\\]])\"?([^\\],^\"]{0,300}+)[^\\]]{0,300}+]",
          "$1",
          "(?:link:|xref:)?(?<!\\S)(\\S{1,500}?)\\[]",
          "$1",
          "(?:image|icon|anchor|indexterm2?):[^\\s\\[]{0,500}+\\[[^\\]]{0,300}+]",
          "",
          "(?:kbd|btn|menu|pass|stem):[^\\s\\[]{0,500}+\\[([^\\]]{0,300}+)]",
          "$1",
          "\\[[.#%][^\\]]{0,300}+](?=[#*_`])",
          "",
          "(\\*\\*|__|``|##)(?=\\S)(.{1,300}?)\\1",
          "$2",
          "(?<![\\w*_`#+])([*_`#+])(?=\\S)(.{0,300}?\\S)\\1(?![\\w*_`#+])",
          "$2",
          "\\^(\\S{1,20}?)\\^|(?<=\\w)~(\\S{1,20}?)~",
          "$1$2",
          "\\s\\+$",
          "");

  private static final int MAX_VALUE_CHARACTERS = 200;

  private final Map<String, String> attributes = new HashMap<>();

  /** Defines the attribute {@code {name}}. */
  void define(String name, String value) {
    if (value.length() <= MAX_VALUE_CHARACTERS) {
      attributes.put(name, value);
    }
  }

  String plain(String text) {
    if (!MARK.matcher(text).find()) {
      return text;
    }
    String said =
        REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        attributes.getOrDefault(found.group(1), sign(found.group(1)))));
    return MARKS.apply(said);
  }

  private static String sign(String name) {
    return switch (name) {
      case "nbsp", "sp" -> " ";
      case "empty", "zwsp", "wj" -> "";
      case "plus" -> "+";
      case "vbar" -> "|";
      default -> name;
    };
  }
}
