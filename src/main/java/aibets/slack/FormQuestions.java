package aibets.slack;

import aibets.store.AnswerStore;
import aibets.store.FormStore.Form;
import aibets.store.RequestStore.Kind;
import aibets.store.RequestStore.Request;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Answers what people ask by a form: where it was opened, for all or not, or in direct messages.
 */
final class FormQuestions {

  private final Desk desk;
  private final Questions questions;
  private final Intake intake;
  private final Replies replies;

  FormQuestions(Desk desk, Questions questions, Intake intake, Replies replies) {
    this.desk = desk;
    this.questions = questions;
    this.intake = intake;
    this.replies = replies;
  }

  /** Takes on what somebody wrote into a form. */
  void take(Form form, String question, boolean forAll) {
    Request request = request(form, question, forAll);
    if (intake.takesOn(request, List.of())) {
      ask(request, () -> {});
    }
  }

  /** Takes on a question in the Home, which is answered in a direct message. */
  void take(String user, String question, Runnable afterwards) {
    Form home = new Form("home " + UUID.randomUUID(), user, "", "", "");
    Request request = request(home, question, false);
    if (intake.takesOn(request, List.of())) {
      ask(request, afterwards);
    }
  }

  /** Whether a form of somebody's was taken on before, as far as this process knows. */
  boolean tookOn(String form, String user) {
    return intake.knows(name(form, user));
  }

  private static String name(String form, String user) {
    return "form " + form + " " + user;
  }

  private static Request request(Form form, String question, boolean forAll) {
    return new Request(
        name(form.id(), form.user()),
        Kind.FORM,
        form.user(),
        form.channel(),
        form.thread(),
        "",
        question,
        forAll && !form.thread().isEmpty(),
        form.responseUrl(),
        0,
        false);
  }

  /** Answers what had no reply when the process ended. */
  void resume(Request request) {
    ask(request, () -> {});
  }

  private void ask(Request request, Runnable afterwards) {
    AnswerStore.Place place =
        request.channel().isEmpty()
            ? new AnswerStore.Place(request.user(), "", "")
            : new AnswerStore.Place(request.channel(), request.thread(), "");
    boolean open = request.forAll() || request.channel().isEmpty();
    Ask ask = new Ask(request.text(), request.user(), place, open);
    Origin origin = new Origin(request.user(), place.channel(), privately(form(request)));
    Consumer<Message> reply = reply(request).andThen(message -> afterwards.run());
    desk.question(new Job(origin, questions.effort(ask), () -> questions.answer(ask), reply))
        .ifPresent(refusal -> desk.notice(refusal, reply));
  }

  /** Says something else than an answer. */
  void refuse(Request request, Message message) {
    desk.notice(message, reply(request));
  }

  private Consumer<Message> reply(Request request) {
    Form form = form(request);
    return intake.settling(request.name(), request.forAll() ? openly(form) : privately(form));
  }

  private static Form form(Request request) {
    return new Form(
        request.name(), request.user(), request.channel(), request.thread(), request.responseUrl());
  }

  private Reply openly(Form form) {
    Replier.Place place = new Replier.Place(form.channel(), form.thread());
    return message ->
        message.isNone()
            || replies.replier().tell(place, message).isPresent()
            || privately(form).arrives(message);
  }

  /** A reply that its user alone sees; tells whether it arrived. */
  Reply privately(Form form) {
    Replier.Asker asker =
        new Replier.Asker(form.channel(), form.user(), form.responseUrl(), form.thread());
    Replier.Place place = new Replier.Place(form.user(), null);
    return form.channel().isEmpty()
        ? message -> message.isNone() || replies.replier().tell(place, message).isPresent()
        : message -> replies.replier().tell(asker, message);
  }
}
