package aibets.opensearch;

import aibets.retrieval.SearchEngine.Contents;
import aibets.retrieval.SearchEngine.Entry;
import aibets.storage.StorageException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Adds and deletes passages in bulk. Each has its document's version, so that repeating a request
 * changes nothing.
 */
record Bulk(Rest rest, Duration pause) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The size in bytes from which a request is sent. */
  private static final int BATCH = 4 << 20;

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int ATTEMPTS = 6;

  /** The states of a passage that is as it should be: written now, or before. */
  private static final Set<Integer> DONE = Set.of(200, 201, 409);

  private static final int BUSY = 429;

  /** Adds the passages of some versions, and returns their number. */
  int add(String index, Collection<Long> versions, Contents contents) {
    Batch batch = new Batch(index);
    for (long version : sorted(versions)) {
      contents.entries().apply(version).forEach(batch::add);
    }
    return batch.finished();
  }

  /** Deletes the passages of some versions, and returns their number. */
  int delete(String index, Collection<Long> versions, Contents contents) {
    Batch batch = new Batch(index);
    for (long version : sorted(versions)) {
      contents.entries().apply(version).forEach(batch::delete);
    }
    return batch.finished();
  }

  private static List<Long> sorted(Collection<Long> versions) {
    return versions.stream().sorted().toList();
  }

  /** Collects lines until they are worth a request. */
  private final class Batch {

    private final String index;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private int waiting;
    private int sent;

    Batch(String index) {
      this.index = index;
      try {
        json = JSON.createGenerator(lines);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(Entry entry) {
      try {
        action(json, "index", entry, "external");
        json.writeRaw('\n');
        passage(json, entry);
        end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void delete(Entry entry) {
      try {
        action(json, "delete", entry, "external_gte");
        end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void end() throws IOException {
      json.writeRaw('\n');
      json.flush();
      waiting++;
      if (lines.size() >= BATCH) {
        send();
      }
    }

    private void send() {
      sendWhole(index, lines.toByteArray(), waiting);
      sent += waiting;
      waiting = 0;
      lines.reset();
    }

    int finished() {
      if (waiting > 0) {
        send();
      }
      return sent;
    }
  }

  private static void passage(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", entry.version());
    json.writeStringField("words", entry.words());
    json.writeArrayFieldStart("labels");
    for (String label : entry.labels()) {
      json.writeString(label);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("vector");
    for (float value : entry.vector()) {
      json.writeNumber(value);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void action(JsonGenerator json, String name, Entry entry, String versions)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart(name);
    json.writeStringField("_id", Long.toString(entry.passage()));
    json.writeNumberField("version", entry.version());
    json.writeStringField("version_type", versions);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Sends a request until all of it is done; what was done before is not done again. */
  private void sendWhole(String index, byte[] lines, int count) {
    for (int attempt = 1; ; attempt++) {
      try {
        if (isDone(index, lines, count)) {
          return;
        }
        if (attempt == ATTEMPTS) {
          throw new StorageException(rest.unavailable("it is overloaded"));
        }
      } catch (Rest.BusyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
      pause(attempt);
    }
  }

  private boolean isDone(String index, byte[] lines, int count) {
    JsonNode items =
        rest.required(
                rest.send(
                    "POST",
                    index + "/_bulk?filter_path=items.*.status,items.*.error.type",
                    lines,
                    LIMIT))
            .path("items");
    if (items.size() != count) {
      throw new StorageException(rest.unavailable("its response is incomplete"));
    }
    boolean isBusy = false;
    for (JsonNode item : items) {
      JsonNode result = item.path(item.has("delete") ? "delete" : "index");
      int status = result.path("status").asInt();
      boolean wasGone = status == Rest.NOT_FOUND && !result.has("error");
      if (status == BUSY) {
        isBusy = true;
      } else if (!DONE.contains(status) && !wasGone) {
        throw new StorageException(
            rest.unavailable("a passage was refused: " + status + " " + Rest.error(result)));
      }
    }
    return !isBusy;
  }

  private void pause(int attempt) {
    try {
      Thread.sleep(pause.toMillis() << (attempt - 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException(rest.unavailable("the request was stopped"), e);
    }
  }
}
