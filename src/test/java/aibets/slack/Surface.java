package aibets.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One thing that people can do in Slack and that reaches the bot.
 *
 * @param handlers the field of Bolt's app that holds its handler
 * @param key what that handler is registered for
 * @param placed whether it says in which channel it happens
 * @param answered whether somebody who may not do it is told so
 */
record Surface(String handlers, String key, JsonObject payload, boolean placed, boolean answered) {

  static final String GENERAL = "C0GENERAL";

  private static final List<String> COMMANDS =
      List.of(
          "",
          "help",
          "sources",
          "status",
          "reload",
          "gaps",
          "gaps export",
          "stats",
          "audit",
          "channel",
          "channel all",
          "documents",
          "documents *",
          "who funded it",
          "compare A with B",
          "bets",
          "bets JEPA",
          "timeline",
          "timeline A",
          "watch who funded it",
          "watching");

  /** Returns a copy in another channel. */
  Surface in(String channel) {
    String there = payload.toString().replace(GENERAL, channel);
    return new Surface(
        handlers, key, JsonParser.parseString(there).getAsJsonObject(), placed, answered);
  }

  /** Returns the envelope that Slack would send. */
  String envelope() {
    JsonObject envelope = new JsonObject();
    envelope.addProperty("envelope_id", UUID.randomUUID().toString());
    envelope.addProperty(
        "type",
        switch (handlers) {
          case "eventHandlers" -> "events_api";
          case "slashCommandHandlers" -> "slash_commands";
          default -> "interactive";
        });
    envelope.add("payload", payload);
    return envelope.toString();
  }

  /** Returns an app's handlers, by field and key. */
  static List<Map.Entry<String, Object>> registered(App app) throws IllegalAccessException {
    List<Map.Entry<String, Object>> all = new ArrayList<>();
    for (Field field : App.class.getDeclaredFields()) {
      if (Map.class.isAssignableFrom(field.getType()) && field.getName().endsWith("Handlers")) {
        field.setAccessible(true);
        ((Map<?, ?>) field.get(app))
            .keySet()
            .forEach(key -> all.add(Map.entry(field.getName(), key)));
      }
    }
    return all;
  }

  /** Whether a handler receives it. */
  boolean reaches(Map.Entry<String, Object> handler) {
    return handler.getKey().equals(handlers)
        && (handler.getValue() instanceof Pattern pattern
            ? pattern.matcher(key).matches()
            : handler.getValue().equals(key));
  }

  /** Everything that a user of a workspace can do, in #general if it needs a channel. */
  static List<Surface> all(String user, String team) {
    return Stream.of(commands(user), actions(user, team), forms(user, team), events(user, team))
        .flatMap(each -> each)
        .toList();
  }

  private static JsonObject json(String text, Object... values) {
    return JsonParser.parseString(String.format(text.replace('\'', '"'), values)).getAsJsonObject();
  }

  private static Stream<Surface> commands(String user) {
    return COMMANDS.stream()
        .map(
            text ->
                json(
                    "{'command':'/ai-bets','text':'%s','user_id':'%s','channel_id':'%s',"
                        + "'trigger_id':'%s','team_id':'T0SANDBOX'}",
                    text, user, GENERAL, UUID.randomUUID()))
        .map(payload -> new Surface("slashCommandHandlers", "/ai-bets", payload, true, true));
  }

  private static Stream<Surface> actions(String user, String team) {
    String position = new ContextPosition("answer", GENERAL, 0, 0).value();
    Stream<Surface> below =
        Stream.concat(
                Stream.of(Control.values()).map(Control::actionId),
                Stream.of(
                    Control.LEAD + "compare",
                    OverviewSharing.SHARE,
                    Controls.MENU,
                    Controls.FEEDBACK,
                    AdminRenderer.CANCEL,
                    AdminRenderer.EXPORT,
                    AdminRenderer.SOLVED,
                    NewsMessages.STOP))
            .map(id -> action(id, "compare A with B", user, team, GENERAL));
    Stream<Surface> inModals =
        Stream.of(ContextView.EARLIER, ContextView.LATER, ContextView.OTHER)
            .map(id -> action(id, position, user, team, ""));
    Stream<Surface> inTheHome =
        Stream.of(HomeView.OVERVIEW + "bets", HomeView.ASK, AdminHome.RELOAD, AdminHome.SOLVED)
            .map(id -> action(id, "bets", user, team, ""))
            .map(each -> new Surface(each.handlers, each.key, each.payload, false, true));
    return Stream.of(below, inModals, inTheHome).flatMap(each -> each);
  }

  private static Surface action(String id, String value, String user, String team, String channel) {
    JsonObject payload =
        json(
            "{'type':'block_actions','trigger_id':'1','user':{'id':'%s','team_id':'%s'},"
                + "'team':{'id':'T0SANDBOX'},'container':{'type':'message'},"
                + "'actions':[{'type':'button','action_id':'%s','block_id':'b','value':'%s'}]}",
            user, team, id, value);
    if (channel.isEmpty()) {
      payload.add("view", view("", "q"));
    } else {
      payload.add("channel", json("{'id':'%s'}", channel));
    }
    return new Surface("blockActionHandlers", id, payload, true, true);
  }

  private static JsonObject view(String metadata, String question) {
    return json(
        "{'id':'V1','type':'modal','private_metadata':'%s','state':{'values':{'question':"
            + "{'question':{'type':'plain_text_input','value':'%s'}}}}}",
        metadata, question);
  }

  private static Stream<Surface> forms(String user, String team) {
    String person =
        "'user':{'id':'" + user + "','team_id':'" + team + "'},'team':{'id':'T0SANDBOX'}";
    JsonObject message =
        json(
            "{'type':'message_action','callback_id':'%s','trigger_id':'1',%s,'channel':{'id':'%s'},"
                + "'message_ts':'1.1','message':{'type':'message','ts':'1.1','text':'why'}}",
            Shortcuts.MESSAGE, person, GENERAL);
    JsonObject global =
        json(
            "{'type':'shortcut','callback_id':'%s','trigger_id':'1',%s}", Shortcuts.GLOBAL, person);
    return Stream.of(
        new Surface("messageShortcutHandlers", Shortcuts.MESSAGE, message, true, true),
        new Surface("globalShortcutHandlers", Shortcuts.GLOBAL, global, false, true),
        submission(AskView.CALLBACK, "form", person, false),
        submission(
            ReasonView.CALLBACK,
            new ContextPosition("answer", GENERAL, 0, 0).value(),
            person,
            true));
  }

  private static Surface submission(
      String callback, String metadata, String person, boolean placed) {
    JsonObject payload = json("{'type':'view_submission','trigger_id':'1',%s}", person);
    JsonObject view = view(metadata, "who funded it");
    view.addProperty("callback_id", callback);
    payload.add("view", view);
    return new Surface("viewSubmissionHandlers", callback, payload, placed, true);
  }

  private static Stream<Surface> events(String user, String team) {
    String mention = "'text':'<@U0BOT> who funded it','ts':'2.1'";
    String said = "'user':'" + user + "','team':'" + team + "','user_team':'" + team + "'";
    String here = "'channel':'" + GENERAL + "','channel_type':'channel'";
    String direct = "'channel':'D" + user.substring(1) + "','channel_type':'im'";
    return Stream.of(
        event("app_mention", said + "," + here + "," + mention, true, true),
        event("message", said + "," + direct + ",'text':'who funded it','ts':'2.2'", false, true),
        event(
            "message",
            said + "," + here + ",'text':'who funded it?','ts':'2.3','thread_ts':'2.1'",
            true,
            false),
        event(
            "message:file_share",
            said + "," + direct + ",'subtype':'file_share','text':'who else?','ts':'2.4'",
            false,
            true),
        event(
            "message:me_message",
            said + "," + direct + ",'subtype':'me_message','text':'who else?','ts':'2.5'",
            false,
            true),
        event(
            "message:thread_broadcast",
            said
                + ","
                + here
                + ",'subtype':'thread_broadcast','text':'who else?','ts':'2.6','thread_ts':'2.1'",
            true,
            false),
        event(
            "message:message_changed",
            here
                + ",'subtype':'message_changed','message':{"
                + said
                + ","
                + mention
                + ",'edited':{'ts':'3.1','user':'"
                + user
                + "'}}",
            true,
            true),
        event(
            "message:message_deleted",
            here + ",'subtype':'message_deleted','deleted_ts':'2.1'",
            true,
            false),
        event("app_home_opened", "'user':'" + user + "','channel':'D1','tab':'home'", false, true),
        event(
            "app_home_opened",
            "'user':'" + user + "','channel':'D1','tab':'messages'",
            false,
            false));
  }

  private static Surface event(String key, String event, boolean placed, boolean answered) {
    JsonObject payload =
        json(
            "{'type':'event_callback','team_id':'T0SANDBOX','event_id':'%s',"
                + "'authorizations':[{'team_id':'T0SANDBOX','user_id':'U0BOT','is_bot':true}],"
                + "'event':{'type':'%s','event_ts':'2.1',%s}}",
            UUID.randomUUID(), key.split(":", 2)[0], event);
    return new Surface("eventHandlers", key, payload, placed, answered);
  }
}
