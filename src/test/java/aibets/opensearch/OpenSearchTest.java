package aibets.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.retrieval.IndexGoneException;
import aibets.retrieval.SearchEngine;
import aibets.retrieval.SearchEngine.Contents;
import aibets.retrieval.SearchEngine.Entry;
import aibets.retrieval.SearchEngine.Hit;
import aibets.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests against a server whose responses the test decides. */
class OpenSearchTest {

  private static final String SHARDS = "'_shards':{'total':1,'successful':1,'failed':0}";
  private static final String INDEX =
      "{'c-d1':{'mappings':{'dynamic':'strict','_meta':{'passages':2}},"
          + "'settings':{'index':{'blocks':{'write':'true'}}}}}";
  private static final String OPEN =
      "{'c-d1':{'mappings':{'dynamic':'strict'},'settings':{'index':{}}}}";
  private static final String MISSING =
      "{'error':{'type':'index_not_found_exception'},'status':404}";
  private static final String HIT = "{'_id':'7','_score':1.5,'fields':{'version':[3]}}";

  private final Contents contents =
      new Contents("c", "d1", Set.of(3L), version -> List.of(entry(7), entry(8)));
  private ScriptedService service;
  private OpenSearch engine;

  private static Entry entry(long passage) {
    return new Entry(passage, 3, "lab money", new float[] {0.6f, 0.8f}, Set.of("open"));
  }

  @BeforeEach
  void start() throws IOException {
    service = new ScriptedService();
    engine = new OpenSearch(access("anna", "horse"), Duration.ofMillis(1));
    service.on("POST /c-d1/_refresh", 200, json("{" + SHARDS + "}"));
    service.on("GET /c-d1/_count", 200, json("{'count':2," + SHARDS + "}"));
    service.on("GET /c-d1", 200, json(INDEX));
    service.on("POST /c-d1/_bulk", 200, bulk(201, 201));
    service.on("POST /_msearch", 200, found(HIT, HIT));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private OpenSearch.Access access(String user, String password) {
    return new OpenSearch.Access(service.address(), user, password, Optional.empty());
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String bulk(int... statuses) {
    StringBuilder items = new StringBuilder();
    for (int status : statuses) {
      items.append(items.length() == 0 ? "" : ",").append("{'index':{'status':" + status);
      items.append(status >= 400 ? ",'error':{'type':'some_exception'}}}" : "}}");
    }
    return json("{'items':[" + items + "]}");
  }

  private static String found(String... lists) {
    StringBuilder responses = new StringBuilder();
    for (String hits : lists) {
      responses.append(responses.length() == 0 ? "" : ",");
      responses.append("{'timed_out':false," + SHARDS + ",'hits':{'hits':[" + hits + "]}}");
    }
    return json("{'responses':[" + responses + "]}");
  }

  private SearchEngine.Hits search() {
    return engine
        .open(contents)
        .search(
            new SearchEngine.Query(
                new float[] {1, 0}, "lab", List.of(Set.of("open"), Set.of("set hr")), 2));
  }

  @Test
  void asksForVectorsAndWordsAtOnceWithinTheLabels() {
    SearchEngine.Hits hits = search();
    assertThat(hits.near()).containsExactly(new Hit(3, 7, 1.5));
    assertThat(hits.matching()).containsExactly(new Hit(3, 7, 1.5));
    assertThat(service.requests("POST /_msearch"))
        .singleElement()
        .asString()
        .contains("\"knn\"", "\"vector\":[1.0,0.0]", "\"match\":{\"words\":\"lab\"}")
        .containsSubsequence("[\"open\"]", "[\"set hr\"]", "[\"open\"]", "[\"set hr\"]")
        .contains("[Basic YW5uYTpob3JzZQ==]");
    assertThat(service.requests("POST /c-d1/_bulk")).isEmpty();
  }

  @Test
  void buildsAnIndexAndBlocksItBeforeUse() {
    service.firstOn("GET /c-d1", 404, json(MISSING));
    engine.activate(engine.open(contents));
    assertThat(service.requests("PUT /c-d1?")).hasSize(1);
    assertThat(service.requests("POST /c-d1/_bulk"))
        .singleElement()
        .asString()
        .contains("{\"index\":{\"_id\":\"7\",\"version\":3,\"version_type\":\"external\"}}")
        .contains("\"vector\":[0.6,0.8]");
    assertThat(service.requests("PUT /c-d1/_mapping")).hasSize(1);
    assertThat(service.requests("PUT /c-d1/_settings")).hasSize(1);
    assertThat(service.requests("POST /_aliases")).singleElement().asString().contains("c-d1");
  }

  @Test
  void continuesAnIndexThatACrashLeftUnfinished() {
    service.firstOn("GET /c-d1", 200, json(OPEN));
    service.on("POST /c-d1/_bulk", 200, bulk(409, 201));
    engine.open(contents);
    assertThat(service.requests("DELETE")).isEmpty();
    assertThat(service.requests("PUT /c-d1/_settings")).hasSize(1);
  }

  @Test
  void rebuildsAnIndexThatLostPassages() {
    service.on("GET /c-d1/_count", 200, json("{'count':1," + SHARDS + "}"), twoPassages());
    engine.open(contents);
    assertThat(service.requests("DELETE /c-d1")).hasSize(1);
    assertThat(service.requests("POST /c-d1/_bulk")).hasSize(1);
  }

  private static String twoPassages() {
    return json("{'count':2," + SHARDS + "}");
  }

  @Test
  void neverUsesAnIndexWithTooFewPassages() {
    service.on("GET /c-d1/_count", 200, json("{'count':1," + SHARDS + "}"));
    assertThatThrownBy(() -> engine.open(contents))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("it has 1 passages instead of 2");
  }

  @Test
  void copiesThePreviousIndexAndChangesOnlyTheDifferences() {
    engine.activate(engine.open(of("d1", 1, 2, 3, 4, 5, 6, 7, 8)));
    service.on("GET /c-d2/_count", 200, twoPassages());
    service.on("POST /c-d2/_refresh", 200, json("{" + SHARDS + "}"));
    service.on("GET /c-d2", 200, json(INDEX.replace("d1", "d2")));
    service.firstOn("GET /c-d2", 404, json(MISSING));
    service.on("POST /c-d2/_bulk", 200, json("{'items':[{'delete':{'status':200}}]}"), bulk(201));
    engine.open(of("d2", 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(service.requests("PUT /c-d1/_clone/c-d2")).hasSize(1);
    List<String> changes = service.requests("POST /c-d2/_bulk");
    assertThat(changes.get(0)).contains("{\"delete\":{\"_id\":\"1\",\"version\":1,");
    assertThat(changes.get(1))
        .contains("{\"index\":{\"_id\":\"9\"")
        .doesNotContain("\"_id\":\"2\"");
  }

  private static Contents of(String digest, long... versions) {
    return new Contents(
        "c",
        digest,
        java.util.Arrays.stream(versions).boxed().collect(java.util.stream.Collectors.toSet()),
        version -> List.of(new Entry(version, version, "lab", new float[] {1, 0}, Set.of())));
  }

  @Test
  void retriesPassagesThatAnOverloadedServiceRefused() {
    service.firstOn("GET /c-d1", 404, json(MISSING));
    service.on("POST /c-d1/_bulk", 200, bulk(201, 429), bulk(409, 201));
    service.firstOn("POST /c-d1/_bulk", 429, "");
    engine.open(contents);
    assertThat(service.requests("POST /c-d1/_bulk")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"429, it is overloaded", "400, a passage was refused", "403, a passage was refused"})
  void failsIfAPassageIsNotAccepted(int status, String message) {
    service.on("GET /c-d1", 404, json(MISSING));
    service.on("POST /c-d1/_bulk", 200, bulk(201, status));
    assertThatThrownBy(() -> engine.open(contents))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(message);
    assertThat(service.requests("PUT /c-d1/_settings")).isEmpty();
  }

  @Test
  void deletesOnlyIndexesOfTheSameCorpusThatAreNotKept() {
    service.on("GET /c-*/_settings", 200, json("{'c-d1':{},'c-d2':{},'c-other':{}}"));
    engine.deleteExcept("c", Set.of("d2"));
    assertThat(service.requests("DELETE")).singleElement().asString().startsWith("DELETE /c-d1?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{'responses':[]}",
        "{'responses':[{},{}]}",
        "{'responses':[{'timed_out':true},{'timed_out':true}]}"
      })
  void refusesAQuestionIfTheResponseIsUnusable(String response) {
    service.on("POST /_msearch", 200, json(response));
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'_id':'x','_score':1.5,'fields':{'version':[3]}}",
        "{'_id':'7','_score':1.5}",
        "{'_id':'7','_score':0,'fields':{'version':[3]}}",
        "{'_id':'7','_score':null,'fields':{'version':[3]}}"
      })
  void refusesAQuestionIfAResultIsUnusable(String hit) {
    service.on("POST /_msearch", 200, found(HIT, hit));
    assertRefused();
  }

  @Test
  void refusesAQuestionIfTheAnswerIsPartial() {
    String whole = found(HIT, HIT);
    service.on("POST /_msearch", 200, whole.replace("\"failed\":0", "\"failed\":1"));
    assertRefused();
    service.on("POST /_msearch", 200, whole.replace("\"timed_out\":false", "\"timed_out\":true"));
    assertRefused();
    service.on("POST /_msearch", 200, found(HIT, HIT + "," + HIT + "," + HIT));
    assertRefused();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 429, 500, 503})
  void refusesAQuestionIfTheServiceRefuses(int status) {
    service.on("POST /_msearch", status, "");
    assertRefused();
  }

  @Test
  void readsNoMoreThanSixteenMegabytes() {
    service.on("POST /_msearch", 200, "\"" + "x".repeat(17 << 20) + "\"");
    assertThatThrownBy(this::search).hasMessageContaining("it sent more than 16777216 bytes");
  }

  @Test
  void saysSoIfAnIndexIsGone() {
    String missing = json("{'responses':[" + MISSING + "," + MISSING + "]}");
    service.on("POST /_msearch", 200, missing);
    assertThatThrownBy(this::search).isInstanceOf(IndexGoneException.class);
  }

  private void assertRefused() {
    assertThatThrownBy(this::search)
        .isInstanceOf(StorageException.class)
        .isNotInstanceOf(IndexGoneException.class)
        .hasMessageContaining("search service")
        .hasMessageNotContaining("horse");
  }

  @Test
  void showsNoPassword() {
    assertThat(access("anna", "horse").toString()).doesNotContain("horse");
  }
}
