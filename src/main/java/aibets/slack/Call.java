package aibets.slack;

import aibets.desk.Asker;
import aibets.storage.RequestStore.Request;

/**
 * A use of a subcommand.
 *
 * @param argument what was typed after it; empty if nothing was
 */
record Call(Request request, String argument) {

  Asker asker() {
    return new Asker(request.user(), request.channel());
  }

  /** Returns where to reply to the user alone. */
  Addressee addressee() {
    return new Addressee(request.channel(), request.user(), request.replyAddress());
  }
}
