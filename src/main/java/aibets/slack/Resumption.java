package aibets.slack;

import aibets.desk.Incidents;
import aibets.store.RequestStore;
import aibets.store.RequestStore.Request;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up again what had no reply when the process ended. */
final class Resumption {

  /** What ends the process again and again is not tried for ever. */
  private static final int TRIES = 2;

  private final Logger log = LoggerFactory.getLogger(Resumption.class);
  private final RequestStore store;
  private final Reception reception;
  private final Desk desk;
  private final Conversations conversations;
  private final FollowUps followUps;
  private final Commands commands;
  private final FormQuestions forms;
  private final Renderer renderer;

  Resumption(
      RequestStore store,
      Reception reception,
      Desk desk,
      Conversations conversations,
      FollowUps followUps,
      Commands commands,
      FormQuestions forms,
      Renderer renderer) {
    this.store = store;
    this.reception = reception;
    this.desk = desk;
    this.conversations = conversations;
    this.followUps = followUps;
    this.commands = commands;
    this.forms = forms;
    this.renderer = renderer;
  }

  /** What is owed a reply; called before anything new can come. */
  List<Request> left() {
    try {
      return store.takeUpAgain();
    } catch (RuntimeException e) {
      log.warn("What had no reply is unknown; the next start tries: {}", Incidents.types(e));
      return List.of();
    }
  }

  /** Answers each, oldest first; one that was tried too often is told so. */
  void resume(List<Request> left) {
    if (!left.isEmpty()) {
      log.info("{} questions had no reply when the program ended; answering them", left.size());
      desk.aside(() -> left.forEach(this::resume), () -> {});
    }
  }

  private void resume(Request request) {
    try {
      if (request.beingTold()) {
        refuse(request, renderer.cutOff(request.text()));
      } else if (request.tries() > TRIES) {
        refuse(request, renderer.interrupted());
      } else {
        reception
            .refusal(request)
            .ifPresentOrElse(refusal -> turnAway(request, refusal), () -> answer(request));
      }
    } catch (RuntimeException e) {
      log.warn(
          "A question could not be taken up again; the next start tries: {}", Incidents.types(e));
    }
  }

  private void answer(Request request) {
    switch (request.kind()) {
      case MESSAGE -> conversations.resume(Incoming.of(request), conversations::ask);
      case FOLLOW_UP -> conversations.resume(Incoming.of(request), followUps::answer);
      case COMMAND -> commands.resume(request);
      case FORM -> forms.resume(request);
    }
  }

  private void turnAway(Request request, Message message) {
    switch (request.kind()) {
      case MESSAGE, FOLLOW_UP -> conversations.turnAway(Incoming.of(request), message);
      case COMMAND, FORM -> refuse(request, message);
    }
  }

  private void refuse(Request request, Message message) {
    switch (request.kind()) {
      case MESSAGE, FOLLOW_UP -> conversations.refuse(Incoming.of(request), message);
      case COMMAND -> commands.refuse(request, message);
      case FORM -> forms.refuse(request, message);
    }
  }
}
