package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Desk;
import aibets.desk.PlainText;
import java.util.Locale;

/** Tells people at once that what takes a while is being done; Slack lets nobody take it back. */
final class Announcements {

  private final Desk desk;
  private final Replier replier;

  Announcements(Desk desk, Replier replier) {
    this.desk = desk;
    this.replier = replier;
  }

  /** Tells whoever asks for an overview. Never blocks. */
  void announce(Ask ask, Addressee asker) {
    if (desk.isOverview(ask)) {
      Message message =
          new Message(SlackText.escape(words(ask.text())), Notes.only(words(ask.text())));
      desk.aside(() -> replier.tell(asker, message), () -> {});
    }
  }

  /** "compare A with B" as "Comparing A with B …". */
  static String words(String command) {
    String text = PlainText.line(command, SlackLimits.ECHO_CHARACTERS);
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("compare ")) {
      return "Comparing" + text.substring("compare".length()) + " …";
    }
    return lower.startsWith("timeline") ? "Drawing the timeline …" : "Filling in the cards …";
  }
}
