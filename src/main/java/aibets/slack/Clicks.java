package aibets.slack;

import aibets.answer.Answer;
import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.GivenAnswers;
import aibets.desk.Holdings;
import aibets.desk.Reach;
import aibets.desk.Reception;
import aibets.storage.AnswerStore.Given;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.Optional;
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
    on(app, Control.CONTEXT, this::openContext);
    app.blockAction(
        Control.MORE.actionId(),
        (request, context) -> {
          Asker visitor = Askers.of(request.getPayload());
          Click click = Click.of(request.getPayload());
          reception.click(
              visitor,
              message -> replier.send(click.asker(), message),
              () -> reception.refusal(visitor).orElseGet(() -> more(click)));
          return context.ack();
        });
    on(app, Controls.FEEDBACK, this::opinion);
    on(app, Control.SHARE, click -> forThisAnswer(click, found -> sharing.share(click, found)));
    on(app, Control.TELL, click -> forThisAnswer(click, found -> gapReport.report(click, found)));
    on(app, Control.MISUNDERSTOOD, click -> forThisAnswer(click, this::otherMeanings));
    on(app, ContextView.EARLIER, this::move);
    on(app, ContextView.LATER, this::move);
    on(app, ContextView.OTHER, this::move);
    app.blockAction(
        LEADS,
        (request, context) -> {
          lead(Askers.of(request.getPayload()), Click.of(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        OverviewSharing.SHARE,
        (request, context) -> {
          overviews.share(Askers.of(request.getPayload()), Click.of(request.getPayload()));
          return context.ack();
        });
    app.blockAction(
        Controls.MENU,
        (request, context) -> {
          choose(Askers.of(request.getPayload()), Click.of(request.getPayload()));
          return context.ack();
        });
    app.viewSubmission(
        ReasonView.CALLBACK,
        (request, context) -> {
          Asker visitor = Askers.of(request.getPayload());
          View view = request.getPayload().getView();
          Addressee asker = new Addressee("", visitor.user(), null);
          reception.click(
              visitor, message -> replier.send(asker, message), () -> reason(visitor.user(), view));
          return context.ack();
        });
  }

  private void on(App app, Control control, Function<Click, Message> action) {
    on(app, control.actionId(), action);
  }

  private void on(App app, String actionId, Function<Click, Message> action) {
    app.blockAction(
        actionId,
        (request, context) -> {
          take(Askers.of(request.getPayload()), Click.of(request.getPayload()), action);
          return context.ack();
        });
  }

  private void take(Asker visitor, Click click, Function<Click, Message> action) {
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
