package aibets.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Implements conversations.list, info, members, history, replies, open and join. */
final class ConversationMethods {

  private static final String READ = "channels:read,im:read";
  private static final String HISTORY = "channels:history,groups:history,im:history";
  private static final int PAGE = 100;

  private final Workspace workspace;
  private final Places places;

  ConversationMethods(Workspace workspace, Places places) {
    this.workspace = workspace;
    this.places = places;
  }

  List<Method> all() {
    return List.of(
        Method.of("conversations.list", Rule.TIER_2, READ, this::list),
        Method.of("conversations.info", Rule.TIER_3, READ, this::info),
        Method.of("conversations.members", Rule.TIER_4, READ, this::members),
        Method.of("conversations.history", Rule.TIER_3, HISTORY, this::history),
        Method.of("conversations.replies", Rule.TIER_3, HISTORY, this::replies),
        Method.of("conversations.open", Rule.TIER_3, "im:write", this::open),
        Method.of("conversations.join", Rule.TIER_3, "channels:join", this::join));
  }

  private ObjectNode list(Arguments arguments) {
    String types = arguments.optional("types").orElse("public_channel");
    ObjectNode answer = Json.object();
    ArrayNode channels = answer.putArray("channels");
    workspace.channels().stream()
        .filter(channel -> channel.isKnownTo(Identity.BOT_USER))
        .filter(channel -> isOf(channel, types))
        .forEach(channel -> channels.add(channel.json()));
    return answer;
  }

  private static boolean isOf(Channel channel, String types) {
    return switch (channel.kind()) {
      case PUBLIC -> types.contains("public_channel");
      case PRIVATE -> types.contains("private_channel");
      case DIRECT -> types.contains("im");
    };
  }

  private ObjectNode info(Arguments arguments) {
    return Json.object().set("channel", places.channel(arguments.text("channel")).json());
  }

  private ObjectNode members(Arguments arguments) {
    Channel channel = places.channel(arguments.text("channel"));
    return Json.object().set("members", Json.array(channel.members().stream().sorted().toList()));
  }

  private ObjectNode history(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    List<StoredMessage> newestFirst =
        new ArrayList<>(
            workspace.history(channel.id()).stream()
                .filter(message -> message.inThread().isEmpty())
                .toList());
    Collections.reverse(newestFirst);
    return page(newestFirst, arguments);
  }

  private ObjectNode replies(Arguments arguments) {
    Channel channel = places.writable(arguments.text("channel"));
    List<StoredMessage> thread = workspace.thread(channel.id(), arguments.text("ts"));
    if (thread.isEmpty()) {
      throw Places.noThread();
    }
    return page(thread, arguments);
  }

  private static ObjectNode page(List<StoredMessage> messages, Arguments arguments) {
    int from = arguments.number("cursor", 0);
    int to = Math.min(messages.size(), from + arguments.number("limit", PAGE));
    ObjectNode answer = Json.object();
    ArrayNode shown = answer.putArray("messages");
    messages.subList(Math.min(from, to), to).forEach(message -> shown.add(message.json()));
    boolean more = to < messages.size();
    answer.put("has_more", more);
    answer.putObject("response_metadata").put("next_cursor", more ? String.valueOf(to) : "");
    return answer;
  }

  private ObjectNode open(Arguments arguments) {
    return Json.object().set("channel", places.channel(arguments.text("users")).json());
  }

  private ObjectNode join(Arguments arguments) {
    Channel channel = places.channel(arguments.text("channel"));
    workspace.join(channel, Identity.BOT_USER);
    return Json.object().set("channel", places.channel(channel.id()).json());
  }
}
