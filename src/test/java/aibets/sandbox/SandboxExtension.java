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
 * A fresh workspace for each test: speak as somebody, await what the app says, look at it. Waits
 * have a bound of twenty seconds.
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

    /** All text in the message's blocks, in their order. */
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

    /** The action_ids of its buttons and menus. */
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

  /** With the app that the project's manifest describes. */
  public static SandboxExtension withTheBot() {
    try (InputStream in = Files.newInputStream(Path.of("config/slack-agent-manifest.yaml"))) {
      return new SandboxExtension(Manifest.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the same app, which is told of no message but those that mention it. */
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

  /** With an app that is allowed everything. */
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

  /** What the app has said so that this person can see it, the oldest first. */
  public List<Seen> said(Member to) {
    return sandbox.workspace().all().stream()
        .filter(message -> message.author().equals(Identity.BOT_USER))
        .filter(message -> !message.isEphemeral() || to.id().equals(message.onlyFor()))
        .filter(
            message -> sandbox.workspace().channel(message.channel()).orElseThrow().has(to.id()))
        .map(SandboxExtension::seen)
        .toList();
  }

  /** The first thing that the app says to this person and that fits. */
  public Seen await(Member to, Predicate<Seen> fits) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> said(to).stream().filter(fits).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  /** The only thing that the app says to this person. */
  public Seen awaitOnly(Member to) {
    awaitThat(() -> !said(to).isEmpty());
    if (said(to).size() != 1) {
      throw new AssertionError("Not one message, but " + said(to));
    }
    return said(to).get(0);
  }

  /** The arguments of the calls of a method that were not refused, or of response_url. */
  public List<JsonNode> calls(String method) {
    return entries(method).stream()
        .filter(entry -> entry.outcome().equals("ok"))
        .map(Traffic.Entry::body)
        .toList();
  }

  /** Hears of all that happens, as the page does. */
  public void listen(Consumer<ObjectNode> listener) {
    sandbox.listen(listener);
  }

  /** The arguments of all calls, and what was sent to a response_url. */
  public List<JsonNode> sent() {
    return sandbox.traffic().entries().stream()
        .filter(
            entry -> entry.kind() == Traffic.Kind.CALL || entry.kind() == Traffic.Kind.RESPONSE_URL)
        .map(Traffic.Entry::body)
        .toList();
  }

  /** Every call that was refused, with why. */
  public List<String> refused() {
    return sandbox.traffic().entries().stream()
        .filter(
            entry -> entry.kind() == Traffic.Kind.CALL || entry.kind() == Traffic.Kind.RESPONSE_URL)
        .filter(entry -> !entry.outcome().equals("ok"))
        .map(entry -> entry.name() + ": " + entry.outcome())
        .toList();
  }

  /** Sends the latest envelope once more with its payload changed, as Slack never would. */
  public void resend(Consumer<ObjectNode> change) {
    sandbox.deliveries().resend(change);
  }

  /** How long the app took to acknowledge what it was sent, in the order of the answers. */
  public List<Duration> ackTimes() {
    return sandbox.traffic().entries().stream()
        .filter(entry -> entry.kind() == Traffic.Kind.ACK && entry.outcome().endsWith(" ms"))
        .map(entry -> entry.outcome().replace(" ms", ""))
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        .toList();
  }

  /** How many envelopes were not acknowledged in time. */
  int lateAcks() {
    return (int)
        sandbox.traffic().entries().stream()
            .filter(entry -> entry.kind() == Traffic.Kind.ACK && entry.outcome().equals("timeout"))
            .count();
  }

  private List<Traffic.Entry> entries(String name) {
    return sandbox.traffic().entries().stream().filter(entry -> entry.name().equals(name)).toList();
  }

  /** What Slack itself tells this person. */
  public List<String> notices(Member to) {
    return sandbox.workspace().all().stream()
        .filter(message -> message.author().equals(Identity.SLACKBOT))
        .filter(message -> to.id().equals(message.onlyFor()))
        .map(StoredMessage::text)
        .toList();
  }

  /** The modals that a person has open, the topmost first. */
  public JsonNode modals(Member of) {
    return sandbox.views().open(of.id());
  }

  /** A person's Home, missing if they have none. */
  public JsonNode home(Member of) {
    return sandbox
        .views()
        .home(of.id())
        .<JsonNode>map(ObjectNode::deepCopy)
        .orElseGet(Json::object);
  }

  /** Waits for something to come true; if it does not, what passed until then is shown. */
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
      throw new AssertionError("It did not come true. What passed:\n" + passed, e);
    }
  }

  private static Seen seen(StoredMessage message) {
    return new Seen(message.text(), message.view());
  }
}
