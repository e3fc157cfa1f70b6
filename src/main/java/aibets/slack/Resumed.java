package aibets.slack;

import aibets.desk.Outcome;
import aibets.desk.Resumption;
import aibets.storage.RequestStore.Request;

/** Replies to what came from Slack before the process was started anew. */
record Resumed(Conversations conversations, Commands commands, FormQuestions forms)
    implements Resumption.Origin {

  @Override
  public void answer(Request request) {
    switch (request.kind()) {
      case MESSAGE -> conversations.resume(Incoming.of(request), conversations::ask);
      case FOLLOW_UP -> conversations.resume(Incoming.of(request), conversations::followUp);
      case COMMAND -> commands.answer(request);
      case FORM -> forms.resume(request);
      case CHANNEL -> conversations.resume(Incoming.of(request), conversations::unasked);
    }
  }

  @Override
  public void turnAway(Request request, Outcome outcome) {
    switch (request.kind()) {
      case MESSAGE, FOLLOW_UP, CHANNEL -> conversations.turnAway(Incoming.of(request), outcome);
      case COMMAND, FORM -> refuse(request, outcome);
    }
  }

  @Override
  public void refuse(Request request, Outcome outcome) {
    switch (request.kind()) {
      case MESSAGE, FOLLOW_UP, CHANNEL -> conversations.refuse(Incoming.of(request), outcome);
      case COMMAND -> commands.refuse(request, outcome);
      case FORM -> forms.refuse(request, outcome);
    }
  }
}
