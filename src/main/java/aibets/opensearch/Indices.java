package aibets.opensearch;

import aibets.storage.StorageException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Creates, completes, names and deletes indexes. */
record Indices(Rest rest) {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** The time in which the service itself gives up. */
  private static final String WAIT = "?timeout=50s&cluster_manager_timeout=50s";

  private static final byte[] NOTHING = {};

  /**
   * What is known of an index.
   *
   * @param isBlocked whether it can no longer be changed
   * @param passages their number when it was completed, -1 if it was not
   * @param count the number of passages in it now
   */
  record State(boolean exists, boolean isBlocked, int passages, int count) {

    /** Whether it has all its passages. */
    boolean isComplete() {
      return isBlocked && passages == count;
    }
  }

  State state(String name) {
    Rest.Reply reply = rest.send("GET", name, NOTHING, LIMIT);
    if (reply.status() == Rest.NOT_FOUND) {
      return new State(false, false, -1, 0);
    }
    JsonNode index = rest.required(reply).path(name);
    return new State(
        true,
        index.path("settings").path("index").path("blocks").path("write").asBoolean(),
        passages(index.path("mappings")),
        count(name));
  }

  /** Returns -1 if it was not completed, or created by somebody else. */
  private static int passages(JsonNode mappings) {
    return mappings.path("dynamic").asText().equals("strict")
        ? mappings.path("_meta").path("passages").asInt(-1)
        : -1;
  }

  /** Returns the number of passages that searches can find. */
  int count(String name) {
    rest.checkShards(rest.required(rest.send("POST", name + "/_refresh", NOTHING, LIMIT)));
    JsonNode count = rest.required(rest.send("GET", name + "/_count", NOTHING, LIMIT));
    rest.checkShards(count);
    return count.path("count").asInt(-1);
  }

  /** Creates an index unless it exists. */
  void create(String name, int dimension) {
    Rest.Reply reply = rest.send("PUT", name + WAIT, definition(dimension), LIMIT);
    if (!reply.error().equals("resource_already_exists_exception")) {
      checkDone(reply);
    }
  }

  /** The original text is not stored: only index terms, vectors, keys and labels. */
  private static Map<String, Object> definition(int dimension) {
    Map<String, Object> vector =
        Map.of(
            "type",
            "knn_vector",
            "dimension",
            dimension,
            "method",
            Map.of("name", "hnsw", "engine", "lucene", "space_type", "innerproduct"));
    return Map.of(
        "settings",
        Map.of(
            "index", Map.of("knn", true, "refresh_interval", "-1", "auto_expand_replicas", "0-1")),
        "mappings",
        Map.of(
            "dynamic",
            "strict",
            "_source",
            Map.of("enabled", false),
            "properties",
            Map.of(
                "version",
                Map.of("type", "long"),
                "labels",
                Map.of("type", "keyword", "doc_values", false),
                "words",
                Map.of("type", "text", "analyzer", "whitespace", "index_options", "freqs"),
                "vector",
                vector)));
  }

  /** Copies a complete index; the copy can be changed. */
  void copy(String from, String to) {
    Map<String, Object> unblocked = new HashMap<>();
    unblocked.put("index.blocks.write", null);
    checkDone(
        rest.send("PUT", from + "/_clone/" + to + WAIT, Map.of("settings", unblocked), LIMIT));
  }

  /**
   * Blocks an index for writing, which marks it as complete.
   *
   * @param passages the number that it must have
   */
  void complete(String name, int passages) {
    checkDone(
        rest.send(
            "PUT",
            name + "/_mapping" + WAIT,
            Map.of("_meta", Map.of("passages", passages)),
            LIMIT));
    checkDone(
        rest.send(
            "PUT",
            name + "/_settings" + WAIT,
            Map.of("index", Map.of("blocks", Map.of("write", true))),
            LIMIT));
    State state = state(name);
    if (!state.isComplete()) {
      throw new StorageException(
          rest.unavailable("it has " + state.count() + " passages instead of " + passages));
    }
  }

  /** Gives a name to an index that others lose at the same moment. */
  void name(String alias, String name) {
    Map<String, Object> removed =
        Map.of("index", alias + "-*", "alias", alias, "must_exist", false);
    Map<String, Object> added = Map.of("index", name, "alias", alias);
    checkDone(
        rest.send(
            "POST",
            "_aliases" + WAIT,
            Map.of("actions", List.of(Map.of("remove", removed), Map.of("add", added))),
            LIMIT));
  }

  /** Returns the names of the indexes of a corpus. */
  List<String> of(String corpus) {
    JsonNode all =
        rest.required(
            rest.send(
                "GET", corpus + "-*/_settings?filter_path=*.settings.index.uuid", NOTHING, LIMIT));
    List<String> names = new ArrayList<>();
    all.fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> name.matches(corpus + "-[0-9a-f]+")).toList();
  }

  /** Deletes an index if it exists. */
  void delete(String name) {
    Rest.Reply reply = rest.send("DELETE", name + WAIT, NOTHING, LIMIT);
    if (reply.status() != Rest.NOT_FOUND) {
      checkDone(reply);
    }
  }

  private void checkDone(Rest.Reply reply) {
    if (!rest.required(reply).path("acknowledged").asBoolean()) {
      throw new StorageException(rest.unavailable("a change was not confirmed in time"));
    }
  }
}
