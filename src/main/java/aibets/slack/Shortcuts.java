package aibets.slack;

import aibets.desk.Asker;
import aibets.desk.Desk;
import aibets.desk.Outcome;
import aibets.desk.Reception;
import aibets.storage.FormStore;
import aibets.storage.FormStore.Form;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Questions asked by shortcuts: from the menu of a message, answered there, and from anywhere,
 * answered in a direct message. The destination of an answer is stored here and never taken from
 * the form.
 */
final class Shortcuts {

  static final String MESSAGE = "ask-about-message";
  static final String GLOBAL = "ask-anything";

  private final Reception reception;
  private final Desk desk;
  private final FormQuestions questions;
  private final FormStore forms;
  private final Replies replies;
  private final Clock clock;

  Shortcuts(
      Reception reception,
      Desk desk,
      FormQuestions questions,
      FormStore forms,
      Replies replies,
      Clock clock) {
    this.reception = reception;
    this.desk = desk;
    this.questions = questions;
    this.forms = forms;
    this.replies = replies;
    this.clock = clock;
  }

  /** Registers the handlers with an app. */
  void handle(App app) {
    app.messageShortcut(
        MESSAGE,
        (request, context) -> {
          aboutMessage(request.getPayload());
          return context.ack();
        });
    app.globalShortcut(
        GLOBAL,
        (request, context) -> {
          anything(request.getPayload());
          return context.ack();
        });
    app.viewSubmission(AskView.CALLBACK, this::submitted);
  }

  private void aboutMessage(MessageShortcutPayload payload) {
    String thread = payload.getMessage().getThreadTs();
    Form form =
        new Form(
            UUID.randomUUID().toString(),
            payload.getUser().getId(),
            payload.getChannel().getId(),
            thread == null ? payload.getMessageTs() : thread,
            text(payload.getResponseUrl()));
    String text =
        SlackText.plain(
            MessageText.of(
                payload.getMessage().getText(),
                payload.getMessage().getBlocks(),
                payload.getMessage().getAttachments()));
    show(Askers.of(payload), form, payload.getTriggerId(), text);
  }

  private void anything(GlobalShortcutPayload payload) {
    String user = payload.getUser().getId();
    Form form = new Form(UUID.randomUUID().toString(), user, "", "", "");
    show(Askers.of(payload), form, payload.getTriggerId(), "");
  }

  private void show(Asker visitor, Form form, String trigger, String question) {
    View view =
        AskView.of(
            replies.renderer().labels().ask(), form.id(), question, !form.thread().isEmpty());
    reception.interact(
        visitor,
        refusal -> questions.send(form, refusal),
        () -> {
          forms.open(form, clock.instant());
          return replies.modals().open(trigger, view).isPresent()
              ? Message.NONE
              : replies.renderer().notOpened();
        });
  }

  private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
    View view = request.getPayload().getView();
    Asker visitor = Askers.of(request.getPayload());
    Form direct = new Form("", visitor.user(), "", "", "");
    Consumer<Outcome> inPrivate = outcome -> questions.send(direct, outcome);
    reception.takeOn(visitor, inPrivate, () -> submitted(view, visitor.user(), inPrivate));
    return context.ack();
  }

  /** Handles a submission; a repeated one was already answered. */
  private void submitted(View view, String user, Consumer<Outcome> inPrivate) {
    String id = view.getPrivateMetadata();
    Optional<Form> form = forms.find(id, user);
    if (form.isPresent()) {
      questions.take(form.get(), AskView.question(view), AskView.forAll(view));
      forms.close(id, user);
    } else if (!questions.tookOn(id, user)) {
      desk.notice(replies.renderer().formGone(), inPrivate);
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
