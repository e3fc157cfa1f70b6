package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Outcome;
import aibets.storage.AnswerStore;
import aibets.storage.FormStore.Form;
import aibets.storage.RequestStore.Kind;
import aibets.storage.RequestStore.Request;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Answers questions asked in forms: where the form was opened, for everyone or not, or in direct
 * messages.
 */
final class FormQuestions {

  private final Desk desk;
  private final Replies replies;

  FormQuestions(Desk desk, Replies replies) {
    this.desk = desk;
    this.replies = replies;
  }

  /** Accepts the input of a form. */
  void take(Form form, String question, boolean forAll) {
    Request request = request(form, question, forAll);
    if (desk.takesOn(request, List.of())) {
      ask(request, answer -> {}, () -> {});
    }
  }

  /**
   * Accepts a question from the Home, to be answered in a direct message.
   *
   * @param shown also receives the answer
   */
  void take(String user, String question, Consumer<Message> shown, Runnable afterwards) {
    Form home = new Form("home " + UUID.randomUUID(), user, "", "", "");
    Request request = request(home, question, false);
    if (desk.takesOn(request, List.of())) {
      ask(request, shown, afterwards);
    }
  }

  /** Whether a user's form was accepted before, by whichever process. */
  boolean tookOn(String form, String user) {
    return desk.knows(name(form, user));
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
        form.replyAddress(),
        0,
        false);
  }

  /** Answers a request that had no reply when the process ended. */
  void resume(Request request) {
    ask(request, answer -> {}, () -> {});
  }

  private void ask(Request request, Consumer<Message> shown, Runnable afterwards) {
    AnswerStore.Place place =
        request.channel().isEmpty()
            ? new AnswerStore.Place(request.user(), "", "")
            : new AnswerStore.Place(request.channel(), request.thread(), "");
    boolean open = request.visibleToAll() || request.channel().isEmpty();
    Ask ask = new Ask(request.text(), request.user(), place, open);
    desk.ask(ask, new FormDelivery(request, place.channel(), shown, afterwards));
  }

  /** Delivers a reply that is not an answer. */
  void refuse(Request request, Outcome outcome) {
    desk.reply(outcome, new FormDelivery(request, request.channel(), answer -> {}, () -> {}));
  }

  /** The reply to a question asked in a form, for everyone or for the user only. */
  private final class FormDelivery implements Delivery {

    private final Request request;
    private final String conversation;
    private final Consumer<Message> shown;
    private final Runnable afterwards;

    FormDelivery(
        Request request, String conversation, Consumer<Message> shown, Runnable afterwards) {
      this.request = request;
      this.conversation = conversation;
      this.shown = shown;
      this.afterwards = afterwards;
    }

    @Override
    public Asker asker() {
      return new Asker(request.user(), conversation);
    }

    @Override
    public String name() {
      return request.name();
    }

    @Override
    public boolean deliver(Outcome outcome) {
      Message message = replies.rendering().of(outcome);
      shown.accept(message);
      return (request.visibleToAll() && openly(message)) || whisper(message);
    }

    private boolean openly(Message message) {
      Sender.Conversation place = new Sender.Conversation(request.channel(), request.thread());
      return replies.sender().send(place, message).isPresent();
    }

    @Override
    public boolean whisper(Outcome outcome) {
      return arrives(form(request), outcome);
    }

    @Override
    public void end() {
      afterwards.run();
    }
  }

  private static Form form(Request request) {
    return new Form(
        request.name(),
        request.user(),
        request.channel(),
        request.thread(),
        request.replyAddress());
  }

  /** Delivers an outcome to the form's user only, ignoring failure. */
  void send(Form form, Outcome outcome) {
    boolean unused = arrives(form, outcome);
  }

  private boolean arrives(Form form, Outcome outcome) {
    Addressee addressee =
        new Addressee(form.channel(), form.user(), form.replyAddress(), form.thread());
    Sender.Conversation direct = new Sender.Conversation(form.user(), null);
    return form.channel().isEmpty()
        ? outcome.isNone() || replies.sender().send(direct, outcome).isPresent()
        : replies.sender().send(addressee, outcome);
  }
}
