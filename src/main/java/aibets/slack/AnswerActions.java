package aibets.slack;

import aibets.answer.Answer;
import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.GivenAnswers;
import aibets.desk.Holdings;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.desk.Reception;
import aibets.storage.AnswerStore.Given;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Handles the buttons below answers. A user who may not see an answer gets the same reply as if it
 * did not exist.
 */
final class AnswerActions {

  private static final Pattern LEADS = Pattern.compile(Pattern.quote(Control.LEAD) + ".+");

  private final Reception reception;
  private final Desk desk;
  private final Reach reach;
  private final GivenAnswers given;
  private final Sharing sharing;
  private final OverviewSharing overviews;
  private final Announcements announcements;
  private final GapReport gapReport;
  private final WatchList watches;
  private final Renderer renderer;
  private final Sender sender;
  private final Modals modals;

  AnswerActions(
      Reception reception,
      Desk desk,
      Reach reach,
      Replies replies,
      GapReport gapReport,
      WatchList watches) {
    this.reception = reception;
    this.desk = desk;
    this.reach = reach;
    this.given = desk.given();
    this.renderer = replies.renderer();
    this.sender = replies.sender();
    this.modals = replies.modals();
    this.gapReport = gapReport;
    this.watches = watches;
    this.sharing = new Sharing(given, replies);
    this.announcements = new Announcements(desk, sender);
    this.overviews = new OverviewSharing(reception, desk, replies);
  }

  /** Registers the handlers with an app. */
  void handle(App app) {
    onAction(app, Control.CONTEXT.actionId(), this::openContext);
    onAction(app, Controls.FEEDBACK, this::opinion);
    onAnswer(app, Control.SHARE, sharing::share);
    onAnswer(app, Control.TELL, gapReport::report);
    onAnswer(app, Control.MISUNDERSTOOD, (action, found) -> otherMeanings(found));
    onAction(app, ContextView.EARLIER, this::move);
    onAction(app, ContextView.LATER, this::move);
    onAction(app, ContextView.OTHER, this::move);
    on(app, Control.MORE.actionId(), this::more);
    on(app, LEADS, this::lead);
    on(app, OverviewSharing.SHARE, overviews::share);
    on(app, Controls.MENU, this::choose);
    app.viewSubmission(
        ReasonView.CALLBACK,
        (request, context) -> {
          reason(Askers.of(request.getPayload()), request.getPayload().getView());
          return context.ack();
        });
  }

  private void onAnswer(App app, Control control, BiFunction<BlockAction, Given, Message> handler) {
    onAction(
        app,
        control.actionId(),
        action -> forThisAnswer(action, found -> handler.apply(action, found)));
  }

  private void onAction(App app, String actionId, Function<BlockAction, Message> handler) {
    on(app, actionId, (visitor, action) -> take(visitor, action, handler));
  }

  private static void on(App app, String actionId, BiConsumer<Asker, BlockAction> handler) {
    on(app, Pattern.compile(Pattern.quote(actionId)), handler);
  }

  private static void on(App app, Pattern actionId, BiConsumer<Asker, BlockAction> handler) {
    app.blockAction(
        actionId,
        (request, context) -> {
          handler.accept(Askers.of(request.getPayload()), BlockAction.of(request.getPayload()));
          return context.ack();
        });
  }

  private void take(
      Asker visitor, BlockAction action, Function<BlockAction, ? extends Outcome> handler) {
    reception.interact(
        visitor, message -> sender.send(action.asker(), message), () -> handler.apply(action));
  }

  private void choose(Asker visitor, BlockAction action) {
    Choice choice = Choice.read(action.value());
    BlockAction chosen = action.with(choice.object());
    switch (choice.action()) {
      case Choice.ASK -> lead(visitor, chosen);
      case Choice.TELL ->
          take(
              visitor, chosen, each -> forThisAnswer(each, found -> gapReport.report(each, found)));
      case Choice.WATCH ->
          take(visitor, chosen, each -> forThisAnswer(each, found -> watch(visitor, each, found)));
      case Choice.DISMISS -> take(visitor, chosen, this::dismiss);
      default -> take(visitor, chosen, unknown -> Message.NONE);
    }
  }

  private Message watch(Asker visitor, BlockAction action, Given found) {
    watches.take(visitor, found.understood(), action.asker());
    return Message.NONE;
  }

  /** Handles a request for an overview, which costs at least as much as a question. */
  private void lead(Asker asker, BlockAction action) {
    Addressee addressee = action.asker();
    Ask ask = Ask.privately(action.value(), addressee.user(), addressee.channel());
    Delivery delivery =
        new PrivateDelivery(
            asker,
            "",
            outcome -> sender.send(addressee, outcome),
            () -> announcements.announce(ask, addressee));
    reception.takeOn(asker, delivery::whisper, () -> desk.ask(ask, delivery));
  }

  private Message forThisAnswer(BlockAction action, Function<Given, Message> handler) {
    Asker asker = new Asker(action.asker().user(), action.asker().channel());
    return given
        .find(action.value(), asker.user(), asker.conversation())
        .filter(found -> reach.covers(asker, found))
        .map(handler)
        .orElseGet(renderer::gone);
  }

  private Message openContext(BlockAction action) {
    return context(
            new ContextPosition(action.value(), action.asker().channel(), 0, 0),
            action.asker().user())
        .map(view -> opened(action, view))
        .orElseGet(renderer::gone);
  }

  /** Updates a modal; if the target does not exist, the modal is unchanged. */
  private Message move(BlockAction action) {
    ContextPosition.read(action.value())
        .flatMap(position -> context(position, action.asker().user()))
        .ifPresent(view -> action.view().ifPresent(id -> modals.update(id, view)));
    return Message.NONE;
  }

  private Optional<View> context(ContextPosition position, String user) {
    Holdings holdings = reach.of(new Asker(user, position.channel()));
    return given
        .find(position.answer(), user, position.channel())
        .flatMap(found -> ContextView.of(found, position, holdings::document));
  }

  /** Asks the question again, which counts as a question. */
  private void more(Asker visitor, BlockAction action) {
    take(visitor, action, each -> reception.refusal(visitor).orElseGet(() -> more(each)));
  }

  private Message more(BlockAction action) {
    return forThisAnswer(
        action,
        found -> {
          Asker asker = new Asker(action.asker().user(), action.asker().channel());
          Answer answer = reach.of(asker).answerer().answer(found.understood());
          View view = MoreView.of(found.understood(), answer.more());
          return opened(action, view);
        });
  }

  private Message otherMeanings(Given found) {
    return renderer.otherMeanings(given.otherMeanings(found));
  }

  private Message opened(BlockAction action, View view) {
    return modals.open(action.trigger(), view).isPresent() ? Message.NONE : renderer.notOpened();
  }

  private Message opinion(BlockAction action) {
    Choice choice = Choice.read(action.value());
    boolean helpful = choice.action().equals(Choice.HELPFUL);
    return forThisAnswer(
        action.with(choice.object()),
        found -> helpful ? praise(action, found) : blame(action, found));
  }

  private Message praise(BlockAction action, Given found) {
    given.feedback(found, action.asker().user(), true, "");
    return renderer.thanks();
  }

  /** Stores negative feedback immediately; a reason may follow. */
  private Message blame(BlockAction action, Given found) {
    ContextPosition position = new ContextPosition(found.id(), action.asker().channel(), 0, 0);
    Message refused = opened(action, ReasonView.of(position));
    given.feedback(found, action.asker().user(), false, "");
    return refused.isNone() ? renderer.thanks() : renderer.thanksWithoutReason();
  }

  private void reason(Asker visitor, View view) {
    Addressee asker = new Addressee("", visitor.user(), null);
    reception.interact(
        visitor, message -> sender.send(asker, message), () -> reason(visitor.user(), view));
  }

  private Message reason(String user, View view) {
    ContextPosition.read(view.getPrivateMetadata())
        .flatMap(position -> given.find(position.answer(), user, position.channel()))
        .ifPresent(found -> given.feedback(found, user, false, ReasonView.typed(view)));
    return Message.NONE;
  }

  private Message dismiss(BlockAction action) {
    sender.dismiss(action.asker());
    return Message.NONE;
  }
}
