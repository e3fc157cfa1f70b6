package aibets.slack;

import aibets.desk.Outcome;

/** Sentences on why a user gets no answer now. */
final class NoticeText {

  private NoticeText() {}

  static String of(Outcome.Notice notice) {
    long number = notice.number();
    return switch (notice.reason()) {
      case NOT_FOR_YOU -> "You don't have access to this bot. Please ask its administrator.";
      case NOT_HERE ->
          "I'm not allowed to answer in this channel. Please ask me in a direct message or in"
              + " another channel.";
      case NOT_FOR_GUESTS ->
          "I only answer full members of this workspace, and you are a guest. Please ask my"
              + " administrator.";
      case NOT_FOR_STRANGERS ->
          "I only answer members of this workspace, and you belong to another organization. Please"
              + " ask my administrator.";
      case NOT_KNOWN ->
          "I couldn't check with Slack whether you have access; please ask again in a moment.";
      case TOO_MANY ->
          "You've asked a lot of questions in a short time; please ask again " + in(number);
      case TOO_MANY_HERE ->
          "There were a lot of questions in this channel in a short time; please ask again "
              + in(number);
      case BUSY -> busy(number);
      case WAITING -> waiting(number);
      case RESTARTING -> "I'm being restarted and can't finish this; please ask again in a minute.";
      case RELOAD_RUNNING -> "I'm already reloading the documents; please wait until that's done.";
      case NOT_WATCHABLE ->
          "Only questions can be watched. Use /ai-bets watch QUESTION to be notified when its"
              + " answer changes.";
      case WATCHED_ALREADY -> "You're already watching this question.";
      case WATCHED_ENOUGH ->
          number == 0
              ? "Watching questions is disabled. Please ask my administrator."
              : "You're watching "
                  + (number == 1 ? "1 question" : number + " questions")
                  + ", which is the limit. Use /ai-bets watching to stop watching some.";
      case WATCHED_NO_MORE -> "You're no longer watching this question.";
      case INTERRUPTED ->
          "I was interrupted each time I looked that up. Please ask again in other words.";
    };
  }

  private static String in(long seconds) {
    return seconds <= 1 ? "in a second." : "in " + seconds + " seconds.";
  }

  private static String busy(long questions) {
    String what = questions == 1 ? "1 question" : questions + " questions";
    return "I'm answering " + what + " right now; please ask again in a moment.";
  }

  private static String waiting(long before) {
    String what =
        before == 1 ? "1 question comes before yours" : before + " questions come before yours";
    return (before == 0 ? "You're next" : what) + "; the answer will follow.";
  }
}
