package aibets.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Runs slash commands, the app's and Slack's own. */
final class SlashCommands {

  private static final String INVITE = "/invite";

  private final Manifest manifest;
  private final Workspace workspace;
  private final Interactions interactions;
  private final ResponseUrls urls;
  private final EventDispatcher events;
  private final SlackbotNotices notices;

  SlashCommands(
      Manifest manifest,
      Workspace workspace,
      Interactions interactions,
      ResponseUrls urls,
      EventDispatcher events,
      SlackbotNotices notices) {
    this.manifest = manifest;
    this.workspace = workspace;
    this.interactions = interactions;
    this.urls = urls;
    this.events = events;
    this.notices = notices;
  }

  void run(Person person, Channel channel, String line) {
    int space = line.indexOf(' ');
    String name = space < 0 ? line.strip() : line.substring(0, space);
    String text = space < 0 ? "" : line.substring(space + 1).strip();
    Optional<Manifest.Command> command =
        manifest.commands().stream().filter(each -> each.name().equals(name)).findAny();
    if (name.equals(INVITE)) {
      invite(person, channel, text);
    } else if (command.isPresent() && !person.stranger()) {
      send(person, channel, name, command.get().escaped() ? stored(text) : text);
    } else {
      notices.post(channel, person.id(), name + " is not a valid command.");
    }
  }

  private String stored(String text) {
    return new Typed(workspace).stored(text);
  }

  private void invite(Person person, Channel channel, String text) {
    String wanted = text.startsWith("@") ? text.substring(1) : text;
    workspace.people().stream()
        .filter(each -> each.name().equals(wanted))
        .findAny()
        .ifPresentOrElse(
            guest -> join(person, channel, guest),
            () -> notices.post(channel, person.id(), "There is no user named " + text + "."));
  }

  private void join(Person person, Channel channel, Person guest) {
    workspace.join(channel, guest.id());
    workspace
        .channel(channel.id())
        .ifPresent(
            joined -> {
              events.joined(guest.id(), joined);
              notices.post(joined, person.id(), guest.name() + " has joined the channel.");
            });
  }

  private void send(Person person, Channel channel, String name, String text) {
    ResponseUrls.Target target = new ResponseUrls.Target(channel.id(), person.id(), null);
    ObjectNode payload =
        Json.object()
            .put("token", "sandbox")
            .put("team_id", workspace.team())
            .put("team_domain", Identity.DOMAIN)
            .put("channel_id", channel.id())
            .put("channel_name", channel.direct() ? "directmessage" : channel.name())
            .put("user_id", person.id())
            .put("user_name", person.name())
            .put("command", name)
            .put("text", text)
            .put("api_app_id", Identity.APP)
            .put("is_enterprise_install", "false")
            .put("response_url", interactions.responseUrl(target))
            .put("trigger_id", interactions.trigger(person.id()));
    interactions.send(
        "slash_commands",
        payload,
        SlackbotNotices.outcome(
            ack -> show(person, channel, name, target, ack),
            reason -> failed(person, channel, name, reason)));
  }

  /** Shows the message in an acknowledgement, if there is one. */
  private void show(
      Person person, Channel channel, String name, ResponseUrls.Target target, JsonNode ack) {
    if (ack instanceof ObjectNode message && !message.isEmpty()) {
      try {
        urls.answer(target, new Arguments(message));
      } catch (Refusal e) {
        failed(person, channel, name, e.error());
      }
    }
  }

  private void failed(Person person, Channel channel, String name, String reason) {
    String error =
        switch (reason) {
          case "timeout" -> "operation_timeout";
          case "connection_failed" -> "dispatch_failed";
          default -> reason;
        };
    notices.post(channel, person.id(), name + " failed with the error \"" + error + "\"");
  }
}
