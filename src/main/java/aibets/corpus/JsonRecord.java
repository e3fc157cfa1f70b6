package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object as a document, with the various field names used by exporters. */
final class JsonRecord {

  private static final List<String> IDS = List.of("id", "docid", "documentid", "uuid");
  private static final List<String> TITLES = List.of("title", "name", "headline", "subject");
  private static final List<String> TEXTS =
      List.of("text", "content", "body", "pagecontent", "markdown", "html");

  private final Map<String, JsonNode> values = new LinkedHashMap<>();

  /**
   * Wraps an object; nested metadata counts, too.
   *
   * @throws UnreadableException if it is not an object
   */
  JsonRecord(JsonNode record) throws UnreadableException {
    if (!record.isObject()) {
      throw new UnreadableException("is not a JSON object: correct the line or remove it");
    }
    add(record);
    Optional.ofNullable(values.get("metadata")).filter(JsonNode::isObject).ifPresent(this::add);
  }

  private void add(JsonNode record) {
    record.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> values.putIfAbsent(Fields.name(field.getKey()), field.getValue()));
  }

  /**
   * Returns its content.
   *
   * @throws UnreadableException if it has no text
   */
  Draft draft() throws UnreadableException {
    String text =
        first(TEXTS)
            .orElseThrow(
                () -> new UnreadableException("has no 'text': add it, or remove the line"));
    Optional<String> id = first(IDS);
    Fields fields =
        Fields.NONE.with("id", id).with("title", first(TITLES)).with("url", first(List.of("url")));
    List<String> others = new ArrayList<>(Fields.DATES);
    others.add("draft");
    for (String name : others) {
      fields = fields.with(name, first(List.of(name)));
    }
    for (String name : List.of(Audience.SET, Audience.READERS)) {
      fields = fields.with(name, Optional.ofNullable(values.get(name)).map(FieldValue::names));
    }
    Draft draft = new Draft(RecordText.outline(TextFile.clean(text)), fields);
    boolean named = fields.get("title").or(draft::heading).isPresent();
    return named ? draft : new Draft(draft.outline(), fields.with("title", id));
  }

  private Optional<String> first(List<String> names) {
    return names.stream().flatMap(name -> text(values.get(name)).stream()).findFirst();
  }

  /** Returns text; the paragraphs of a list are separated by blank lines. */
  private static Optional<String> text(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isObject()) {
      return Optional.empty();
    }
    String text =
        value.isArray()
            ? value
                .valueStream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n\n"))
            : value.asText();
    return Optional.of(text).filter(each -> !each.isBlank());
  }
}
