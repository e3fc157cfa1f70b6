package aibets.slack;

import aibets.desk.Subcommand;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command to show or change a setting of a channel.
 *
 * @param subcommand the setting
 * @param value the new value; empty to show the current one, {@link #USUAL} for the configured one
 */
record ChannelCommand(Subcommand subcommand, String value) {

  /** The value that restores the configured setting. */
  static final String USUAL = "default";

  private static final Pattern MODE =
      Pattern.compile("(?i)channel(?: +(mentions|auto|all|default))?");

  private static final Pattern SETS =
      Pattern.compile("(?i)documents(?: +([^\\s+,/=]++(?: *+[+,] *+[^\\s+,/=]++)*+))?");

  /** Parses a command; empty for other texts, as a question may start with the same word. */
  static Optional<ChannelCommand> of(String text) {
    Matcher mode = MODE.matcher(text);
    if (mode.matches()) {
      return Optional.of(
          new ChannelCommand(Subcommand.CHANNEL, value(mode.group(1)).toLowerCase(Locale.ROOT)));
    }
    Matcher sets = SETS.matcher(text);
    return sets.matches()
        ? Optional.of(new ChannelCommand(Subcommand.DOCUMENTS, value(sets.group(1))))
        : Optional.empty();
  }

  private static String value(@Nullable String group) {
    return Optional.ofNullable(group).orElse("");
  }

  boolean isQuestion() {
    return value.isEmpty();
  }

  boolean isForUsual() {
    return value.equalsIgnoreCase(USUAL);
  }

  /** Returns it as typed. */
  String text() {
    return (subcommand.word() + " " + value).strip();
  }
}
