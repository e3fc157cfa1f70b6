package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The program as called from the command line, with the real model and the bundled documents. */
class AiBetsIT {

  @TempDir static Path data;
  private final Program program = new Program(data);

  @BeforeAll
  static void prepare() {
    Prepared.index(data);
  }

  @Test
  void namesTheBackersWithTheirSource() {
    assertThat(program.run("ask", "who", "funded", "AMI", "Labs")).isZero();
    assertThat(program.out())
        .contains("Bezos", "NVIDIA", "Samsung", "Schmidt", "Berners-Lee")
        .contains("Yann LeCun Raises $1.03B for AMI Labs");
    assertThat(program.err()).isEmpty();
  }

  @Test
  void printsWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    program.run("ask", "who funded AMI Labs");
    assertThat(readme).contains("\"ask who funded AMI Labs\"\n" + program.out().strip() + "\n```");
    String nearMiss = "Who funded World Labs?";
    program.run("ask", nearMiss);
    String terminal = Files.readString(Path.of("src/site/markdown/terminal.md"));
    assertThat(terminal).contains(nearMiss + "\"\n" + program.out().strip() + "\n```");
    String perhaps = "Where did the creator of DiT study?";
    program.run("ask", perhaps);
    String beginning = program.out().lines().limit(5).collect(Collectors.joining("\n"));
    assertThat(terminal).contains(perhaps + "\"\n" + beginning.strip() + "\n\n…\n```");
  }

  @Test
  void saysWhenTheSourcesDoNotSay() {
    assertThat(program.run("ask", "What is the melting point of tungsten?")).isEqualTo(1);
    assertThat(program.out()).contains("The sources do not say.", "Nearest, but not an answer:");
  }

  @Test
  void keepsTheJsonContract() throws IOException {
    assertThat(program.run("ask", "--json", "who funded AMI Labs")).isZero();
    JsonNode answer = new ObjectMapper().readTree(program.out());
    assertThat(names(answer))
        .isEqualTo(
            "question understood answered verdict confidence quotes nearest passages disagreement"
                + " views premise newestSource tookMillis");
    JsonNode quote = answer.get("quotes").get(0);
    assertThat(names(quote))
        .isEqualTo("text document alsoIn section start end answer score page link");
    JsonNode words = quote.get("answer");
    int from = words.get("start").asInt() - quote.get("start").asInt();
    assertThat(quote.get("text").asText().substring(from))
        .startsWith(words.get("text").asText())
        .contains("Bezos");
    assertThat(names(quote.get("document"))).isEqualTo("id title published url");
    assertThat(quote.get("end").asInt() - quote.get("start").asInt())
        .isEqualTo(quote.get("text").asText().length());
    assertThat(answer.get("passages").get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("document", "text", "score");
  }

  private static String names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(" "));
  }

  @Test
  void answersWithoutTheReadingModelWhenItIsOff() {
    assertThat(program.run("ask", "--json", "--set", "reading.model=off", "who funded AMI Labs"))
        .isZero();
    assertThat(program.out()).contains("Bezos").contains("\"answer\":null");
  }

  @Test
  void saysWhichReadingModelItCannotLoad() {
    assertThat(program.run("ask", "--set", "reading.model=none.onnx", "who")).isEqualTo(2);
    assertThat(program.err()).contains("'none.onnx' cannot be read").hasLineCount(1);
  }

  @Test
  void refusesNearMisses() {
    assertThat(program.run("ask", "Who funded World Labs?")).isEqualTo(1);
    assertThat(program.out()).doesNotContain("Bezos");
  }

  @Test
  void answersEveryLineInOrderAndReportsLinesThatAreNotQuestions() throws IOException {
    assertThat(program.runWith("who funded AMI Labs\n\nWhat is JEPA?\n", "ask", "--json"))
        .isEqualTo(2);
    List<String> lines = program.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("\"error\":\"The question is empty");
    assertThat(lines.get(2)).contains("\"question\":\"What is JEPA?\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table document; --",
        "<!channel> *bold* <https://example.org|click> who funded AMI Labs",
        "\u001b[31mwho\u0007 funded AMI Labs",
        "Wer hat AMI Labs finanziert? 谁投资了"
      })
  void treatsHostileQuestionsAsText(String question) {
    assertThat(program.run("ask", "--json", question)).isLessThan(2);
    assertThat(program.out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂🙂", " ", "\u0000"})
  void refusesTextWithoutWords(String question) {
    assertThat(program.run("ask", question)).isEqualTo(2);
    assertThat(program.err()).contains("Ask in a few words");
  }

  @Test
  void saysWhereTheDocumentsShouldBe() {
    assertThat(program.run("ask", "--seeds", data.resolve("nowhere").toString(), "who"))
        .isEqualTo(2);
    assertThat(program.err()).contains("does not exist", "nowhere", "--seeds").hasLineCount(1);
  }

  @Test
  void keepsCorporaApart() throws IOException {
    Path other = Files.createDirectories(data.resolve("other"));
    Files.writeString(other.resolve("tea.md"), "Tea is made of leaves and hot water.");
    assertThat(program.run("ask", "--seeds", other.toString(), "What is tea made of?")).isZero();
    assertThat(program.out()).contains("Tea is made of leaves").doesNotContain("AMI Labs");
    assertThat(program.run("ask", "What is tea made of?")).isEqualTo(1);
  }

  @Test
  void answersFromWhatWasLoadedBeforeIfTheDocumentsCannotBeReadAgain() throws IOException {
    Path folder = Files.createDirectories(data.resolve("kept"));
    Path coffee =
        Files.writeString(folder.resolve("coffee.md"), "Coffee is made of roasted beans.");
    assertThat(program.run("ask", "--seeds", folder.toString(), "What is coffee made of?"))
        .isZero();
    Files.delete(coffee);
    assertThat(program.run("ask", "--seeds", folder.toString(), "What is coffee made of?"))
        .isZero();
    assertThat(program.out()).contains("Coffee is made of roasted beans");
    assertThat(program.err()).contains("what was loaded before", "has no .md, .mdx");
  }

  @Test
  void understandsMisspeltWordsAndExplainsItself() {
    assertThat(program.run("ask", "--explain", "who fundd AMI Labs")).isZero();
    assertThat(program.out())
        .startsWith("Understood as: who funded AMI Labs")
        .contains("Bezos", "Score of quote 1 (ami-labs-seed-round)", "Confidence: 0.");
  }

  @Test
  void listsTheSources() {
    assertThat(program.run("sources")).isZero();
    assertThat(program.out()).contains("The Great Paradigm Split", "ami-labs-seed-round");
  }

  @Test
  void reloadsAndReports() {
    assertThat(program.run("reload")).isZero();
    assertThat(program.run("reload")).isZero();
    assertThat(program.out()).contains("unchanged: 5", "passages in");
  }

  @Test
  void explainsEveryCommand() {
    for (String command : List.of("ask", "reload", "sources", "serve")) {
      assertThat(program.run(command, "--help")).isZero();
      assertThat(program.out()).contains("Usage: ai-bets " + command);
    }
    assertThat(program.run("--version")).isZero();
  }

  @Test
  void listsWrongSettingsOnce() {
    assertThat(program.run("ask", "--set", "threshold=2", "--set", "x=1", "who")).isEqualTo(2);
    assertThat(program.err()).contains("threshold = '2'", "x = '1'");
  }

  @Test
  void saysWhatIsWrongWithTokens() {
    assertThat(program.run("serve")).isEqualTo(2);
    assertThat(program.err()).contains("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "xoxb-", "xapp-");
  }

  @Test
  void printsNoNameThatControlsTheTerminal() throws IOException {
    Path seeds = Files.createDirectories(data.resolve("odd\u001b[31m"));
    Files.writeString(
        seeds.resolve("tea\u001b[31m\n2026 ERROR \u202e.md"),
        """
        ---
        id: "id\\e[31m\\nid\\u202E"
        title: "a\\e[31m\\u202Eb"
        ---
        # Head\u202e

        In 2024 tea \u202ecost $5 and tea is made of leaves\u2066 and hot water.\
        """);
    Files.writeString(seeds.resolve("none\u001b[31m\n2026 ERROR x.md"), "");
    for (String command :
        List.of(
            "ask what is tea made of?",
            "ask --explain why tea",
            "timeline tea",
            "sources",
            "compare tea with leaves",
            "bets",
            "reload",
            "ask x\u202e\u001b[31m")) {
      String[] words = (command + " --seeds " + seeds).split(" ");
      program.run(words);
      assertThat(program.out() + program.err())
          .as(command)
          .isNotEmpty()
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]")
          .doesNotContainPattern("(?m)^2026 ERROR");
    }
    program.run("ask", "--seeds", data.resolve("no\u001b[31m\n2026 ERROR").toString(), "tea");
    assertThat(program.err()).doesNotContain("\u001b").doesNotContainPattern("(?m)^2026 ERROR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve xoxb-1-two",
        "serve --xapp-1-two",
        "serve --set xoxb-1-two",
        "serve --set slack.botToken=one-two",
        "ask --seeds /xoxb-1-two tea"
      })
  void neverRepeatsAMisplacedToken(String line) {
    assertThat(program.run(line.split(" "))).isEqualTo(2);
    assertThat(program.out() + program.err()).contains("(hidden)").doesNotContain("two");
  }

  @Test
  void warnsWhenTokensAreSentToAnotherHost() {
    Logger log = (Logger) LoggerFactory.getLogger(ServeCommand.class);
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    log.addAppender(logged);
    program.run("serve", "--set", "slack.api-url=https://user:key@slack.example.org/api/");
    program.run("serve", "--set", "slack.api-url=https://files.slack.com/api/");
    program.run("serve", "--set", "slack.api-url=https://slack.com.example.net/api/");
    log.detachAppender(logged);
    assertThat(logged.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .satisfiesExactly(
            first -> assertThat(first).contains("slack.example.org").doesNotContain("key"),
            second -> assertThat(second).contains("slack.com.example.net"));
  }
}
