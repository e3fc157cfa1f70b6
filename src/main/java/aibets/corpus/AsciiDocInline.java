package aibets.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks of AsciiDoc within a line away. One for each file. */
final class AsciiDocInline {

  private static final Pattern REFERENCE = Pattern.compile("\\{([\\w-]+)}");
  private static final int LONGEST_VALUE = 200;

  private final Map<String, String> attributes = new HashMap<>();

  /** Says what {@code {name}} stands for. */
  void define(String name, String value) {
    if (value.length() <= LONGEST_VALUE) {
      attributes.put(name, value);
    }
  }

  String plain(String text) {
    String said =
        REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        attributes.getOrDefault(found.group(1), sign(found.group(1)))));
    return said.replaceAll("\\[\\[[^\\]]{0,300}]]", "")
        .replaceAll("<<[^,<>]{0,200},\\s*([^<>]{0,300})>>", "$1")
        .replaceAll("<<([^<>]{0,300})>>", "$1")
        .replaceAll(
            "(?:link|xref|mailto|https?|ftp):\\S{0,500}?\\[(?=[^\\]])\"?([^\\],^\"]{0,300})[^\\]]{0,300}]",
            "$1")
        .replaceAll("(?:link:|xref:)?(?<!\\S)(\\S{1,500}?)\\[]", "$1")
        .replaceAll("(?:image|icon|anchor|indexterm2?):\\S{0,500}?\\[[^\\]]{0,300}]", "")
        .replaceAll("(?:kbd|btn|menu|pass|stem):\\S{0,500}?\\[([^\\]]{0,300})]", "$1")
        .replaceAll("\\[[.#%][^\\]]{0,300}](?=[#*_`])", "")
        .replaceAll("(\\*\\*|__|``|##)(?=\\S)(.{1,300}?)\\1", "$2")
        .replaceAll("(?<![\\w*_`#+])([*_`#+])(?=\\S)(.{0,300}?\\S)\\1(?![\\w*_`#+])", "$2")
        .replaceAll("\\^(\\S{1,20}?)\\^|(?<=\\w)~(\\S{1,20}?)~", "$1$2")
        .replaceAll("\\s\\+$", "");
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
