package aibets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of front matter, grouped by field, so that an error in one field does not affect
 * others.
 *
 * @param strays lines that belong to no field
 * @param opensBlank whether the first line is blank
 */
record FieldLines(List<Entry> entries, List<String> strays, boolean opensBlank) {

  private static final String KEY = "([\"']?)([\\p{L}_][\\p{L}\\p{N}_. /-]{0,60}?)\\1[ \\t]*";
  private static final Pattern YAML = Pattern.compile(KEY + ":(?:[ \\t]+(.*)|)");
  private static final Pattern TOML = Pattern.compile(KEY + "=[ \\t]*(.*)");
  private static final Pattern TOML_TABLE = Pattern.compile("\\[\\[?[^\\[\\],]+]]?[ \\t]*(#.*)?");

  /** Lines that always continue the field before. */
  private static final Pattern CONTINUED = Pattern.compile("[ \\t].*|-|-[ \\t].*|[\\]}].*|#.*|");

  /**
   * A field.
   *
   * @param text its value as written, on one or more lines
   */
  record Entry(String key, String text) {}

  /** Splits front matter into fields. */
  static FieldLines of(String block, boolean toml) {
    List<String> keys = new ArrayList<>();
    List<StringBuilder> texts = new ArrayList<>();
    List<String> strays = new ArrayList<>();
    for (String line : block.split("\n", -1)) {
      Matcher field = (toml ? TOML : YAML).matcher(line);
      if (toml && TOML_TABLE.matcher(line).matches()) {
        break;
      } else if (field.matches()) {
        keys.add(field.group(2));
        texts.add(new StringBuilder(field.group(3) == null ? "" : field.group(3)));
      } else if (!texts.isEmpty() && goesOn(line, texts.get(texts.size() - 1))) {
        texts.get(texts.size() - 1).append('\n').append(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        strays.add(line);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.add(new Entry(keys.get(i), texts.get(i).toString()));
    }
    return new FieldLines(entries, strays, block.startsWith("\n") || block.startsWith(" "));
  }

  /** Whether a line continues a value: it is indented, or a list or quotation is open. */
  private static boolean goesOn(String line, StringBuilder value) {
    return CONTINUED.matcher(line).matches()
        || (!value.isEmpty() && "[{\"'".indexOf(value.charAt(0)) >= 0);
  }

  /** Returns the fields; notes those that are invalid. */
  Fields fields(Notices notices) {
    Fields fields = Fields.NONE;
    for (Entry entry : entries) {
      String name = Fields.name(entry.key());
      if (Fields.isRead(name)) {
        if (fields.get(name).isPresent()) {
          notices.add(entry.key(), entry.text(), "is given twice: left out");
        } else if (Audience.isOf(name)) {
          fields = fields.with(name, Optional.of(FieldValue.names(entry)));
        } else {
          fields = fields.with(name, FieldValue.of(entry, notices));
        }
      }
    }
    strays.forEach(
        line -> notices.add("front matter", line, "is not a 'key: value' line: left out"));
    return fields;
  }
}
