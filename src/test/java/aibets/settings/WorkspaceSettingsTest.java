package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceSettingsTest {

  private static final Map<String, String> SECRETS =
      Map.of(
          "SLACK_SIGNING_SECRET", "8f74",
          "SLACK_CLIENT_SECRET", "c11e",
          "AI_BETS_TOKEN_KEYS", "k3y",
          "AI_BETS_SEEDS", "from-environment",
          "AI_BETS_DATABASE_USER", "bets");

  @TempDir private Path folder;

  private Map<String, String> flags(String... more) {
    Map<String, String> flags =
        new HashMap<>(
            Map.of(
                "workspaces", folder.toString(),
                "slack.client-id", "1.2",
                "slack.http-port", "3000",
                "slack.url", "https://bets.example.com/",
                "data", "/d"));
    for (int i = 0; i < more.length; i += 2) {
      flags.put(more[i], more[i + 1]);
    }
    return flags;
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Settings of(String workspace, String... more) {
    return SettingsReader.readWorkspace(Optional.empty(), SECRETS, flags(more), workspace);
  }

  private static List<String> seeds(Settings settings) {
    return settings.documents().seeds().stream()
        .map(seed -> ((Seed.Local) seed).path().toString())
        .toList();
  }

  @Test
  void takePrecedenceOverAllOthers() throws IOException {
    write("T1.yaml", "ai-bets:\n  seeds: [a, b]\n  admins: [U012AB3CD]\n  slack:\n    name: Bob\n");
    Settings own = of("T1", "slack.name", "Flag", "admins", "workspace-admins");
    assertThat(seeds(own)).containsExactly("a", "b");
    assertThat(own.admins()).isEqualTo(Set.of("U012AB3CD"));
    assertThat(own.slack().name()).isEqualTo("Bob");
  }

  @Test
  void replaceAListAsAWhole() throws IOException {
    Path main = folder.resolveSibling("main.yaml");
    Files.writeString(main, "ai-bets:\n  seeds: [x, y, z]\n  slack:\n    users: [U01, U02]\n");
    write("T1.yaml", "ai-bets:\n  seeds: a\n");
    write("T2.yaml", "ai-bets:\n  slack:\n    users: [U09]\n");
    Map<String, String> secrets = new HashMap<>(SECRETS);
    secrets.remove("AI_BETS_SEEDS");
    Settings first = SettingsReader.readWorkspace(Optional.of(main), secrets, flags(), "T1");
    assertThat(seeds(first)).containsExactly("a");
    assertThat(first.slack().access().users()).containsExactlyInAnyOrder("U01", "U02");
    Settings second = SettingsReader.readWorkspace(Optional.of(main), secrets, flags(), "T2");
    assertThat(seeds(second)).containsExactly("x", "y", "z");
    assertThat(second.slack().access().users()).containsExactly("U09");
  }

  @Test
  void areTheMainOnesWithoutAFile() {
    assertThat(seeds(of("T1"))).containsExactly("from-environment");
  }

  @Test
  void nameAPlaceOfTheWorkspacesOwn() {
    Settings own = of("T1", "database", "jdbc:postgresql://localhost/bets");
    assertThat(own.data()).isEqualTo(Path.of("/d/workspaces/T1"));
    assertThat(own.database().orElseThrow().schemaPrefix()).isEqualTo("T1_");
    Settings main =
        SettingsReader.read(
            Optional.empty(), SECRETS, flags("database", "jdbc:postgresql://localhost/bets"));
    assertThat(main.data()).isEqualTo(Path.of("/d"));
    assertThat(main.database().orElseThrow().schemaPrefix()).isEmpty();
    assertThat(main.slack().oauth().orElseThrow().url().orElseThrow())
        .hasToString("https://bets.example.com");
  }

  @Test
  void refuseSettingsOfTheWholeProcess() throws IOException {
    write(
        "T1.yaml",
        "ai-bets:\n  data: /x\n  http:\n    port: 1\n  database: jdbc:x\n  colour: red\n");
    assertThatThrownBy(() -> of("T1"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("  data = '(hidden)': remove it from " + folder.resolve("T1.yaml"))
        .hasMessageContaining("  http.port = '(hidden)'")
        .hasMessageContaining("holds for all workspaces and belongs in the main settings")
        .hasMessageContaining("  database = ")
        .hasMessageContaining("  ai-bets.colour = 'red': no such setting");
  }

  @Test
  void comeFromFilesThatAreNamedAfterAWorkspace() throws IOException {
    write("t1.yaml", "");
    write("T1.yml", "");
    write("README", "");
    assertThatThrownBy(() -> SettingsReader.read(Optional.empty(), SECRETS, flags()))
        .hasMessageContaining("t1.yaml")
        .hasMessageContaining("T1.yml")
        .hasMessageContaining("such as T012AB3CD.yaml")
        .hasMessageNotContaining("README");
    assertThatThrownBy(() -> of("../T1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areAllowedByTheirIds() {
    assertThat(of("T1").slack().oauth().orElseThrow().allowed()).isEmpty();
    assertThat(allowed("T012AB3CD, E012AB3CD")).containsExactlyInAnyOrder("T012AB3CD", "E012AB3CD");
    for (String wrong : List.of("Acme", "t012ab3cd", "U012AB3CD", "T012AB3CD;E012AB3CD", "*")) {
      assertThatThrownBy(() -> allowed(wrong))
          .as(wrong)
          .hasMessageContainingAll("slack.allowed-workspaces", "such as T012AB3CD");
    }
  }

  private Set<String> allowed(String ids) {
    Settings settings =
        SettingsReader.read(Optional.empty(), SECRETS, flags("slack.allowed-workspaces", ids));
    return settings.slack().oauth().orElseThrow().allowed();
  }

  @Test
  void cannotAllowThemselves() throws IOException {
    write("T1.yaml", "ai-bets:\n  slack:\n    allowed-workspaces: [T1]\n");
    assertThatThrownBy(() -> of("T1")).hasMessageContaining("  slack.allowed-workspaces = ");
  }

  @Test
  void sayWhatIsMissingForOAuth() {
    assertThatThrownBy(
            () -> SettingsReader.read(Optional.empty(), Map.of(), Map.of("slack.client-id", "1.2")))
        .hasMessageContaining("set slack.http-port, too")
        .hasMessageContaining("set SLACK_CLIENT_SECRET")
        .hasMessageContaining("set AI_BETS_TOKEN_KEYS")
        .hasMessageContaining("set slack.url");
    assertThatThrownBy(
            () ->
                SettingsReader.read(
                    Optional.empty(), SECRETS, flags("slack.url", "http://bets.example.com")))
        .hasMessageContaining("such as https://bets.example.com");
  }
}
