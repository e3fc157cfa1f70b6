package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static JsonNode manifest() throws IOException {
    return new YAMLMapper().readTree(Path.of("config/slack-manifest.yaml").toFile());
  }

  @Test
  void grantsTheScopesThatAreCheckedAtTheStart() throws IOException {
    List<String> scopes = new ArrayList<>();
    manifest().at("/oauth_config/scopes/bot").forEach(scope -> scopes.add(scope.asText()));
    assertThat(scopes).containsExactlyInAnyOrderElementsOf(TokenCheck.SCOPES);
  }

  @Test
  void declaresEachShortcut() throws IOException {
    List<String> shortcuts = new ArrayList<>();
    manifest()
        .at("/features/shortcuts")
        .forEach(each -> shortcuts.add(each.path("callback_id").asText()));
    assertThat(shortcuts).containsExactly(Shortcuts.MESSAGE, Shortcuts.GLOBAL);
  }

  @Test
  void callsTheBotByTheNameThatTheSandboxReplaces() throws IOException {
    assertThat(manifest().at("/features/shortcuts").findValuesAsText("name"))
        .containsExactly(
            "Ask " + SlackOptions.USUAL_NAME + " about this", "Ask " + SlackOptions.USUAL_NAME);
  }

  @Test
  void declaresTheCommandAndSocketMode() throws IOException {
    assertThat(manifest().at("/features/slash_commands/0/command").asText())
        .isEqualTo(Commands.NAME);
    assertThat(manifest().at("/features/slash_commands/0/usage_hint").asText())
        .isEqualTo(Subcommand.hint());
    assertThat(manifest().at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest().at("/settings/token_rotation_enabled").asBoolean(true)).isFalse();
  }

  @Test
  void theManualNamesEverySubcommand() {
    for (Subcommand subcommand : Subcommand.values()) {
      assertThat(Path.of("src/site/markdown/slack.md"))
          .content()
          .contains("`/ai-bets " + subcommand.word());
    }
  }
}
