package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Desk;
import aibets.desk.PlainText;
import java.util.Locale;

/**
 * Announces immediately that a longer task has started; Slack does not allow deleting such a
 * message.
 */
final class Announcements {

  private final Desk desk;
  private final Sender sender;

  Announcements(Desk desk, Sender sender) {
    this.desk = desk;
    this.sender = sender;
  }

  /** Announces an overview to its asker. Never blocks. */
  void announce(Ask ask, Addressee asker) {
    if (desk.isOverview(ask)) {
      Message message =
          new Message(SlackText.escape(words(ask.text())), Notes.only(words(ask.text())));
      desk.aside(() -> sender.send(asker, message), () -> {});
    }
  }

  /** Converts "compare A with B" to "Comparing A with B …". */
  static String words(String command) {
    String text = PlainText.line(command, SlackLimits.ECHO_CHARACTERS);
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("compare ")) {
      return "Comparing" + text.substring("compare".length()) + " …";
    }
    return lower.startsWith("timeline") ? "Drawing the timeline …" : "Filling in the cards …";
  }
}
