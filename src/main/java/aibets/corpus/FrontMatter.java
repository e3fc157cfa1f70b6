package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that open a text between two rules.
 *
 * @param rest the text behind them
 */
record FrontMatter(Fields fields, String rest) {

  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(\\n|\\z)", Pattern.DOTALL);

  private static final int LONGEST = 64_000;

  /** How deep it may be nested; each level costs the ones above it once more. */
  private static final int NESTING = 100;

  private static final ObjectMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(NESTING).build())
              .build());

  static FrontMatter of(String text) throws UnreadableException {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new FrontMatter(Fields.NONE, text);
    }
    JsonNode read = read(Optional.ofNullable(block.group(1)).orElse(""));
    Fields fields = Fields.NONE;
    for (String name : List.of("id", "title", "published", "url")) {
      fields = fields.with(name, field(read, name));
    }
    return new FrontMatter(fields, text.substring(block.end()));
  }

  private static JsonNode read(String yaml) throws UnreadableException {
    if (yaml.length() > LONGEST) {
      throw new UnreadableException(
          "has front matter beyond " + LONGEST + " characters: shorten it");
    }
    try {
      JsonNode front = YAML.readTree(yaml);
      if (!front.isObject() && !front.isMissingNode() && !front.isNull()) {
        throw new UnreadableException(
            "has front matter that is no list of 'key: value' lines: correct it");
      }
      return front;
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "has front matter that is no YAML" + line(e.getLocation()) + ": correct it");
    }
  }

  /** Counted from the first line of the file; not always known. */
  private static String line(@Nullable JsonLocation location) {
    return location == null ? "" : " (line " + (location.getLineNr() + 1) + ")";
  }

  private static Optional<String> field(JsonNode record, String name) {
    return Optional.ofNullable(record.get(name))
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(JsonNode::asText);
  }
}
