package aibets.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What {@code /ai-bets} does. Acknowledges at once; only its user sees the answer. */
final class Commands {

  static final String NAME = "/ai-bets";

  private final Desk desk;
  private final Questions questions;
  private final Reloads reloads;
  private final Renderer renderer;
  private final Replier replier;
  private final SeenEvents seen = new SeenEvents();
  private final Set<String> admins;

  Commands(
      Desk desk,
      Questions questions,
      Reloads reloads,
      Renderer renderer,
      Replier replier,
      Set<String> admins) {
    this.desk = desk;
    this.questions = questions;
    this.reloads = reloads;
    this.renderer = renderer;
    this.replier = replier;
    this.admins = admins;
  }

  Response handle(SlashCommandRequest request, SlashCommandContext context) {
    SlashCommandPayload payload = request.getPayload();
    if (isRepeated(payload)) {
      return context.ack();
    }
    String text = SlackText.plain(payload.getText());
    Optional<Message> shown =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "", "help" -> Optional.of(renderer.help());
          case "reload" -> Optional.of(reload(payload));
          default ->
              desk.question(
                  new Job(
                      origin(payload), () -> questions.answer(ask(text, payload)), reply(payload)));
        };
    return shown.map(message -> context.ack(Replier.ephemeral(message))).orElseGet(context::ack);
  }

  private Origin origin(SlashCommandPayload payload) {
    return new Origin(payload.getUserId(), payload.getChannelId(), reply(payload));
  }

  private static Ask ask(String text, SlashCommandPayload payload) {
    return Ask.privately(text, payload.getUserId(), payload.getChannelId());
  }

  /** A trigger belongs to one typing of a command; an unacknowledged envelope comes again. */
  private boolean isRepeated(SlashCommandPayload payload) {
    return payload.getTriggerId() != null
        && !seen.isNew(payload.getTriggerId() + " " + payload.getResponseUrl());
  }

  private Message reload(SlashCommandPayload payload) {
    if (!admins.contains(payload.getUserId())) {
      return renderer.reloadRefused(payload.getUserId());
    }
    return desk.reload(new Job(reloads::reload, reply(payload))).orElseGet(renderer::reloadStarted);
  }

  private Consumer<Message> reply(SlashCommandPayload payload) {
    Replier.Asker asker =
        new Replier.Asker(payload.getChannelId(), payload.getUserId(), payload.getResponseUrl());
    return message -> replier.tell(asker, message);
  }
}
