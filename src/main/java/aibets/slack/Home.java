package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Asker;
import aibets.desk.Desk;
import aibets.desk.Holdings;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.desk.Reception;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The bot's Home, which is individual for each user, and its controls. Answers appear in a modal
 * and as direct messages. Opening the direct messages suggests example questions.
 */
final class Home {

  private static final Pattern OVERVIEW = Pattern.compile(Pattern.quote(HomeView.OVERVIEW) + ".+");

  private final Reception reception;
  private final Desk desk;
  private final FormQuestions questions;
  private final Reach reach;
  private final Archive archive;
  private final Replies replies;
  private final AdminHome admins;

  Home(
      Reception reception,
      Desk desk,
      FormQuestions questions,
      Reach reach,
      Archive archive,
      Replies replies,
      AdminHome admins) {
    this.reception = reception;
    this.desk = desk;
    this.questions = questions;
    this.reach = reach;
    this.archive = archive;
    this.replies = replies;
    this.admins = admins;
  }

  /** Registers the handlers with an app. */
  void handle(App app) {
    app.event(AppHomeOpenedEvent.class, this::opened);
    app.blockAction(
        HomeView.ASK,
        (request, context) -> {
          ask(request.getPayload(), AskView.question(request.getPayload().getView()));
          return context.ack();
        });
    app.blockAction(
        OVERVIEW,
        (request, context) -> {
          ask(request.getPayload(), BlockAction.of(request.getPayload()).value());
          return context.ack();
        });
    app.blockAction(
        AdminHome.SOLVED,
        (request, context) -> {
          BlockAction action = BlockAction.of(request.getPayload());
          String user = action.asker().user();
          reception.interact(
              Askers.of(request.getPayload()), refusal -> showOnly(user, refusal), solved(action));
          return context.ack();
        });
    app.blockAction(
        AdminHome.RELOAD,
        (request, context) -> {
          String user = request.getPayload().getUser().getId();
          reception.interact(
              Askers.of(request.getPayload()), refusal -> showOnly(user, refusal), reload(user));
          return context.ack();
        });
  }

  private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    AppHomeOpenedEvent event = payload.getEvent();
    String user = event.getUser();
    Asker visitor = new Asker(user, "");
    if ("home".equals(event.getTab())) {
      reception.interact(visitor, refusal -> showOnly(user, refusal), shown(user));
    } else {
      reception.quietly(visitor, () -> suggest(visitor, event.getChannel()));
    }
    return context.ack();
  }

  private void suggest(Asker asker, String channel) {
    List<String> questions = Renderer.onButtons(reach.of(asker).examples());
    if (!questions.isEmpty()) {
      replies.smallCalls().suggest(channel, questions);
    }
  }

  private Supplier<Message> shown(String user) {
    return () -> {
      show(user, List.of());
      return Message.NONE;
    };
  }

  /** Replaces the news section. */
  private void showOnly(String user, Outcome outcome) {
    Message message = replies.rendering().of(outcome);
    replies.modals().publish(user, View.builder().type("home").blocks(message.blocks()).build());
  }

  private void refresh(String user) {
    desk.aside(() -> show(user, List.of()), () -> {});
  }

  /** Shows the Home immediately, on the calling thread; failures are logged. */
  private void show(String user, List<LayoutBlock> news) {
    try {
      Holdings holdings = reach.of(new Asker(user, ""));
      DocumentList documents =
          new DocumentList(holdings.documents(), OmittedLines.passedOver(holdings.omissions()));
      HomeView view =
          new HomeView(
              replies.renderer().labels(),
              Renderer.onButtons(holdings.examples()),
              holdings.bets(),
              documents,
              archive.storage().journal().of(user, HomeView.RECENT));
      replies.modals().publish(user, view.with(admins.blocks(user, news)));
    } catch (RuntimeException e) {
      replies.incidents().report("Cannot update a Home", e);
    }
  }

  private void ask(BlockActionPayload payload, String question) {
    String user = payload.getUser().getId();
    String trigger = payload.getTriggerId();
    reception.takeOn(
        Askers.of(payload),
        refusal -> replies.sender().send(new Addressee("", user, null), refusal),
        () -> {
          if (question.isEmpty()) {
            CompletableFuture<Optional<String>> unused =
                say(trigger, "Type a question in the box first, then press Ask.");
          } else {
            CompletableFuture<Optional<String>> modal =
                say(trigger, "I'm looking that up. The answer will appear here and in Messages.");
            questions.take(user, question, answer -> show(answer, modal), () -> refresh(user));
          }
        });
  }

  /**
   * Opens a modal with a sentence; the result has its id, or is empty if it could not be opened.
   */
  private CompletableFuture<Optional<String>> say(String trigger, String sentence) {
    CompletableFuture<Optional<String>> modal = new CompletableFuture<>();
    View view = modal(List.of(RichText.line(sentence)));
    desk.aside(
        () -> modal.complete(replies.modals().open(trigger, view)),
        () -> modal.complete(Optional.empty()));
    return modal;
  }

  private View modal(List<LayoutBlock> blocks) {
    return Modals.of(replies.renderer().labels().ask(), blocks).build();
  }

  /** Replaces the modal's contents by the answer; its buttons only work in Messages. */
  private void show(Message answer, CompletableFuture<Optional<String>> modal) {
    View view = modal(answer.plainer().withoutControls().blocks());
    CompletableFuture<Void> unused =
        modal.thenAccept(id -> id.ifPresent(open -> replies.modals().update(open, view)));
  }

  private Supplier<Message> solved(BlockAction action) {
    return () -> {
      Message message = replies.rendering().of(admins.solve(action));
      show(action.asker().user(), message.blocks());
      return Message.NONE;
    };
  }

  /** Returns the reload for an admin; checking may call Slack. The Home of others is unchanged. */
  private Supplier<Message> reload(String user) {
    return () -> {
      if (admins.admitsToReload(user)) {
        reloadFor(user);
      } else {
        show(user, List.of());
      }
      return Message.NONE;
    };
  }

  private void reloadFor(String user) {
    Consumer<Outcome> done = outcome -> show(user, replies.rendering().of(outcome).blocks());
    desk.reload(() -> admins.reload(user, news -> show(user, news)), done)
        .ifPresent(message -> desk.notice(message, done));
  }
}
