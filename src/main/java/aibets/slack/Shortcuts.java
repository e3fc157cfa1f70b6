package aibets.slack;

import aibets.store.FormStore;
import aibets.store.FormStore.Form;
import aibets.store.StoreException;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions by a form: from the menu of a message, answered where that stands, and from anywhere,
 * answered in a direct message. Where an answer goes is kept here, never taken from the form.
 */
final class Shortcuts {

  static final String MESSAGE = "ask-about-message";
  static final String GLOBAL = "ask-anything";

  private final Desk desk;
  private final FormQuestions questions;
  private final FormStore forms;
  private final Replies replies;
  private final Clock clock;

  Shortcuts(Desk desk, FormQuestions questions, FormStore forms, Replies replies, Clock clock) {

    this.desk = desk;
    this.questions = questions;
    this.forms = forms;
    this.replies = replies;
    this.clock = clock;
  }

  /** Has an app hand over what people do. */
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
    show(form, payload.getTriggerId(), SlackText.plain(payload.getMessage().getText()));
  }

  private void anything(GlobalShortcutPayload payload) {
    String user = payload.getUser().getId();
    show(new Form(UUID.randomUUID().toString(), user, "", "", ""), payload.getTriggerId(), "");
  }

  private void show(Form form, String trigger, String question) {
    View view = AskView.of(form.id(), question, !form.thread().isEmpty());
    desk.click(new Job(() -> opened(form, trigger, view), questions.privately(form)));
  }

  private Message opened(Form form, String trigger, View view) {
    try {
      forms.open(form, clock.instant());
      replies.modals().open(trigger, view);
      return Message.NONE;
    } catch (StoreException e) {
      return replies
          .renderer()
          .failure(replies.incidents().report("A form could not be kept", e, ""));
    }
  }

  private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
    View view = request.getPayload().getView();
    String user = request.getPayload().getUser().getId();
    return closed(view.getPrivateMetadata(), user)
        .map(
            form -> {
              questions.take(form, AskView.question(view), AskView.forAll(view));
              return context.ack();
            })
        .orElseGet(
            () ->
                context.ackWithErrors(
                    Map.of(AskView.QUESTION, "This form is no longer known; open it again.")));
  }

  private Optional<Form> closed(String id, String user) {
    try {
      return forms.close(id, user);
    } catch (StoreException e) {
      replies.incidents().report("A form could not be read; its user saw that", e, "");
      return Optional.empty();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
