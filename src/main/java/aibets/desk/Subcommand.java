package aibets.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What users can request besides asking questions; the single source for help texts, manifest and
 * dispatch.
 */
public enum Subcommand {
  /** Help. */
  HELP("help", "", false, "shows what you can ask"),
  /** The list of documents. */
  SOURCES("sources", "", false, "lists the documents"),
  /** The bot's status. */
  STATUS("status", "", false, "shows whether I'm connected and how busy I am"),
  /** A comparison of two things. */
  COMPARE("compare", "A with B", false, "compares two things side by side"),
  /** Cards of bets. */
  BETS("bets", "[NAME]", false, "shows a card for each bet, or for one"),
  /** A timeline. */
  TIMELINE("timeline", "[TOPIC]", false, "lists dated statements in chronological order"),
  /** Watches a question. */
  WATCH("watch", "QUESTION", false, "notifies you when the answer changes"),
  /** The watched questions. */
  WATCHING("watching", "", false, "lists the questions that you watch"),
  /** A reload of the documents. */
  RELOAD("reload", "", true, "reads the documents again"),
  /** Questions that the documents did not answer. */
  GAPS("gaps", "", true, "lists questions of the last 30 days without an answer"),
  /** The same as a file. */
  EXPORT("gaps export", "", true, "sends that list as a file"),
  /** Usage statistics. */
  STATS("stats", "", true, "counts questions, answers and feedback"),
  /** The audit log. */
  AUDIT("audit", "", true, "lists actions by admins"),
  /** How messages in a channel are handled. */
  CHANNEL(
      "channel",
      "[auto | all | mentions | default]",
      true,
      "shows or sets which messages in this channel I answer"),
  /** Which documents are visible in a channel. */
  DOCUMENTS(
      "documents",
      "[SET+SET | * | default]",
      true,
      "shows or sets which documents I use in this channel");

  private static final Pattern WATCHED =
      Pattern.compile("watch(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String word;
  private final String argument;
  private final boolean forAdmins;
  private final String help;

  Subcommand(String word, String argument, boolean forAdmins, String help) {
    this.word = word;
    this.argument = argument;
    this.forAdmins = forAdmins;
    this.help = help;
  }

  /** Returns it as typed. */
  public String word() {
    return word;
  }

  /** Whether it is for admins only. */
  public boolean isForAdmins() {
    return forAdmins;
  }

  /** Returns its usage: "compare A with B". */
  public String usage() {
    return argument.isEmpty() ? word : word + " " + argument;
  }

  /** Returns what it does, the end of a sentence that starts with its usage. */
  public String help() {
    return help;
  }

  /**
   * Returns the subcommand without arguments that a text is, in any case; empty for other texts.
   */
  public static Optional<Subcommand> of(String text) {
    String typed = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.argument.isEmpty() && each.word.equals(typed))
        .findFirst();
  }

  /**
   * Returns the question to watch in a text that starts with {@link #WATCH}; empty for other texts.
   */
  public static Optional<String> watched(String text) {
    Matcher watch = WATCHED.matcher(text);
    return watch.matches()
        ? Optional.of(watch.group(1) == null ? "" : watch.group(1).strip())
        : Optional.empty();
  }

  /** Returns the subcommands for everyone, or those for admins. */
  public static List<Subcommand> all(boolean forAdmins) {
    return Arrays.stream(values()).filter(each -> each.forAdmins == forAdmins).toList();
  }

  /** Returns a hint of what can be typed: "[question | help | …]". */
  public static String hint() {
    return Stream.concat(Stream.of("question"), all(false).stream().map(Subcommand::usage))
        .toList()
        .toString()
        .replace(", ", " | ");
  }
}
