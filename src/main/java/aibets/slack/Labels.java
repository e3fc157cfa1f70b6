package aibets.slack;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the bot and its slash command. Thread-safe. */
final class Labels {

  private static final Pattern COMMAND = Pattern.compile("/[^\\s/]{1,31}");

  private final String name;
  private volatile String command = Commands.NAME;

  /**
   * Sets the bot's name.
   *
   * @param name as it follows "Ask", such as "the AI bets"
   */
  Labels(String name) {
    this.name = name;
  }

  /** Returns "Ask the AI bets", which fits into the title of a modal. */
  String ask() {
    return "Ask " + name;
  }

  /** Returns the command as last typed, since its name is configured in Slack. */
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
