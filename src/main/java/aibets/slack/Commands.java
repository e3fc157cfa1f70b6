package aibets.slack;

import aibets.desk.Archive;
import aibets.store.RequestStore.Kind;
import aibets.store.RequestStore.Request;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What {@code /ai-bets} does. Only its user sees the answer. */
final class Commands {

  static final String NAME = "/ai-bets";

  /** What is no question, and not for admins alone. */
  private static final Set<String> WORDS = Set.of("", "help", "sources", "status");

  private final Reception reception;
  private final Desk desk;
  private final Questions questions;
  private final AdminDesk admins;
  private final Archive archive;
  private final StatusReport report;
  private final Renderer renderer;
  private final Replier replier;
  private final Intake intake;

  Commands(
      Reception reception,
      Desk desk,
      Questions questions,
      AdminDesk admins,
      Archive archive,
      StatusReport report,
      Intake intake,
      Replies replies) {
    this.reception = reception;
    this.intake = intake;
    this.desk = desk;
    this.questions = questions;
    this.admins = admins;
    this.archive = archive;
    this.report = report;
    this.renderer = replies.renderer();
    this.replier = replies.replier();
  }

  Response handle(SlashCommandRequest command, SlashCommandContext context) {
    Request request = request(command.getPayload());
    Visitor visitor = new Visitor(request.user(), request.channel());
    String word = request.text().toLowerCase(Locale.ROOT);
    if (WORDS.contains(word) || AdminDesk.WORDS.contains(word)) {
      reception.click(
          visitor,
          reply(request),
          () -> intake.isNew(request.name()) ? shown(word, request) : Message.NONE);
    } else {
      reception.takeOn(visitor, reply(request), () -> take(request));
    }
    return context.ack();
  }

  private Message shown(String word, Request request) {
    return switch (word) {
      case "", "help" -> renderer.help();
      case "sources" -> documents();
      case "status" -> report.message();
      default -> admins.done(word, asker(request));
    };
  }

  private Message documents() {
    List<String> passedOver = OmittedLines.passedOver(archive.omissions());
    return new DocumentList(archive.documents(), passedOver).message();
  }

  private void take(Request request) {
    if (intake.takesOn(request, List.of())) {
      question(request).ifPresent(message -> desk.notice(message, reply(request)));
    }
  }

  /** Empty if it is taken on. */
  private Optional<Message> question(Request request) {
    Consumer<Message> reply = intake.settling(request.name(), reply(request));
    Ask ask = Ask.privately(request.text(), request.user(), request.channel());
    Origin origin = new Origin(request.user(), request.channel(), reply(request));
    Optional<Message> refusal =
        desk.question(new Job(origin, questions.effort(ask), () -> questions.answer(ask), reply));
    refusal.ifPresent(message -> intake.settle(request.name()));
    return refusal;
  }

  /** Answers what had no reply when the process ended. */
  void resume(Request request) {
    question(request).ifPresent(refusal -> refuse(request, refusal));
  }

  /** Says something else than an answer. */
  void refuse(Request request, Message message) {
    desk.notice(message, intake.settling(request.name(), reply(request)));
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

  /** Tells whether the asker could be told. */
  private Reply reply(Request request) {
    Replier.Asker asker = asker(request);
    return message -> replier.tell(asker, message);
  }

  private static Replier.Asker asker(Request request) {
    return new Replier.Asker(request.channel(), request.user(), request.responseUrl());
  }
}
