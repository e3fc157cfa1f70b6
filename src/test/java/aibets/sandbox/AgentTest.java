package aibets.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agent may do that other apps may not. */
class AgentTest {

  private static final String PROMPTS = "assistant.threads.setSuggestedPrompts";
  private static final String ONE = "[{\"title\":\"t\",\"message\":\"m\"}]";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private final List<JsonNode> shown = new CopyOnWriteArrayList<>();
  private AppDouble app;

  @BeforeEach
  void app() {
    app = new AppDouble(slack.sandbox());
    slack.sandbox().listen(shown::add);
  }

  private JsonNode suggest(String prompts, String... more) {
    String[] arguments = {"channel_id", slack.asker().direct(), "prompts", prompts};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return app.call(PROMPTS, all);
  }

  @Proves({Rule.PROMPTS, Rule.AGENT_PROMPTS})
  @Test
  void showsPromptsOfDirectMessagesAndNoneOfAThread() {
    String message = slack.asker().say(slack.asker().direct(), "hello");
    shown.clear();
    assertThat(suggest(ONE, "thread_ts", message).path("ok").asBoolean()).isTrue();
    assertThat(shown).noneMatch(change -> change.path("kind").asText().equals("prompts"));
    assertThat(suggest(ONE).path("ok").asBoolean()).isTrue();
    assertThat(shown).anyMatch(change -> change.path("kind").asText().equals("prompts"));
    assertThat(suggest(BlockLimits.array(5, "{}")).path("error").asText())
        .isEqualTo("invalid_arguments");
    assertThat(suggest("[{\"title\":\"t\"}]").path("error").asText())
        .isEqualTo("invalid_arguments");
  }

  @Proves(Rule.SCOPES)
  @ParameterizedTest
  @CsvSource({
    "assistant.threads.setSuggestedPrompts,chat:write,missing_scope",
    "assistant.threads.setTitle,chat:write,missing_scope",
    "assistant.threads.setStatus,commands,missing_scope",
    "assistant.threads.setStatus,chat:write,invalid_arguments",
    "assistant.threads.setTitle,assistant:write,invalid_arguments"
  })
  void needsTheScopeOfEachMethod(String method, String scope, String error) {
    Manifest narrow =
        new Manifest(
            "robot", "", List.of(), List.of(), Set.of(scope), Set.of(), false, true, false);
    try (Sandbox sandbox = new Sandbox(narrow, List.of(), 0)) {
      assertThat(new AppDouble(sandbox).call(method).path("error").asText()).isEqualTo(error);
    }
  }

  @Test
  void differsFromTheAppOnlyInWhatAnAgentNeeds() throws IOException {
    Manifest plain = read("slack-manifest.yaml");
    Manifest agent = read("slack-agent-manifest.yaml");
    Set<String> scopes = new TreeSet<>(plain.scopes());
    scopes.add("assistant:write");
    assertThat(plain.agentView()).isFalse();
    assertThat(agent)
        .isEqualTo(
            new Manifest(
                plain.name(),
                plain.description(),
                plain.commands(),
                plain.shortcuts(),
                scopes,
                plain.botEvents(),
                plain.homeTab(),
                plain.messagesTab(),
                true));
  }

  private static Manifest read(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("config", name))) {
      return Manifest.read(in);
    }
  }

  @Test
  void writesToAnAgentWithoutAThread() {
    app.connect();
    slack.asker().say(slack.asker().direct(), "hello");
    slack.awaitThat(() -> app.events("message").size() == 1);
    JsonNode event = app.events("message").get(0);
    assertThat(event.path("channel_type").asText()).isEqualTo("im");
    assertThat(event.has("thread_ts") || event.has("subtype")).isFalse();
  }
}
