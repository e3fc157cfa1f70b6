package aibets.corpus;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import aibets.corpus.RecordLines.Line;
import aibets.corpus.TextFile.UnreadableException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A JSON object a line, each a document. */
final class JsonLinesFormat implements Format {

  private final ObjectReader json =
      new ObjectMapper().readerFor(JsonNode.class).with(FAIL_ON_TRAILING_TOKENS);

  @Override
  public List<String> endings() {
    return List.of("jsonl");
  }

  @Override
  public boolean isDocument() {
    return false;
  }

  @Override
  public void read(CorpusFiles.Entry file, Reading reading) throws UnreadableException {
    if (file.size() == 0) {
      throw TextFile.empty();
    }
    try (InputStream in = TextFile.open(file)) {
      RecordLines lines = new RecordLines(in, TextFile.LARGEST);
      for (Optional<Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        read(next.get(), file.name(), reading);
      }
    } catch (IOException e) {
      throw new UnreadableException(TextFile.unreadable(e));
    }
  }

  private void read(Line line, String file, Reading reading) {
    String place = file + ":" + line.number();
    reading.guarded(
        place,
        () -> {
          String content = line.text();
          if (!content.isBlank()) {
            reading.addRecord(place, file, line.bytes(), (bytes, notices) -> draft(content));
          }
        });
  }

  Draft draft(String line) throws UnreadableException {
    JsonNode record = parsed(line);
    String id = required(record, "id");
    Fields fields =
        Fields.NONE
            .with("id", Optional.of(id))
            .with("title", field(record, "title").or(() -> Optional.of(id)))
            .with("date", field(record, "date"))
            .with("url", field(record, "url"));
    return new Draft(
        new RawTextReader().readClean(TextFile.clean(required(record, "text"))), fields);
  }

  private JsonNode parsed(String line) throws UnreadableException {
    try {
      return json.readValue(line);
    } catch (MismatchedInputException e) {
      throw new UnreadableException(
          "has something behind its JSON object: write each object on a line of its own");
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is no JSON object: correct the line or remove it");
    }
  }

  private static String required(JsonNode record, String name) throws UnreadableException {
    return field(record, name)
        .orElseThrow(
            () ->
                new UnreadableException("has no '" + name + "': give it one, or remove the line"));
  }

  private static Optional<String> field(JsonNode record, String name) {
    return Optional.ofNullable(record.get(name))
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank());
  }
}
