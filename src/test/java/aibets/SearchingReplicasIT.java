package aibets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aibets.indexing.Reloader;
import aibets.opensearch.OpenSearchNode;
import aibets.postgres.PostgresServer;
import aibets.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas with one database and one OpenSearch node, in one process. */
class SearchingReplicasIT {

  private static final int RELOADS = 3;
  private static final int DOCUMENTS = 20;
  private static final Pattern EDITION = Pattern.compile("edition (\\d+)");

  @TempDir private Path directory;
  private final ExecutorService askers = Executors.newFixedThreadPool(2);
  private final List<Library> replicas = new ArrayList<>();
  private final Queue<Set<Integer>> answers = new ConcurrentLinkedQueue<>();
  private OpenSearchNode node;
  private volatile boolean stopped;

  @BeforeEach
  void start() throws IOException {
    node = OpenSearchNode.start(Files.createDirectories(directory.resolve("node")), 0);
    write(1);
    replicas.add(replica("one"));
    replicas.add(replica("two"));
  }

  @AfterEach
  void stop() {
    stopped = true;
    askers.shutdownNow();
    replicas.forEach(Library::close);
    node.close();
  }

  private Library replica(String name) {
    Map<String, String> environment =
        Map.of(
            "AI_BETS_DATA", directory.resolve(name).toString(),
            "AI_BETS_SEEDS", directory.resolve("seeds").toString(),
            "AI_BETS_SEARCH", node.address().toString(),
            "AI_BETS_DATABASE", PostgresServer.running().url(),
            "AI_BETS_DATABASE_USER", PostgresServer.USER,
            "AI_BETS_DATABASE_PASSWORD", PostgresServer.PASSWORD);
    return Reloading.upToDate(
        SettingsReader.read(Optional.empty(), environment, Map.of("reading.model", "off")),
        warning -> {});
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
    return replica.answerer().answer("Who funded AMI Labs?").quotes().stream()
        .flatMap(quote -> EDITION.matcher(quote.text()).results())
        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  private void assertAliasNamesTheLastIndex() throws Exception {
    List<String> named = node.send("GET", "/_cat/aliases/ai-bets-*?h=index").lines().toList();
    assertThat(named).hasSize(1);
    assertThat(node.send("GET", "/_cat/count/" + named.get(0) + "?h=count").strip())
        .isEqualTo(Integer.toString(DOCUMENTS));
  }
}
