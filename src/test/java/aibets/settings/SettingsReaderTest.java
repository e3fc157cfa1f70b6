package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  @TempDir Path directory;

  @Test
  void runsWithoutAnySetting() throws IOException {
    Settings settings = read("ai-bets: {}", Map.of(), Map.of());
    assertThat(settings.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".ai-bets"));
    assertThat(settings.documents().seeds()).isEmpty();
    assertThat(settings.slack().apiUrl()).hasToString("https://slack.com/api/");
  }

  @Test
  void theEnvironmentOverridesTheFileAndFlagsOverrideBoth() throws IOException {
    String yaml = "ai-bets:\n  seeds: a\n  data: b\n  slack:\n    workers: 2";
    Settings settings =
        read(
            yaml,
            Map.of("AI_BETS_DATA", "c", "AI_BETS_SLACK_WORKERS", "3"),
            Map.of("slack.workers", "5"));
    assertThat(settings.documents().seeds()).containsExactly(new Seed.Local(Path.of("a")));
    assertThat(settings.data()).isEqualTo(Path.of("c"));
    assertThat(settings.slack().workers()).isEqualTo(5);
  }

  @Test
  void readsListsInTheFileAndInTheEnvironment() throws IOException {
    assertThat(read("ai-bets:\n  admins: [U01, W02]", Map.of(), Map.of()).admins())
        .containsExactlyInAnyOrder("U01", "W02");
    assertThat(read("ai-bets: {}", Map.of("AI_BETS_ADMINS", "U01, U03"), Map.of()).admins())
        .containsExactlyInAnyOrder("U01", "U03");
  }

  @Test
  void admitsStrangersAndGuestsOnlyIfConfigured() throws IOException {
    Settings.Access usual = read("ai-bets: {}", Map.of(), Map.of()).slack().access();
    assertThat(usual.strangers() || usual.guests()).isFalse();
    Settings.Access open =
        read(
                "ai-bets:\n  slack:\n    strangers: on",
                Map.of("AI_BETS_SLACK_GUESTS", "on"),
                Map.of())
            .slack()
            .access();
    assertThat(open.strangers() && open.guests()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"on, on", "off, ''", "'[C01, C02]', 'C01,C02'"})
  void readsWhereFollowUpsAreAnswered(String written, String read) throws IOException {
    assertThat(
            read("ai-bets:\n  slack:\n    follow-ups: " + written, Map.of(), Map.of())
                .slack()
                .followUps())
        .isEqualTo(read.isEmpty() ? Set.of() : Set.of(read.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource({"off, 0", "0, 0", "7, 7"})
  void readsHowLongQuestionsAreKept(String written, int days) throws IOException {
    assertThat(read("ai-bets:\n  retention-days: " + written, Map.of(), Map.of()).retention())
        .isEqualTo(Duration.ofDays(days));
  }

  @Test
  void readsWhichDocumentsMayBeShownWhere() throws IOException {
    String yaml = "ai-bets:\n  slack:\n    document-sets: [C012AB3CD=hr+legal, default=public]";
    assertThat(read(yaml, Map.of(), Map.of()).slack().documentSets())
        .isEqualTo(Map.of("C012AB3CD", Set.of("hr", "legal"), "default", Set.of("public")));
    for (String wrong : List.of("general=hr", "C012AB3CD", "default=", "default=a,default=b")) {
      assertThatThrownBy(() -> read("", Map.of(), Map.of("slack.document-sets", wrong)))
          .hasMessageContaining("slack.document-sets");
    }
  }

  @Test
  void listsEveryProblemAtOnce() {
    String yaml =
        """
        ai-bets:
          treshold: 0.4
          threshold: high
          admins: bob
          slack:
            queue: 0
            follow-ups: maybe
            admin-channel: general
            connections: 5
            silence-seconds: 0
          operations:
            port: 70000
        """;
    assertThatThrownBy(() -> read(yaml, Map.of("AI_BETS_COLOR", "red"), Map.of("x", "1")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "treshold = '0.4': no such setting",
            "threshold = 'high': give a number from 0 to 1",
            "admins = 'bob': give Slack user ids",
            "slack.queue = '0': give a whole number from 1 to 10000",
            "slack.follow-ups = 'maybe': give on, off, or channel ids such as C012AB3CD, separated"
                + " by commas",
            "slack.admin-channel = 'general': give one channel id",
            "slack.connections = '5': give a whole number from 1 to 4",
            "slack.silence-seconds = '0': give a whole number from 1 to 600",
            "operations.port = '70000': give a whole number from 1 to 65535",
            "AI_BETS_COLOR = 'red': no such setting",
            "x = '1': no such setting");
  }

  @Test
  void refusesADataDirectoryThatWouldAlterTheDatabaseUrl() {
    String path = "a;INIT=RUNSCRIPT FROM 'x.sql'--";
    String remedy = "data = '" + path + "': name a directory without ';' in its absolute path";
    assertThatThrownBy(() -> read("ai-bets:\n  data: \"" + path + "\"", Map.of(), Map.of()))
        .hasMessageContaining(remedy);
    assertThatThrownBy(() -> read("ai-bets: {}", Map.of("AI_BETS_DATA", path), Map.of()))
        .hasMessageContaining(remedy);
    assertThatThrownBy(() -> read("ai-bets: {}", Map.of(), Map.of("data", path)))
        .hasMessageContaining(remedy);
  }

  @Test
  void takesTheAddressOfSlackFromTheEnvironmentAndFlagsOnly() throws IOException {
    String address = "https://slack.test/api/";
    assertThatThrownBy(
            () -> read("ai-bets: {slack: {api-url: '" + address + "'}}", Map.of(), Map.of()))
        .hasMessageContainingAll(
            "slack.api-url = '" + address + "': remove it from",
            "settings.yaml",
            "AI_BETS_SLACK_API_URL and --set");
    assertThat(read("{}", Map.of("AI_BETS_SLACK_API_URL", address), Map.of()).slack().apiUrl())
        .hasToString(address);
    assertThat(read("{}", Map.of(), Map.of("slack.api-url", address)).slack().apiUrl())
        .hasToString(address);
  }

  @Test
  void reportsEachProblemOnASeparateLine() {
    assertThatThrownBy(() -> read("{}", Map.of(), Map.of("watch", "now\n  data = 'x': fine")))
        .hasMessageContaining("watch = 'now   data = 'x': fine': give off");
  }

  @Test
  void saysWhichFileIsNotYaml() {
    assertThatThrownBy(() -> read("ai-bets: [", Map.of(), Map.of()))
        .hasMessageContaining("settings.yaml': is not a readable YAML file");
  }

  @Test
  void saysWhenTheFileIsTooLarge() {
    String comments = "# of no use\n".repeat(6_000);
    assertThatThrownBy(() -> read(comments, Map.of(), Map.of()))
        .hasMessageContaining("is not a readable YAML file (more than 64 KB)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ai-bets: &a\n  b: *a", "a: &a [b]\nai-bets: {seeds: [*a, *a]}"})
  void refusesAliasesOfMoreThanAValue(String yaml) {
    assertThatThrownBy(() -> read(yaml, Map.of(), Map.of()))
        .hasMessageContaining("line 2 repeats a list or mapping by an alias: write it out");
  }

  @Test
  void saysWhenTheNamedFileIsMissing() {
    Path missing = directory.resolve("missing.yaml");
    assertThatThrownBy(() -> SettingsReader.read(Optional.of(missing), Map.of(), Map.of()))
        .hasMessageContaining("missing.yaml");
  }

  @Test
  void acceptsTheFileThatComesWithTheProgram() {
    Path file = Path.of("config/ai-bets.yaml");
    assertThat(SettingsReader.read(Optional.of(file), Map.of(), Map.of()).documents().seeds())
        .containsExactly(new Seed.Local(Path.of("seeds")));
  }

  @Test
  void readsSourcesOfManyKinds() throws IOException {
    String yaml =
        """
        ai-bets:
          seeds:
            - my, docs
            - git+https://github.com/o/r.git#main:docs/a
            - https://docs.example.com/sitemap.xml
          web:
            hosts: [docs.example.com]
        """;
    assertThat(read(yaml, Map.of(), Map.of()).documents().seeds())
        .containsExactly(
            new Seed.Local(Path.of("my, docs")),
            new Seed.Git(URI.create("https://github.com/o/r.git"), "main", "docs/a"),
            new Seed.Web(URI.create("https://docs.example.com/sitemap.xml")));
    assertThat(seeds("a; git+ssh://git@h/o/r;git+file:///r.git#v1"))
        .containsExactly(
            new Seed.Local(Path.of("a")),
            new Seed.Git(URI.create("ssh://git@h/o/r"), "", ""),
            new Seed.Git(URI.create("file:///r.git"), "v1", ""));
  }

  @Test
  void replacesAListOfTheFileByVariablesAndFlags() throws IOException {
    String yaml = "ai-bets:\n  seeds: [a, b]\n  admins: [U012AB3CD, U012AB3CE]\n";
    Map<String, String> variables = Map.of("AI_BETS_SEEDS", "c", "AI_BETS_ADMINS", " ");
    assertThat(read(yaml, variables, Map.of()).documents().seeds())
        .containsExactly(new Seed.Local(Path.of("c")));
    assertThat(read(yaml, variables, Map.of("seeds", "d")).documents().seeds())
        .containsExactly(new Seed.Local(Path.of("d")));
    assertThat(read(yaml, variables, Map.of()).admins())
        .containsExactlyInAnyOrder("U012AB3CD", "U012AB3CE");
  }

  private List<Seed> seeds(String text) throws IOException {
    return read("ai-bets: {}", Map.of("AI_BETS_SEEDS", text), Map.of()).documents().seeds();
  }

  @Test
  void refusesSourcesWithPasswordsOptionsOrEscapes() {
    assertThat(
            List.of(
                "git+https://me:secret@h/r.git",
                "git+https://token@h/r.git",
                "git+ssh://-oProxyCommand=x/r",
                "git+ssh://me:pw@h/r",
                "git+http://h/r",
                "git+https://h/r#--upload-pack=x",
                "git+https://h/r#main:../..",
                "ftp://h/x",
                "https://me:pw@h/"))
        .allSatisfy(
            place ->
                assertThatThrownBy(() -> seeds(place))
                    .as(place)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("without a password in it"));
  }

  @Test
  void refusesPagesOfUnlistedHosts() {
    assertThatThrownBy(() -> seeds("https://docs.example.com/a"))
        .hasMessageContaining("name 'docs.example.com' in web.hosts, too");
  }

  private Settings read(String yaml, Map<String, String> environment, Map<String, String> flags)
      throws IOException {
    return read(directory, yaml, environment, flags);
  }

  static Settings read(
      Path directory, String yaml, Map<String, String> environment, Map<String, String> flags)
      throws IOException {
    Path file = Files.writeString(directory.resolve("settings.yaml"), yaml);
    return SettingsReader.read(Optional.of(file), environment, flags);
  }

  @Test
  void readsTheModesOfChannels() throws IOException {
    String yaml = "ai-bets:\n  slack:\n    channel-modes: [C012AB3CD=auto, G0EF=mentions]";
    assertThat(read(yaml, Map.of(), Map.of()).slack().channelModes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("C012AB3CD", Settings.ChannelMode.AUTO, "G0EF", Settings.ChannelMode.MENTIONS));
    for (String wrong : List.of("auto", "C1=auto", "U012=auto", "C012=loud", "C012=all,C012=all")) {
      assertThatThrownBy(() -> read("", Map.of(), Map.of("slack.channel-modes", wrong)))
          .hasMessageContaining("slack.channel-modes");
    }
  }

  @Test
  void readsTheNameOfTheBot() throws IOException {
    assertThat(read("", Map.of(), Map.of()).slack().name()).isEqualTo("the AI bets");
    assertThat(read("", Map.of("AI_BETS_SLACK_NAME", " Ada "), Map.of()).slack().name())
        .isEqualTo("Ada");
    for (String wrong : List.of("the handbook of the firm", "a\tb", "a\u202eb")) {
      assertThatThrownBy(() -> read("", Map.of(), Map.of("slack.name", wrong)))
          .hasMessageContaining("slack.name");
    }
  }
}
