package aibets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import aibets.answer.Answer;
import aibets.indexing.Reloader;
import aibets.opensearch.OpenSearchNode;
import aibets.postgres.PostgresServer;
import aibets.settings.SettingsReader;
import aibets.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replicas with one database and a cluster of two OpenSearch nodes, in one process. One of the
 * tests kills a node; the other needs only one.
 */
class SearchingReplicasIT {

  private static final String QUESTION = "Who funded AMI Labs?";
  private static final int RELOADS = 3;
  private static final int DOCUMENTS = 20;
  private static final Pattern EDITION = Pattern.compile("edition (\\d+)");

  @TempDir private static Path home;
  private static OpenSearchNode node;
  private static OpenSearchNode other;

  @TempDir private Path directory;
  private final ExecutorService askers = Executors.newFixedThreadPool(2);
  private final List<Library> libraries = new ArrayList<>();
  private final Queue<Set<Integer>> answers = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  @BeforeAll
  static void startNodes() throws IOException {
    node = OpenSearchNode.start(Files.createDirectories(home.resolve("one")), 0);
    other = node.joined(home.resolve("two"), "two");
  }

  @AfterAll
  static void stopNodes() {
    other.close();
    node.close();
  }

  @BeforeEach
  void write() throws IOException {
    write(1);
  }

  @AfterEach
  void stop() throws Exception {
    stopped = true;
    askers.shutdownNow();
    libraries.forEach(Library::close);
    node.send("DELETE", "/ai-bets-*");
  }

  private Library replica(String name) {
    return opened(
        name,
        Map.of(
            "AI_BETS_DATABASE", PostgresServer.running().url(),
            "AI_BETS_DATABASE_USER", PostgresServer.USER,
            "AI_BETS_DATABASE_PASSWORD", PostgresServer.PASSWORD));
  }

  private Library opened(String name, Map<String, String> database) {
    Map<String, String> environment = new HashMap<>(database);
    environment.put("AI_BETS_DATA", directory.resolve(name).toString());
    environment.put("AI_BETS_SEEDS", directory.resolve("seeds").toString());
    environment.put("AI_BETS_SEARCH", node.address().toString());
    Library library =
        Reloading.upToDate(
            SettingsReader.read(Optional.empty(), environment, Map.of("reading.model", "off")),
            warning -> {});
    libraries.add(library);
    return library;
  }

  /** Some of the documents answer the question, and all name their edition. */
  private void write(int edition) throws IOException {
    Path seeds = Files.createDirectories(directory.resolve("seeds"));
    for (int i = 0; i < DOCUMENTS; i++) {
      String text =
          i % 5 == 0
              ? "AMI Labs was funded by Kestrel Ventures in edition %d."
              : "The harbour was painted grey in edition %d.";
      Files.writeString(
          seeds.resolve("report-" + i + ".md"),
          "# Report %d\n\n%s\n".formatted(i, text.formatted(edition)));
    }
  }

  /** Reloads again and again without waiting for the other, which has to catch up. */
  @Test
  void answerFromOneEditionWhileOneOfThemReloads() throws Exception {
    List<Library> replicas = List.of(replica("one"), replica("two"));
    List<CompletableFuture<Void>> asking =
        replicas.stream()
            .map(each -> CompletableFuture.runAsync(() -> askUntilStopped(each), askers))
            .toList();
    for (int edition = 2; edition <= 1 + RELOADS; edition++) {
      int before = answers.size();
      await().atMost(Duration.ofMinutes(1)).until(() -> answers.size() > before + 4);
      write(edition);
      replicas.get(0).reloader().reload(Reloader.Progress.SILENT);
      assertThat(editions(replicas.get(0))).containsExactly(edition);
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> editions(replicas.get(1)).equals(Set.of(1 + RELOADS)));
    stopped = true;
    for (CompletableFuture<Void> each : asking) {
      each.join();
    }
    System.out.printf("%d answers during %d reloads%n", answers.size(), RELOADS);
    assertThat(answers).allMatch(editions -> editions.size() == 1, "of one edition");
    await().atMost(Duration.ofMinutes(1)).untilAsserted(this::assertAliasNamesTheLastIndex);
  }

  private void askUntilStopped(Library replica) {
    while (!stopped) {
      answers.add(editions(replica));
    }
  }

  /** Returns the editions that an answer quotes. */
  private static Set<Integer> editions(Library replica) {
    return replica.answerer().answer(QUESTION).quotes().stream()
        .flatMap(quote -> EDITION.matcher(quote.text()).results())
        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  private void assertAliasNamesTheLastIndex() throws Exception {
    List<String> named = lines("/_cat/aliases/ai-bets-*?h=index");
    assertThat(named).hasSize(1);
    assertThat(node.send("GET", "/_cat/count/" + named.get(0) + "?h=count").strip())
        .isEqualTo(Integer.toString(DOCUMENTS));
  }

  /** What an asker got while a node was killed. */
  private record Received(int whole, List<String> refusals) {}

  @Test
  void answerFromEverythingOrRefuseWhenANodeIsKilled() throws Exception {
    node.send(
        "PUT",
        "/_index_template/halves",
        """
        {"index_patterns": ["ai-bets-*"], "template": {"settings": {"number_of_shards": 2}}}""");
    Library copied = replica("one");
    String copies = lines("/_cat/indices/ai-bets-*?h=index").get(0);
    Library halved = opened("files", Map.of());
    node.send(
        "PUT",
        "/ai-bets-*,-" + copies + "/_settings",
        """
        {"index": {"auto_expand_replicas": "false", "number_of_replicas": 0,
          "routing.allocation.total_shards_per_node": 1}}""");
    await().atMost(Duration.ofMinutes(1)).until(() -> areOnBothNodes(copies, 4));
    await().atMost(Duration.ofMinutes(1)).until(() -> areOnBothNodes("ai-bets-*,-" + copies, 2));
    Set<String> whole = passages(copied);
    assertThat(passages(halved)).isEqualTo(whole).hasSize(10);
    List<CompletableFuture<Received>> asking =
        List.of(copied, halved).stream()
            .map(each -> CompletableFuture.supplyAsync(() -> received(each, whole), askers))
            .toList();
    other.close();
    await().atMost(Duration.ofMinutes(1)).until(() -> lines("/_cat/nodes").size() == 1);
    assertThatThrownBy(() -> passages(halved)).isInstanceOf(StorageException.class);
    stopped = true;
    Received withCopies = asking.get(0).join();
    Received withHalf = asking.get(1).join();
    System.out.printf(
        "with copies %d answers, %d refusals; without %d and %d%n",
        withCopies.whole(),
        withCopies.refusals().size(),
        withHalf.whole(),
        withHalf.refusals().size());
    assertThat(passages(copied)).isEqualTo(whole);
    assertThat(withHalf.refusals()).isNotEmpty();
    assertThat(Stream.of(withCopies, withHalf).flatMap(each -> each.refusals().stream()))
        .allMatch(each -> each.startsWith("The search service is not available: '"))
        .allMatch(each -> each.contains("Please ask again in a moment"));
  }

  /** Whether all shards are in use, on both nodes. */
  private static boolean areOnBothNodes(String indexes, int shards) throws Exception {
    List<String> used = lines("/_cat/shards/" + indexes + "?h=state,node");
    return used.size() == shards
        && used.stream().allMatch(each -> each.startsWith("STARTED"))
        && Set.copyOf(used).size() == 2;
  }

  private static List<String> lines(String path) throws Exception {
    return node.send("GET", path).lines().map(String::strip).toList();
  }

  private Received received(Library library, Set<String> whole) {
    int answered = 0;
    List<String> refusals = new ArrayList<>();
    while (!stopped) {
      try {
        assertThat(passages(library)).isEqualTo(whole);
        answered++;
      } catch (StorageException e) {
        refusals.add(String.valueOf(e.getMessage()));
      }
    }
    return new Received(answered, refusals);
  }

  private static Set<String> passages(Library library) {
    return library.answerer().answer(QUESTION).passages().stream()
        .map(Answer.Evidence::document)
        .collect(Collectors.toSet());
  }
}
