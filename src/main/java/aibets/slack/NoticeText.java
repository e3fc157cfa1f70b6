package aibets.slack;

import aibets.desk.Outcome;

/** Why somebody gets no answer now, in a sentence. */
final class NoticeText {

  private NoticeText() {}

  static String of(Outcome.Notice notice) {
    long number = notice.number();
    return switch (notice.reason()) {
      case NOT_FOR_YOU -> "I may not answer you; whoever runs me can change that.";
      case NOT_HERE -> "I may not answer in this channel; ask me directly or in another one.";
      case NOT_FOR_GUESTS ->
          "I answer full members of this workspace only, and you are here as a guest; whoever"
              + " runs me can change that.";
      case NOT_FOR_STRANGERS ->
          "I answer members of this workspace only, and you are here from another organisation;"
              + " whoever runs me can change that.";
      case NOT_KNOWN ->
          "I could not find out from Slack whether I may answer you; please ask again in a"
              + " moment.";
      case TOO_MANY ->
          "That was a lot of questions in a short time; please ask again " + in(number);
      case TOO_MANY_HERE ->
          "This channel has asked a lot in a short time; please ask again " + in(number);
      case BUSY -> busy(number);
      case WAITING -> waiting(number);
      case RESTARTING ->
          "I'm being restarted and cannot finish this; please ask again in a minute.";
      case RELOAD_RUNNING -> "I'm already reloading the documents; please wait until that is done.";
      case NOT_WATCHABLE ->
          "Only questions can be watched: /ai-bets watch QUESTION tells you when its answer changes.";
      case WATCHED_ALREADY -> "You watch this question already.";
      case WATCHED_ENOUGH ->
          number == 0
              ? "Questions cannot be watched here; whoever runs me can change that."
              : "You watch "
                  + (number == 1 ? "1 question" : number + " questions")
                  + ", and more are not possible; /ai-bets watching lists them, each with Stop.";
      case WATCHED_NO_MORE -> "You no longer watch this question.";
      case INTERRUPTED ->
          "I was stopped each time I looked that up. Please ask again, in other words.";
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
    return (before == 0 ? "You are next" : what) + "; the answer will follow.";
  }
}
