package aibets.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses the value of a front matter field as YAML if possible, otherwise takes it literally. */
final class FieldValue {

  private static final int MAX_CHARACTERS = 64_000;

  /** The maximum nesting depth; each level costs all levels above it again. */
  private static final int NESTING = 100;

  static final ObjectMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(NESTING).build())
              .build());

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{|\\{%|<%");

  /** A comment, whose sign is followed by a space: "Issue #5" is not one. */
  private static final Pattern COMMENT = Pattern.compile("(^|[ \\t])#([ \\t].*)?$");

  /** The indicator of a block scalar on the following lines. */
  private static final Pattern BLOCK = Pattern.compile("\\A\\s*[|>][-+\\d]*[ \\t]*(?=\\n)");

  /** Control characters that result from unintended escapes, such as the tab in "C:\tools". */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private static final Pattern NOTHING = Pattern.compile("(?i)~|null|\"\"|''|");

  private FieldValue() {}

  /** Returns the value as text; empty if there is none or it is invalid, which is noted. */
  static Optional<String> of(FieldLines.Entry entry, Notices notices) {
    String text = entry.text().strip();
    if (text.length() > MAX_CHARACTERS) {
      notices.add(entry.key(), text, "is longer than " + MAX_CHARACTERS + " characters: left out");
      return Optional.empty();
    }
    if (TEMPLATE.matcher(text).find()) {
      notices.add(entry.key(), text, "is filled in by a template: left out");
      return Optional.empty();
    }
    if (NOTHING.matcher(text).matches()) {
      return Optional.empty();
    }
    return Optional.of(isPlain(text) ? plain(text) : structured(entry.text().stripTrailing()));
  }

  /** Returns the value as comma-separated names, or the mark of an unreadable list. */
  static String names(FieldLines.Entry entry) {
    String text = entry.text().strip();
    if (text.isEmpty() || text.length() > MAX_CHARACTERS || TEMPLATE.matcher(text).find()) {
      return Audience.UNREADABLE;
    }
    try {
      return names(YAML.readTree("value: " + entry.text().stripTrailing()).path("value"));
    } catch (JsonProcessingException e) {
      return Audience.UNREADABLE;
    }
  }

  /**
   * Returns a list of names, or a single name, as comma-separated names, or the mark of an
   * unreadable list.
   */
  static String names(JsonNode value) {
    boolean isList =
        value.isArray()
            && value.valueStream().allMatch(each -> each.isValueNode() && !each.isNull());
    String names =
        isList
            ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
            : value.asText("");
    return names.isBlank() || value.isNull() ? Audience.UNREADABLE : names;
  }

  /** Whether text is a plain scalar in YAML; other openings are not single-line text. */
  private static boolean isPlain(String text) {
    return text.indexOf('\n') < 0 && "\"'|>[{".indexOf(text.charAt(0)) < 0;
  }

  private static String plain(String text) {
    return COMMENT.matcher(text).replaceFirst("").strip();
  }

  private static String structured(String text) {
    try {
      JsonNode read = YAML.readTree("value: " + text);
      return Optional.ofNullable(read.get("value"))
          .flatMap(FieldValue::text)
          .filter(value -> text.indexOf('\n') >= 0 || !CONTROL.matcher(value).find())
          .orElseGet(() -> asWritten(text));
    } catch (JsonProcessingException e) {
      return asWritten(text);
    }
  }

  /** Returns the only element of a list, or the date of a nested object. */
  private static Optional<String> text(JsonNode value) {
    if (value.isArray() && value.size() == 1) {
      return text(value.get(0));
    }
    if (value.isObject()) {
      return Optional.ofNullable(value.get("date")).flatMap(FieldValue::text);
    }
    return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
  }

  /** Returns the first line without surrounding quotes. */
  private static String asWritten(String text) {
    String line = BLOCK.matcher(text).replaceFirst("").strip().lines().findFirst().orElse("");
    boolean quoted =
        line.length() > 2
            && "\"'".indexOf(line.charAt(0)) >= 0
            && line.charAt(line.length() - 1) == line.charAt(0);
    return quoted ? line.substring(1, line.length() - 1) : line;
  }
}
