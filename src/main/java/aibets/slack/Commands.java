package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Holdings;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.desk.Reception;
import aibets.desk.Subcommand;
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
import java.util.function.Supplier;

/** What the slash command does. Only its user sees the answer. */
final class Commands {

  /** What the app's manifest calls it. */
  static final String NAME = "/ai-bets";

  private final Reception reception;
  private final Desk desk;
  private final AdminDesk admins;
  private final ChannelDesk channels;
  private final Reach reach;
  private final StatusReport report;
  private final WatchList watches;
  private final Renderer renderer;
  private final Replier replier;
  private final Announcements announcements;

  Commands(
      Reception reception,
      Desk desk,
      AdminDesk admins,
      ChannelDesk channels,
      Reach reach,
      StatusReport report,
      WatchList watches,
      Replies replies) {
    this.reception = reception;
    this.desk = desk;
    this.admins = admins;
    this.channels = channels;
    this.reach = reach;
    this.report = report;
    this.watches = watches;
    this.renderer = replies.renderer();
    this.replier = replies.replier();
    this.announcements = new Announcements(desk, replier);
  }

  Response handle(SlashCommandRequest command, SlashCommandContext context) {
    renderer.labels().typed(command.getPayload().getCommand());
    Request request = request(command.getPayload());
    Asker visitor = new Asker(request.user(), request.channel());
    noQuestion(request, visitor)
        .ifPresentOrElse(
            shown ->
                reception.click(
                    visitor,
                    delivery(request)::whisper,
                    () -> desk.isNew(request.name()) ? shown.get() : Message.NONE),
            () -> reception.takeOn(visitor, delivery(request)::whisper, () -> take(request)));
    return context.ack();
  }

  /** What comes of a subcommand; empty if it is a question. */
  private Optional<Supplier<Outcome>> noQuestion(Request request, Asker visitor) {
    return ChannelCommand.of(request.text())
        .<Supplier<Outcome>>map(command -> () -> channels.done(command, visitor))
        .or(() -> subcommand(request.text()).map(each -> () -> shown(each, request)));
  }

  private static Optional<Subcommand> subcommand(String text) {
    return text.isEmpty() ? Optional.of(Subcommand.HELP) : Subcommand.of(text);
  }

  private Outcome shown(Subcommand subcommand, Request request) {
    return switch (subcommand) {
      case HELP -> help(holdings(request));
      case SOURCES -> documents(holdings(request));
      case WATCHING -> watches.of(request.user());
      case STATUS -> report.message(holdings(request).documents());
      default -> admins.done(subcommand.word(), asker(request));
    };
  }

  private Message help(Holdings holdings) {
    return renderer.help(holdings.examples(), holdings.hasCards());
  }

  private Holdings holdings(Request request) {
    return reach.of(new Asker(request.user(), request.channel()));
  }

  private static Message documents(Holdings holdings) {
    List<String> passedOver = OmittedLines.passedOver(holdings.omissions());
    return new DocumentList(holdings.documents(), passedOver).message();
  }

  private void take(Request request) {
    if (desk.takesOn(request, List.of())) {
      answer(request);
    }
  }

  /** Also what had no reply when the process ended. */
  void answer(Request request) {
    if (!watches.take(request, delivery(request))) {
      ask(request);
    }
  }

  private void ask(Request request) {
    Ask ask = Ask.privately(request.text(), request.user(), request.channel());
    Addressee addressee = asker(request);
    desk.ask(
        ask,
        new PrivateDelivery(
            new Asker(request.user(), request.channel()),
            request.name(),
            outcome -> replier.tell(addressee, outcome),
            () -> announcements.announce(ask, addressee)));
  }

  /** Says something else than an answer. */
  void refuse(Request request, Outcome outcome) {
    desk.reply(outcome, delivery(request));
  }

  /** A trigger belongs to one typing of a command; an unacknowledged envelope comes again. */
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
        outcome -> replier.tell(addressee, outcome));
  }

  private static Addressee asker(Request request) {
    return new Addressee(request.channel(), request.user(), request.replyAddress());
  }
}
