package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Implements assistant.threads.setStatus, setTitle and setSuggestedPrompts. */
final class AssistantMethods {

  private static final String ASSISTANT = "assistant:write";

  private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
  private final Manifest manifest;
  private final Workspace workspace;
  private final Places places;
  private final Timers timers;
  private final Feed feed;

  AssistantMethods(
      Manifest manifest, Workspace workspace, Places places, Timers timers, Feed feed) {
    this.manifest = manifest;
    this.workspace = workspace;
    this.places = places;
    this.timers = timers;
    this.feed = feed;
    workspace.listen(new StatusEnd());
  }

  List<Method> all() {
    return List.of(
        Method.of(
            "assistant.threads.setStatus", Rule.TIER_4, ASSISTANT + ",chat:write", this::status),
        Method.of("assistant.threads.setTitle", Rule.TIER_4, ASSISTANT, this::title),
        Method.of("assistant.threads.setSuggestedPrompts", Rule.TIER_4, ASSISTANT, this::prompts));
  }

  private ObjectNode status(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel_id"));
    String thread = arguments.text("thread_ts");
    if (workspace.thread(channel.id(), thread).isEmpty()) {
      throw new Refusal("invalid_thread_ts");
    }
    String status = arguments.optional("status").orElse("");
    int number = show(channel.id(), thread, status);
    timers.after(
        Duration.ofMinutes(Rule.STATUS_MINUTES.limit()),
        () -> {
          if (statuses.getOrDefault(key(channel.id(), thread), 0) == number) {
            show(channel.id(), thread, "");
          }
        });
    return Json.object();
  }

  private int show(String channel, String thread, String status) {
    ObjectNode detail = Json.object().put("channel", channel).put("thread_ts", thread);
    feed.publish("status", detail.put("status", status));
    return statuses.merge(key(channel, thread), 1, Integer::sum);
  }

  private static String key(String channel, String thread) {
    return channel + " " + thread;
  }

  private ObjectNode title(Arguments arguments) {
    places.writable(arguments.text("channel_id"));
    arguments.text("thread_ts");
    arguments.text("title");
    return Json.object();
  }

  private ObjectNode prompts(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel_id"));
    JsonNode prompts = arguments.json("prompts").orElseGet(Json::array);
    if (prompts.isEmpty() || prompts.size() > Rule.PROMPTS.limit()) {
      throw Rule.PROMPTS.broken("1 to " + Rule.PROMPTS.limit() + " prompts are allowed");
    }
    for (JsonNode prompt : prompts) {
      if (Json.text(prompt, "title").isEmpty() || Json.text(prompt, "message").isEmpty()) {
        throw Rule.PROMPTS.broken("a prompt needs a title and a message");
      }
    }
    if (manifest.agentView() && arguments.optional("thread_ts").isPresent()) {
      // Slack accepts the call from an agent that names a thread, but shows nothing.
      return Json.object();
    }
    ObjectNode detail = Json.object().put("channel", channel.id());
    detail.put("title", arguments.optional("title").orElse(""));
    feed.publish("prompts", detail.set("prompts", prompts));
    return Json.object();
  }

  /** Clears the status of a thread when the bot posts to it. */
  private final class StatusEnd implements Workspace.Listener {
    @Override
    public void posted(StoredMessage message) {
      if (message.author().equals(Identity.BOT_USER)) {
        message
            .inThread()
            .filter(thread -> statuses.containsKey(key(message.channel(), thread)))
            .ifPresent(thread -> show(message.channel(), thread, ""));
      }
    }

    @Override
    public void changed(StoredMessage before, StoredMessage after) {}

    @Override
    public void deleted(StoredMessage message) {}
  }
}
