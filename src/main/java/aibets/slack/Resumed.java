package aibets.slack;

import aibets.desk.Outcome;
import aibets.desk.Resumption;
import aibets.storage.RequestStore.Request;

/** Resumes requests that arrived in Slack before the process was restarted. */
record Resumed(Conversations conversations, Commands commands, FormQuestions forms)
    implements Resumption.Origin {

  @Override
  public void answer(Request request) {
    switch (request.kind()) {
      case MESSAGE -> conversations.resume(IncomingMessage.of(request), conversations::ask);
      case FOLLOW_UP -> conversations.resume(IncomingMessage.of(request), conversations::followUp);
      case COMMAND -> commands.answer(request);
      case FORM -> forms.resume(request);
      case CHANNEL -> conversations.resume(IncomingMessage.of(request), conversations::unasked);
    }
  }

  @Override
  public void turnAway(Request request, Outcome outcome) {
    switch (request.kind()) {
      case MESSAGE, FOLLOW_UP, CHANNEL ->
          conversations.turnAway(IncomingMessage.of(request), outcome);
      case COMMAND, FORM -> refuse(request, outcome);
    }
  }

  @Override
  public void refuse(Request request, Outcome outcome) {
    switch (request.kind()) {
      case MESSAGE, FOLLOW_UP, CHANNEL ->
          conversations.refuse(IncomingMessage.of(request), outcome);
      case COMMAND -> commands.refuse(request, outcome);
      case FORM -> forms.refuse(request, outcome);
    }
  }
}
