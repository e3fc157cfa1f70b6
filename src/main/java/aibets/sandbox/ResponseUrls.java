package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Issues response URLs and handles their use. Thread-safe. */
final class ResponseUrls {

  static final String PATH = "/response/";

  /**
   * The target of a response.
   *
   * @param source the message that was acted on, if any
   */
  record Target(String channel, String user, @Nullable StoredMessage source) {}

  private record Given(Target target, Instant end, AtomicInteger uses) {}

  private final Map<String, Given> given = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Workspace workspace;
  private final Clock clock;

  ResponseUrls(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /** Issues a new response URL and returns its path. */
  String give(Target target) {
    String id = String.valueOf(number.incrementAndGet());
    Instant end = clock.instant().plus(Duration.ofMinutes(Rule.RESPONSE_URL_MINUTES.limit()));
    given.put(id, new Given(target, end, new AtomicInteger()));
    return PATH + workspace.team() + "/" + id;
  }

  /** Handles a call of a response URL. */
  void use(String path, Arguments arguments) {
    Given url = given.get(path.substring(path.lastIndexOf('/') + 1));
    if (url == null) {
      throw Refusal.status(404, "no_service");
    }
    if (clock.instant().isAfter(url.end())) {
      throw Refusal.status(404, Rule.RESPONSE_URL_MINUTES.error());
    }
    if (url.uses().incrementAndGet() > Rule.RESPONSE_URL_USES.limit()) {
      throw Refusal.status(404, Rule.RESPONSE_URL_USES.error());
    }
    answer(url.target(), arguments);
  }

  /** Shows a response, from a response URL or an acknowledgement. */
  void answer(Target target, Arguments arguments) {
    Optional<StoredMessage> source =
        Optional.ofNullable(target.source())
            .flatMap(message -> workspace.shown(message.channel(), message.ts()));
    if (arguments.flag("delete_original")) {
      workspace.delete(source.orElseThrow(() -> new Refusal("message_not_found")));
      return;
    }
    ObjectNode content = MessageRules.content(arguments);
    if (arguments.flag("replace_original") && source.isPresent()) {
      workspace.change(source.get(), source.get().with(content));
    } else {
      post(target, arguments, content);
    }
  }

  private void post(Target target, Arguments arguments, ObjectNode content) {
    boolean forAll = arguments.optional("response_type").orElse("").equals("in_channel");
    Channel channel =
        workspace.channel(target.channel()).orElseThrow(() -> new Refusal("channel_not_found"));
    String thread = arguments.optional("thread_ts").orElse(null);
    workspace.post(channel, thread, Identity.BOT_USER, forAll ? null : target.user(), content);
  }
}
