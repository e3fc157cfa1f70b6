package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A new workspace for each test: speak as somebody, await what the app says, and inspect it. Waits
 * are limited to twenty seconds.
 */
public final class SandboxExtension implements BeforeEachCallback, AfterEachCallback {

  /** The channel that the app is in. */
  public static final String GENERAL = "C0GENERAL";

  /** The channel that the app is not in. */
  public static final String RANDOM = "C0RANDOM";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Manifest manifest;
  private Sandbox sandbox;

  /**
   * A message that somebody sees.
   *
   * @param json as Slack would send it
   */
  public record Seen(String text, JsonNode json) {

    /** Returns all text in the message's blocks, in order. */
    public String blocks() {
      StringBuilder all = new StringBuilder();
      json.path("blocks").findValues("text").stream()
          .filter(JsonNode::isTextual)
          .forEach(text -> all.append(text.asText()).append('\n'));
      return all.toString();
    }

    public String ts() {
      return json.path("ts").asText();
    }

    public String thread() {
      return json.path("thread_ts").asText();
    }

    public boolean isEphemeral() {
      return json.has("only_for");
    }

    /** Returns the action_ids of its buttons and menus. */
    public List<String> actions() {
      return Elements.all(json.path("blocks")).stream().map(Elements.Found::actionId).toList();
    }
  }

  private SandboxExtension(Manifest manifest) {
    this.manifest = manifest;
  }

  /** Looks at a workspace that is opened and closed by somebody else. */
  public static SandboxExtension of(Sandbox sandbox) {
    SandboxExtension extension = withTheBot();
    extension.sandbox = sandbox;
    return extension;
  }

  /** The app of the project's manifest, which is also told of the end of its installations. */
  public static Manifest installable() {
    Manifest all = withTheBot().manifest;
    Set<String> events = new TreeSet<>(all.botEvents());
    events.addAll(Set.of("app_uninstalled", "tokens_revoked"));
    return new Manifest(
        all.name(),
        all.description(),
        all.commands(),
        all.shortcuts(),
        all.scopes(),
        events,
        all.homeTab(),
        all.messagesTab(),
        all.agentView());
  }

  /** Creates a workspace with the app of the project's manifest. */
  public static SandboxExtension withTheBot() {
    try (InputStream in = Files.newInputStream(Path.of("config/slack-agent-manifest.yaml"))) {
      return new SandboxExtension(Manifest.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a workspace with the same app, which receives only messages that mention it. */
  public static SandboxExtension withTheBotHearingMentions() {
    Manifest all = withTheBot().manifest;
    return new SandboxExtension(
        new Manifest(
            all.name(),
            all.description(),
            all.commands(),
            all.shortcuts(),
            all.scopes(),
            Set.of("app_mention"),
            all.homeTab(),
            all.messagesTab(),
            all.agentView()));
  }

  /** Creates a workspace with an app that has every permission. */
  static SandboxExtension withAnyApp() {
    return new SandboxExtension(
        Manifest.read(
            Objects.requireNonNull(
                SandboxExtension.class.getResourceAsStream("/aibets/sandbox/manifest.yaml"))));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    sandbox = new Sandbox(manifest, List.of(), 0);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    sandbox.close();
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Member asker() {
    return sandbox.member("asker");
  }

  public Member colleague() {
    return sandbox.member("colleague");
  }

  public Member admin() {
    return sandbox.member("admin");
  }

  /** Returns the app's messages that a user can see, oldest first. */
  public List<Seen> said(Member to) {
    return sandbox.workspace().all().stream()
        .filter(message -> message.author().equals(Identity.BOT_USER))
        .filter(message -> !message.isEphemeral() || to.id().equals(message.onlyFor()))
        .filter(
            message -> sandbox.workspace().channel(message.channel()).orElseThrow().has(to.id()))
        .map(SandboxExtension::seen)
        .toList();
  }

  /** Waits for the app's first matching message to a user. */
  public Seen await(Member to, Predicate<Seen> fits) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> said(to).stream().filter(fits).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** Waits for the only message of the app to a user. */
  public Seen awaitOnly(Member to) {
    awaitThat(() -> !said(to).isEmpty());
    if (said(to).size() != 1) {
      throw new AssertionError("Expected one message, but there were " + said(to));
    }
    return said(to).get(0);
  }

  /** Returns the arguments of the accepted calls of a method, or of response_url. */
  public List<JsonNode> calls(String method) {
    return entries(method).stream()
        .filter(entry -> entry.outcome().equals("ok"))
        .map(Traffic.Entry::body)
        .toList();
  }

  /** Receives everything that happens, like the page. */
  public void listen(Consumer<ObjectNode> listener) {
    sandbox.listen(listener);
  }

  /** Returns the arguments of all calls, and what was sent to response URLs. */
  public List<JsonNode> sent() {
    return sandbox.traffic().entries().stream()
        .filter(
            entry -> entry.kind() == Traffic.Kind.CALL || entry.kind() == Traffic.Kind.RESPONSE_URL)
        .map(Traffic.Entry::body)
        .toList();
  }

  /** Returns every refused call with the reason. */
  public List<String> refused() {
    return sandbox.traffic().entries().stream()
        .filter(
            entry -> entry.kind() == Traffic.Kind.CALL || entry.kind() == Traffic.Kind.RESPONSE_URL)
        .filter(entry -> !entry.outcome().equals("ok"))
        .map(entry -> entry.name() + ": " + entry.outcome())
        .toList();
  }

  /** Sends the latest envelope again with a changed payload, as Slack never would. */
  public void resend(Consumer<ObjectNode> change) {
    sandbox.deliveries().resend(change);
  }

  /**
   * Returns the times that the app took to acknowledge envelopes, in the order of acknowledgement.
   */
  public List<Duration> ackTimes() {
    return sandbox.traffic().entries().stream()
        .filter(entry -> entry.kind() == Traffic.Kind.ACK && entry.outcome().endsWith(" ms"))
        .map(entry -> entry.outcome().replace(" ms", ""))
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        .toList();
  }

  /** Returns the number of envelopes that were not acknowledged in time. */
  int lateAcks() {
    return (int)
        sandbox.traffic().entries().stream()
            .filter(entry -> entry.kind() == Traffic.Kind.ACK && entry.outcome().equals("timeout"))
            .count();
  }

  private List<Traffic.Entry> entries(String name) {
    return sandbox.traffic().entries().stream().filter(entry -> entry.name().equals(name)).toList();
  }

  /** Returns Slack's own notices to a user. */
  public List<String> notices(Member to) {
    return sandbox.workspace().all().stream()
        .filter(message -> message.author().equals(Identity.SLACKBOT))
        .filter(message -> to.id().equals(message.onlyFor()))
        .map(StoredMessage::text)
        .toList();
  }

  /** Returns a user's open modals, topmost first. */
  public JsonNode modals(Member of) {
    return sandbox.views().open(of.id());
  }

  /** Returns a user's Home; missing if there is none. */
  public JsonNode home(Member of) {
    return sandbox
        .views()
        .home(of.id())
        .<JsonNode>map(ObjectNode::deepCopy)
        .orElseGet(Json::object);
  }

  /** Waits for a condition; if it is not met, prints the traffic so far. */
  public void awaitThat(Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(PATIENCE).until(condition);
    } catch (ConditionTimeoutException e) {
      String passed =
          sandbox.traffic().entries().stream()
              .map(
                  entry ->
                      entry.at() + " " + entry.kind() + " " + entry.name() + " " + entry.outcome())
              .collect(Collectors.joining("\n"));
      throw new AssertionError("The condition was not met. Traffic until then:\n" + passed, e);
    }
  }

  private static Seen seen(StoredMessage message) {
    return new Seen(message.text(), message.view());
  }
}
