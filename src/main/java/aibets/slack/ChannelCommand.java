package aibets.slack;

import aibets.desk.Subcommand;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a channel by a command.
 *
 * @param subcommand what it is about
 * @param value what is to hold; empty to show what does, {@link #USUAL} for what the settings say
 */
record ChannelCommand(Subcommand subcommand, String value) {

  /** In place of a value: what the settings say. */
  static final String USUAL = "default";

  private static final Pattern MODE =
      Pattern.compile("(?i)channel(?: +(mentions|auto|all|default))?");

  private static final Pattern SETS =
      Pattern.compile("(?i)documents(?: +([^\\s+,/=]++(?: *+[+,] *+[^\\s+,/=]++)*+))?");

  /** Empty if a text is anything else: a question may begin with the same word. */
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

  /** As it was typed. */
  String text() {
    return (subcommand.word() + " " + value).strip();
  }
}
