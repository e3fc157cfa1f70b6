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
final class Clicks {

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
  private final Replier replier;
  private final Modals modals;

  Clicks(
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
    this.replier = replies.replier();
    this.modals = replies.modals();
    this.gapReport = gapReport;
    this.watches = watches;
    this.sharing = new Sharing(given, replies);
    this.announcements = new Announcements(desk, replier);
    this.overviews = new OverviewSharing(reception, desk, replies);
  }

  /** Registers the handlers with an app. */
  void handle(App app) {
    onClick(app, Control.CONTEXT.actionId(), this::openContext);
    onClick(app, Controls.FEEDBACK, this::opinion);
    onAnswer(app, Control.SHARE, sharing::share);
    onAnswer(app, Control.TELL, gapReport::report);
    onAnswer(app, Control.MISUNDERSTOOD, (click, found) -> otherMeanings(found));
    onClick(app, ContextView.EARLIER, this::move);
    onClick(app, ContextView.LATER, this::move);
    onClick(app, ContextView.OTHER, this::move);
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

  private void onAnswer(App app, Control control, BiFunction<Click, Given, Message> action) {
    onClick(
        app,
        control.actionId(),
        click -> forThisAnswer(click, found -> action.apply(click, found)));
  }

  private void onClick(App app, String actionId, Function<Click, Message> action) {
    on(app, actionId, (visitor, click) -> take(visitor, click, action));
  }

  private static void on(App app, String actionId, BiConsumer<Asker, Click> action) {
    on(app, Pattern.compile(Pattern.quote(actionId)), action);
  }

  private static void on(App app, Pattern actionId, BiConsumer<Asker, Click> action) {
    app.blockAction(
        actionId,
        (request, context) -> {
          action.accept(Askers.of(request.getPayload()), Click.of(request.getPayload()));
          return context.ack();
        });
  }

  private void take(Asker visitor, Click click, Function<Click, ? extends Outcome> action) {
    reception.click(
        visitor, message -> replier.send(click.asker(), message), () -> action.apply(click));
  }

  private void choose(Asker visitor, Click click) {
    Choice choice = Choice.read(click.value());
    Click chosen = click.with(choice.object());
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

  private Message watch(Asker visitor, Click click, Given found) {
    watches.take(visitor, found.understood(), click.asker());
    return Message.NONE;
  }

  /** Handles a request for an overview, which costs at least as much as a question. */
  private void lead(Asker asker, Click click) {
    Addressee addressee = click.asker();
    Ask ask = Ask.privately(click.value(), addressee.user(), addressee.channel());
    Delivery delivery =
        new PrivateDelivery(
            asker,
            "",
            outcome -> replier.send(addressee, outcome),
            () -> announcements.announce(ask, addressee));
    reception.takeOn(asker, delivery::whisper, () -> desk.ask(ask, delivery));
  }

  private Message forThisAnswer(Click click, Function<Given, Message> action) {
    Asker asker = new Asker(click.asker().user(), click.asker().channel());
    return given
        .find(click.value(), asker.user(), asker.conversation())
        .filter(found -> reach.covers(asker, found))
        .map(action)
        .orElseGet(renderer::gone);
  }

  private Message openContext(Click click) {
    return context(
            new ContextPosition(click.value(), click.asker().channel(), 0, 0), click.asker().user())
        .map(view -> opened(click, view))
        .orElseGet(renderer::gone);
  }

  /** Updates a modal; if the target does not exist, the modal is unchanged. */
  private Message move(Click click) {
    ContextPosition.read(click.value())
        .flatMap(position -> context(position, click.asker().user()))
        .ifPresent(view -> click.view().ifPresent(id -> modals.update(id, view)));
    return Message.NONE;
  }

  private Optional<View> context(ContextPosition position, String user) {
    Holdings holdings = reach.of(new Asker(user, position.channel()));
    return given
        .find(position.answer(), user, position.channel())
        .flatMap(found -> ContextView.of(found, position, holdings::document));
  }

  /** Asks the question again, which counts as a question. */
  private void more(Asker visitor, Click click) {
    take(visitor, click, each -> reception.refusal(visitor).orElseGet(() -> more(each)));
  }

  private Message more(Click click) {
    return forThisAnswer(
        click,
        found -> {
          Asker asker = new Asker(click.asker().user(), click.asker().channel());
          Answer answer = reach.of(asker).answerer().answer(found.understood());
          View view = MoreView.of(found.understood(), answer.more());
          return opened(click, view);
        });
  }

  private Message otherMeanings(Given found) {
    return renderer.otherMeanings(given.otherMeanings(found));
  }

  private Message opened(Click click, View view) {
    return modals.open(click.trigger(), view).isPresent() ? Message.NONE : renderer.notOpened();
  }

  private Message opinion(Click click) {
    Choice choice = Choice.read(click.value());
    boolean helpful = choice.action().equals(Choice.HELPFUL);
    return forThisAnswer(
        click.with(choice.object()), found -> helpful ? praise(click, found) : blame(click, found));
  }

  private Message praise(Click click, Given found) {
    given.feedback(found, click.asker().user(), true, "");
    return renderer.thanks();
  }

  /** Stores negative feedback immediately; a reason may follow. */
  private Message blame(Click click, Given found) {
    ContextPosition position = new ContextPosition(found.id(), click.asker().channel(), 0, 0);
    Message refused = opened(click, ReasonView.of(position));
    given.feedback(found, click.asker().user(), false, "");
    return refused.isNone() ? renderer.thanks() : renderer.thanksWithoutReason();
  }

  private void reason(Asker visitor, View view) {
    Addressee asker = new Addressee("", visitor.user(), null);
    reception.click(
        visitor, message -> replier.send(asker, message), () -> reason(visitor.user(), view));
  }

  private Message reason(String user, View view) {
    ContextPosition.read(view.getPrivateMetadata())
        .flatMap(position -> given.find(position.answer(), user, position.channel()))
        .ifPresent(found -> given.feedback(found, user, false, ReasonView.typed(view)));
    return Message.NONE;
  }

  private Message dismiss(Click click) {
    replier.dismiss(click.asker());
    return Message.NONE;
  }
}
