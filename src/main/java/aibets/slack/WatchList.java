package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Outcome;
import aibets.desk.Reception;
import aibets.storage.RequestStore.Request;
import com.slack.api.bolt.App;
import java.util.Optional;

/** Handles the questions that users watch. */
final class WatchList {

  private final Reception reception;
  private final Desk desk;
  private final Sender sender;

  WatchList(Reception reception, Desk desk, Sender sender) {
    this.reception = reception;
    this.desk = desk;
    this.sender = sender;
  }

  /** Has an app hand over what people do. */
  void handle(App app) {
    app.blockAction(
        NewsMessages.STOP,
        (request, context) -> {
          BlockAction action = BlockAction.of(request.getPayload());
          reception.interact(
              Askers.of(request.getPayload()),
              outcome -> sender.send(action.asker(), outcome),
              () -> desk.unwatch(action.value(), action.asker().user()));
          return context.ack();
        });
  }

  /** Returns the questions that a user watches. */
  Outcome of(String user) {
    return desk.watched(user);
  }

  /** Starts watching the question in a command; returns false if it is another command. */
  boolean take(Request request, Delivery delivery) {
    return Subcommand.watched(request.text())
        .map(question -> watch(question, request.user(), request.channel(), delivery))
        .isPresent();
  }

  private Ask watch(String question, String user, String channel, Delivery delivery) {
    Ask ask = Ask.privately(question, user, channel);
    desk.watch(ask, delivery);
    return ask;
  }

  /** Starts watching a question whose answer the user has read. */
  void take(Asker asker, String question, Addressee addressee) {
    watch(
        question,
        asker.user(),
        asker.conversation(),
        new PrivateDelivery(asker, "", outcome -> sender.send(addressee, withoutAnswer(outcome))));
  }

  private static Outcome withoutAnswer(Outcome outcome) {
    return outcome instanceof Outcome.Watching watching
        ? new Outcome.Watching(watching.watch(), Optional.empty())
        : outcome;
  }
}
