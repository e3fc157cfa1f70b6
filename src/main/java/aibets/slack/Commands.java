package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Outcome;
import aibets.desk.Reception;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Implements the slash command, whose replies only its user sees. */
final class Commands {

  /** The command's name in the app manifest. */
  static final String NAME = "/ai-bets";

  private final Reception reception;
  private final Desk desk;
  private final Desks desks;
  private final Labels labels;
  private final Sender sender;
  private final Announcements announcements;

  Commands(Reception reception, Desk desk, Desks desks, Replies replies) {
    this.reception = reception;
    this.desk = desk;
    this.desks = desks;
    this.labels = replies.renderer().labels();
    this.sender = replies.sender();
    this.announcements = new Announcements(desk, sender);
  }

  Response handle(SlashCommandRequest command, SlashCommandContext context) {
    labels.typed(command.getPayload().getCommand());
    Request request = request(command.getPayload());
    Asker visitor = new Asker(request.user(), request.channel());
    Consumer<Outcome> whisper = delivery(request)::whisper;
    Optional<Supplier<Outcome>> shown = Subcommand.of(request, desks);
    if (shown.isPresent()) {
      reception.interact(
          visitor, whisper, () -> desk.isNew(request.name()) ? shown.get().get() : Message.NONE);
    } else {
      reception.takeOn(visitor, whisper, () -> take(request));
    }
    return context.ack();
  }

  private void take(Request request) {
    if (desk.takesOn(request, List.of())) {
      answer(request);
    }
  }

  /** Answers a request, including those resumed after a restart. */
  void answer(Request request) {
    if (desks.watches().take(request, delivery(request))) {
      return;
    }
    Ask ask = Ask.privately(request.text(), request.user(), request.channel());
    Addressee addressee = asker(request);
    desk.ask(
        ask,
        new PrivateDelivery(
            new Asker(request.user(), request.channel()),
            request.name(),
            outcome -> sender.send(addressee, outcome),
            () -> announcements.announce(ask, addressee)));
  }

  /** Delivers a reply that is not an answer. */
  void refuse(Request request, Outcome outcome) {
    desk.reply(outcome, delivery(request));
  }

  /**
   * Returns the request; its name contains the trigger, which is unique per use of the command,
   * because unacknowledged envelopes are redelivered.
   */
  private static Request request(SlashCommandPayload payload) {
    String trigger =
        Objects.requireNonNullElseGet(payload.getTriggerId(), () -> UUID.randomUUID().toString());
    return new Request(
        "command " + trigger + " " + payload.getUserId(),
        Kind.COMMAND,
        payload.getUserId(),
        payload.getChannelId(),
        "",
        "",
        SlackText.plain(payload.getText()),
        false,
        Objects.requireNonNullElse(payload.getResponseUrl(), ""),
        0,
        false);
  }

  private Delivery delivery(Request request) {
    Addressee addressee = asker(request);
    return new PrivateDelivery(
        new Asker(request.user(), request.channel()),
        request.name(),
        outcome -> sender.send(addressee, outcome));
  }

  private static Addressee asker(Request request) {
    return new Addressee(request.channel(), request.user(), request.replyAddress());
  }
}
