package aibets.opensearch;

import aibets.retrieval.IndexGoneException;
import aibets.retrieval.SearchEngine;
import aibets.storage.StorageException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An index that is complete and no longer changes.
 *
 * @param passages their number
 */
record CompleteIndex(Rest rest, SearchEngine.Contents contents, String name, int passages)
    implements SearchEngine.Index {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The time in which the service itself gives up, so that it does not work in vain. */
  private static final String LIMIT_OF_SERVICE = "8s";

  /** The number of neighbours to look for per result: the approximate search finds more of them. */
  private static final int EFFORT = 10;

  @Override
  public SearchEngine.Hits search(SearchEngine.Query query) {
    List<Map<String, Object>> filters = query.labels().stream().map(CompleteIndex::filter).toList();
    String lines =
        lines(request(near(query, filters), query.limit()))
            + lines(request(matching(query, filters), query.limit()));
    JsonNode responses =
        rest.required(rest.send("POST", "_msearch", lines.getBytes(StandardCharsets.UTF_8), LIMIT))
            .path("responses");
    if (responses.size() != 2) {
      throw new StorageException(rest.unavailable("its response is incomplete"));
    }
    return new SearchEngine.Hits(
        hits(responses.path(0), query.limit()), hits(responses.path(1), query.limit()));
  }

  private static Map<String, Object> filter(Set<String> labels) {
    return Map.of("terms", Map.of("labels", labels));
  }

  private static Map<String, Object> near(
      SearchEngine.Query query, List<Map<String, Object>> filters) {
    Map<String, Object> near = Map.of("vector", query.vector(), "k", EFFORT * query.limit());
    if (!filters.isEmpty()) {
      near =
          Map.of(
              "vector",
              query.vector(),
              "k",
              EFFORT * query.limit(),
              "filter",
              Map.of("bool", Map.of("filter", filters)));
    }
    return Map.of("knn", Map.of("vector", near));
  }

  private static Map<String, Object> matching(
      SearchEngine.Query query, List<Map<String, Object>> filters) {
    return Map.of(
        "bool", Map.of("must", Map.of("match", Map.of("words", query.words())), "filter", filters));
  }

  private static Map<String, Object> request(Map<String, Object> query, int limit) {
    return Map.of(
        "query",
        query,
        "size",
        limit,
        "timeout",
        LIMIT_OF_SERVICE,
        "_source",
        false,
        "docvalue_fields",
        List.of("version"),
        "track_total_hits",
        false);
  }

  /** Returns a request for several searches at once, whose words weigh the same on all shards. */
  private String lines(Map<String, Object> request) {
    Map<String, Object> header =
        Map.of(
            "index",
            name,
            "search_type",
            "dfs_query_then_fetch",
            "allow_partial_search_results",
            false);
    try {
      return JSON.writeValueAsString(header) + '\n' + JSON.writeValueAsString(request) + '\n';
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<SearchEngine.Hit> hits(JsonNode response, int limit) {
    if (Rest.error(response).equals("index_not_found_exception")) {
      throw new IndexGoneException(rest.unavailable("the index " + name + " does not exist"));
    }
    if (response.has("error") || response.path("timed_out").asBoolean(true)) {
      throw new StorageException(rest.unavailable("a search failed " + Rest.error(response)));
    }
    rest.checkShards(response);
    JsonNode found = response.path("hits").path("hits");
    if (!found.isArray() || found.size() > limit) {
      throw new StorageException(rest.unavailable("its response has no list of results"));
    }
    List<SearchEngine.Hit> hits = new ArrayList<>();
    found.forEach(each -> hits.add(hit(each)));
    return hits;
  }

  private SearchEngine.Hit hit(JsonNode hit) {
    String passage = hit.path("_id").asText();
    JsonNode version = hit.path("fields").path("version").path(0);
    double score = hit.path("_score").asDouble(0);
    if (!passage.matches("\\d{1,18}") || !version.isIntegralNumber() || !(score > 0)) {
      throw new StorageException(rest.unavailable("its response has an unusable result"));
    }
    return new SearchEngine.Hit(version.asLong(), Long.parseLong(passage), score);
  }
}
