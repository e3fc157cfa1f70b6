package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The manifest of the installed app (docs.slack.dev/reference/app-manifest): its permissions and
 * subscriptions.
 *
 * @param name the bot's display name, used in mentions
 * @param description what the app does, in a sentence; may be empty
 * @param botEvents the subscribed events, such as {@code app_mention}
 * @param scopes of the bot token
 * @param agentView whether Slack offers it as an agent, in a panel with prompts
 */
public record Manifest(
    String name,
    String description,
    List<Command> commands,
    List<Shortcut> shortcuts,
    Set<String> scopes,
    Set<String> botEvents,
    boolean homeTab,
    boolean messagesTab,
    boolean agentView) {

  /** A slash command; {@code name} starts with the slash. */
  public record Command(String name, String description, String usageHint, boolean escaped) {}

  /** A shortcut; {@code type} is {@code message} or {@code global}. */
  public record Shortcut(String name, String type, String callbackId, String description) {}

  /** Copies the collections. */
  public Manifest {
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
    scopes = Set.copyOf(scopes);
    botEvents = Set.copyOf(botEvents);
  }

  /**
   * Reads a manifest in YAML or JSON.
   *
   * @throws IllegalArgumentException if it has no bot user or does not use Socket Mode
   */
  public static Manifest read(InputStream in) {
    try {
      return of(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the app manifest", e);
    }
  }

  private static Manifest of(JsonNode root) {
    JsonNode features = root.path("features");
    String name = features.at("/bot_user/display_name").asText("");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The manifest has no features.bot_user.display_name");
    }
    if (!root.at("/settings/socket_mode_enabled").asBoolean()) {
      throw new IllegalArgumentException("The manifest has no settings.socket_mode_enabled: true");
    }
    return new Manifest(
        name,
        root.at("/display_information/description").asText(""),
        list(features.path("slash_commands"), Manifest::command),
        list(features.path("shortcuts"), Manifest::shortcut),
        new TreeSet<>(list(root.at("/oauth_config/scopes/bot"), JsonNode::asText)),
        new TreeSet<>(list(root.at("/settings/event_subscriptions/bot_events"), JsonNode::asText)),
        features.at("/app_home/home_tab_enabled").asBoolean(),
        features.at("/app_home/messages_tab_enabled").asBoolean(),
        features.has("agent_view"));
  }

  /** The same, where its shortcuts call the bot by another name. */
  public Manifest renamed(String before, String now) {
    return new Manifest(
        name,
        description,
        commands,
        shortcuts.stream()
            .map(
                each ->
                    new Shortcut(
                        each.name().replace(before, now),
                        each.type(),
                        each.callbackId(),
                        each.description().replace(before, now)))
            .toList(),
        scopes,
        botEvents,
        homeTab,
        messagesTab,
        agentView);
  }

  private static Command command(JsonNode node) {
    return new Command(
        node.path("command").asText(),
        node.path("description").asText(),
        node.path("usage_hint").asText(),
        node.path("should_escape").asBoolean());
  }

  private static Shortcut shortcut(JsonNode node) {
    return new Shortcut(
        node.path("name").asText(),
        node.path("type").asText(),
        node.path("callback_id").asText(),
        node.path("description").asText());
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(each.apply(node)));
    return list;
  }
}
