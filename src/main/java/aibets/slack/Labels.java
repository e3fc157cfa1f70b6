package aibets.slack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the bot is called where people ask it, and its slash command. Thread-safe. */
final class Labels {

  private static final Pattern COMMAND = Pattern.compile("/[^\\s/]{1,31}");

  private final String name;
  private volatile String command = Commands.NAME;

  /**
   * Names the bot.
   *
   * @param name as it follows "Ask", such as "the AI bets"
   */
  Labels(String name) {
    this.name = name;
  }

  /** "Ask the AI bets"; short enough for the title of a modal. */
  String ask() {
    return "Ask " + name;
  }

  /** The command, as it was typed last: the app's configuration in Slack names it. */
  String command() {
    return command;
  }

  /** Notes how the command was typed. */
  void typed(@Nullable String typed) {
    if (typed != null && COMMAND.matcher(typed).matches()) {
      command = typed;
    }
  }
}
