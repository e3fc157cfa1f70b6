package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

  private static final JsonText JSON =
      new JsonText(
          "is not JSON (line %d): correct it or remove it",
          "has text after its JSON (line %d): write its objects as a list, or name it .jsonl");

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
    JsonNode records = records(JSON.parsed(text(TextFile.read(file))));
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

  /** JSON is Unicode: in any other encoding, letters could only be guessed. */
  private static String text(byte[] content) throws UnreadableException {
    Notices notices = new Notices();
    String text = TextDecoder.plain(content, notices);
    if (!notices.of("", "").isEmpty()) {
      throw new UnreadableException("is not UTF-8 text: save it as UTF-8");
    }
    return text;
  }

  private static JsonNode records(JsonNode all) throws UnreadableException {
    Optional<JsonNode> list =
        Stream.concat(Stream.of(all), LISTS.stream().map(all::path))
            .filter(each -> each.isArray() && each.path(0).isObject())
            .findFirst();
    if (list.isPresent()) {
      return list.get();
    }
    if (all.isObject() && (all.has("text") || all.has("content") || all.has("body"))) {
      return JsonNodeFactory.instance.arrayNode().add(all);
    }
    throw new UnreadableException(
        "is not a list of records with a 'text': write it as a list of objects, or remove it");
  }
}
