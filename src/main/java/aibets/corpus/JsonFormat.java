package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * JSON files of records, each a document: a list of objects, an object with such a list, or a
 * single object. Lists of Slack messages are read by thread.
 */
final class JsonFormat implements Format {

  private static final List<String> LISTS =
      List.of("documents", "records", "items", "data", "articles", "pages", "results", "entries");

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public List<String> endings() {
    return List.of("json");
  }

  @Override
  public boolean isDocument() {
    return false;
  }

  @Override
  public void read(CorpusFiles.Entry file, CorpusReading reading) throws UnreadableException {
    String text = TextDecoder.plain(TextFile.read(file), new Notices());
    JsonNode records = records(parsed(text));
    if (SlackThreads.isIn(records)) {
      SlackThreads.read(records, file.name(), reading);
      return;
    }
    int number = 0;
    for (Iterator<JsonNode> each = records.elements(); each.hasNext(); ) {
      JsonNode record = each.next();
      String place = file.name() + ":" + ++number;
      byte[] content = record.toString().getBytes(StandardCharsets.UTF_8);
      reading.guarded(
          place,
          () ->
              reading.addRecord(
                  place, file.name(), content, (bytes, notices) -> new JsonRecord(record).draft()));
    }
  }

  private JsonNode parsed(String text) throws UnreadableException {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new UnreadableException("is not JSON (line " + line + "): correct it or remove it");
    }
  }

  private JsonNode records(JsonNode all) throws UnreadableException {
    Optional<JsonNode> list =
        Stream.concat(Stream.of(all), LISTS.stream().map(all::path))
            .filter(each -> each.isArray() && each.path(0).isObject())
            .findFirst();
    if (list.isPresent()) {
      return list.get();
    }
    if (all.isObject() && (all.has("text") || all.has("content") || all.has("body"))) {
      return json.createArrayNode().add(all);
    }
    throw new UnreadableException(
        "is not a list of records with a 'text': write it as a list of objects, or remove it");
  }
}
