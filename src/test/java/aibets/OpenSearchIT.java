package aibets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import aibets.answer.Answer;
import aibets.desk.Scope;
import aibets.english.QuestionParser;
import aibets.evaluation.GoldQuestion;
import aibets.indexing.ReloadException;
import aibets.indexing.Reloader;
import aibets.opensearch.OpenSearchNode;
import aibets.question.Question;
import aibets.retrieval.RankingModel;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import aibets.storage.PassageStore;
import aibets.storage.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The program with candidates from a real OpenSearch node. */
class OpenSearchIT {

  private static final Path QUESTIONS = Path.of("src/test/resources/aibets/questions.jsonl");
  private static final int EVERY = 40;
  private static final String RAISED = "How much did Kestrel Labs raise?";

  @TempDir private static Path home;
  private static OpenSearchNode node;

  @TempDir private Path directory;
  private final List<String> warnings = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    node = OpenSearchNode.start(home, 0);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private Library open(Map<String, String> flags) {
    Prepared.model(directory.resolve("data"));
    return Reloading.upToDate(settings(flags), warnings::add);
  }

  private Settings settings(Map<String, String> flags) {
    Map<String, String> environment = Map.of("AI_BETS_DATA", directory.resolve("data").toString());
    return SettingsReader.read(Optional.empty(), environment, flags);
  }

  private Library open() {
    return open(flags());
  }

  private Map<String, String> flags() {
    return Map.of(
        "seeds", directory.resolve("seeds").toString(), "search", node.address().toString());
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve("seeds").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void findsWhatAnExactSearchInMemoryFinds() throws IOException {
    List<String> questions = new ArrayList<>();
    List<GoldQuestion> all = GoldQuestion.read(QUESTIONS);
    for (int i = 0; i < all.size(); i += EVERY) {
      questions.add(all.get(i).question());
    }
    Map<String, Set<String>> candidates = new HashMap<>();
    Map<String, List<String>> quotes = new HashMap<>();
    for (String document : List.of("ami-labs-seed-round.md", "architecture-war.md")) {
      write(document, Files.readString(Path.of("seeds", document)));
    }
    String seeds = directory.resolve("seeds").toString();
    try (Library memory = open(Map.of("seeds", seeds))) {
      for (String question : questions) {
        candidates.put(question, candidates(memory, question));
        quotes.put(question, quotes(memory, question));
      }
    }
    int found = 0;
    int equal = 0;
    try (Library searching = open()) {
      for (String question : questions) {
        Set<String> now = candidates(searching, question);
        now.retainAll(candidates.get(question));
        found += now.size();
        equal += quotes(searching, question).equals(quotes.get(question)) ? 1 : 0;
      }
    }
    int wanted = candidates.values().stream().mapToInt(Set::size).sum();
    System.out.printf(
        "%d questions: %d of %d candidates, %d with equal quotes%n",
        questions.size(), found, wanted, equal);
    assertThat(found).isGreaterThan((int) (.98 * wanted));
    assertThat(equal).isGreaterThanOrEqualTo(questions.size() - 1);
    assertThat(warnings).isEmpty();
  }

  private static Set<String> candidates(Library library, String question) {
    Question parsed = QuestionParser.parse(question);
    return library.finding(RankingModel.withoutReader()).rank(parsed).stream()
        .map(each -> each.document().id() + each.passage().sentences().get(0).start())
        .collect(Collectors.toSet());
  }

  private static List<String> quotes(Library library, String question) {
    Answer answer = library.answerer().answer(question);
    return answer.quotes().stream().map(each -> each.text()).toList();
  }

  @Test
  void followsReloadsAndLeavesOneIndexWithTheName() throws Exception {
    write("a.md", "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    write("b.md", "# Heron Labs\n\nHeron Labs moved to Oslo.");
    for (int i = 0; i < 8; i++) {
      write("other" + i + ".md", "# Notes\n\nNobody reads this.");
    }
    try (Library library = open()) {
      assertThat(quotes(library, RAISED)).anyMatch(text -> text.contains("40 million"));
      for (int million = 50; million < 53; million++) {
        write("a.md", "# Kestrel Labs\n\nKestrel Labs raised " + million + " million dollars.");
        library.reloader().reload(Reloader.Progress.SILENT);
        assertThat(quotes(library, RAISED)).first().asString().contains("raised " + million);
      }
      Files.delete(directory.resolve("seeds/a.md"));
      library.reloader().reload(Reloader.Progress.SILENT);
      assertThat(library.answerer().answer(RAISED).answered()).isFalse();
      assertThat(indices()).hasSize(2);
      assertThat(named()).hasSize(1);
      assertThat(node.send("GET", "/" + named().get(0) + "/_settings"))
          .as("settings of an index copied from the previous one")
          .contains("\"resize\"");
    }
    try (Library library = open()) {
      assertThat(quotes(library, "Where did Heron Labs move?"))
          .first()
          .asString()
          .contains("moved to Oslo");
      assertThat(library.finding(RankingModel.withoutReader()).corrected("Where did Herron move?"))
          .isEqualTo("Where did heron move?");
    }
    assertThat(warnings).isEmpty();
  }

  private List<String> indices() throws Exception {
    return node.send("GET", "/_cat/indices/" + name() + "-*?h=index").lines().toList();
  }

  private List<String> named() throws Exception {
    return node.send("GET", "/_cat/aliases/" + name() + "-*?h=index").lines().toList();
  }

  private String name() {
    return "ai-bets-" + SeedsLocation.of(settings(flags())).schema();
  }

  @Test
  void rebuildsAnIndexThatSomebodyDeleted() throws Exception {
    write("a.md", "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    try (Library library = open()) {
      node.send("DELETE", "/" + named().get(0));
      assertThat(quotes(library, RAISED)).hasSize(1);
    }
  }

  @Test
  void opensNoDocumentsThatAnotherModelEncodedInPlaceOfADeletedIndex() throws Exception {
    write("a.md", "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    write("b.md", "# Heron Labs\n\nHeron Labs moved to Oslo.");
    try (Library library = open()) {
      PassageStore store = library.passages();
      store.publish(List.of(), List.of(store.versions().get(0).key()));
      store.note("encoding", "another model");
      assertThat(quotes(library, RAISED)).as("from the index that is open").isNotEmpty();
      node.send("DELETE", "/" + named().get(0));
      assertThatThrownBy(() -> library.answerer().answer(RAISED))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("with a different model or version of the program");
    }
  }

  @Test
  void findsOnlyPassagesOfTheGivenDocuments() throws Exception {
    write("hr/a.md", "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    write("legal/b.md", "# Kestrel Labs\n\nKestrel Labs raised 90 million dollars.");
    try (Library library = open()) {
      assertThat(section(library, "hr")).hasSize(1).first().asString().contains("40 million");
      assertThat(section(library, "legal")).hasSize(1).first().asString().contains("90 million");
      assertThat(section(library, "sales")).isEmpty();
    }
  }

  private static List<String> section(Library library, String set) {
    return library.within(Scope.of(Set.of(set))).answerer().answer(RAISED).quotes().stream()
        .map(each -> each.text())
        .toList();
  }

  @Test
  void saysWhatToDoWhenTheServiceIsUnreachable() throws IOException {
    write("a.md", "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    StringWriter err = new StringWriter();
    Map<String, String> environment =
        Map.of(
            "AI_BETS_SEEDS", directory.resolve("seeds").toString(),
            "AI_BETS_DATA", directory.resolve("data").toString(),
            "AI_BETS_SEARCH", "http://127.0.0.1:1",
            "AI_BETS_SEARCH_USER", "bets",
            "AI_BETS_SEARCH_PASSWORD", "correct horse");
    CommandLine program = AiBets.commandLine(environment).setErr(new PrintWriter(err, true));
    assertThat(program.execute("ask", RAISED)).isEqualTo(2);
    assertThat(err.toString())
        .contains("The search service is not available: 'http://127.0.0.1:1/'", "check that")
        .doesNotContain("horse");
  }

  @Test
  void refusesAndPublishesNothingWhileTheServiceIsDown() throws Exception {
    write("a.md", "# Kestrel Labs\n\nKestrel Labs raised 40 million dollars.");
    try (Library library = open()) {
      int port = node.address().getPort();
      node.close();
      assertThatThrownBy(() -> library.answerer().answer(RAISED))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("The search service is not available");
      write("a.md", "# Kestrel Labs\n\nKestrel Labs raised 50 million dollars.");
      assertThatThrownBy(() -> library.reloader().reload(Reloader.Progress.SILENT))
          .isInstanceOf(ReloadException.class)
          .hasMessageContaining("The search service is not available");
      node = OpenSearchNode.start(home, port);
      // The node refuses until it has read its indexes.
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptions()
          .until(() -> quotes(library, RAISED).get(0).contains("40 million"));
      library.reloader().reload(Reloader.Progress.SILENT);
      assertThat(quotes(library, RAISED)).first().asString().contains("50 million");
    }
  }
}
