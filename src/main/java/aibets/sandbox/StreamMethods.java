package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Implements chat.startStream, appendStream and stopStream: a message that grows while it is read.
 */
final class StreamMethods {

  private static final String WRITE = "chat:write";
  private static final String STREAMING = "streaming";

  private final Workspace workspace;
  private final Places places;

  StreamMethods(Workspace workspace, Places places) {
    this.workspace = workspace;
    this.places = places;
  }

  List<Method> all() {
    return List.of(
        Method.of("chat.startStream", Rule.TIER_2, WRITE, this::start),
        Method.of("chat.appendStream", Rule.TIER_4, WRITE, this::append),
        Method.of("chat.stopStream", Rule.TIER_2, WRITE, this::stop));
  }

  private ObjectNode start(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    String thread =
        places
            .thread(channel, arguments)
            .orElseThrow(() -> Rule.STREAM_IN_THREAD.broken("missing required field: thread_ts"));
    ObjectNode content = grown(Json.object(), arguments.optional("markdown_text").orElse(""));
    content.put(STREAMING, true);
    StoredMessage message = workspace.post(channel, thread, Identity.BOT_USER, null, content);
    return named(message);
  }

  private ObjectNode append(Arguments arguments) {
    StoredMessage open = open(arguments);
    workspace.change(open, open.with(grown(open.content(), arguments.text("markdown_text"))));
    return named(open);
  }

  private ObjectNode stop(Arguments arguments) {
    StoredMessage open = open(arguments);
    ObjectNode content = grown(open.content(), arguments.optional("markdown_text").orElse(""));
    content.remove(STREAMING);
    arguments
        .json("blocks")
        .ifPresent(blocks -> content.withArrayProperty("blocks").addAll(array(blocks)));
    StoredMessage closed = open.with(content);
    workspace.change(open, closed);
    return named(closed).set("message", closed.json());
  }

  private static ArrayNode array(JsonNode blocks) {
    return (ArrayNode) MessageRules.blocks(blocks);
  }

  private StoredMessage open(Arguments arguments) {
    Channel channel = places.channel(arguments.text("channel"));
    StoredMessage message = places.message(channel, arguments.text("ts"));
    if (!message.content().path(STREAMING).asBoolean()) {
      throw Rule.STREAM_OPEN.broken();
    }
    return message;
  }

  private static ObjectNode grown(ObjectNode content, String more) {
    ObjectNode grown = content.deepCopy();
    String text = content.path("text").asText("") + more;
    grown.put("text", text);
    if (!text.isEmpty()) {
      ArrayNode blocks = Json.array();
      blocks.addObject().put("type", "markdown").put("text", text);
      grown.set("blocks", MessageRules.blocks(blocks));
    }
    return grown;
  }

  private static ObjectNode named(StoredMessage message) {
    return Json.object().put("channel", message.channel()).put("ts", message.ts());
  }
}
