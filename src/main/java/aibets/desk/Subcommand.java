package aibets.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be asked of the bot besides questions. What is said of it anywhere comes from here. */
public enum Subcommand {
  /** What can be asked. */
  HELP("help", "", false, "says what you can ask"),
  /** The documents. */
  SOURCES("sources", "", false, "lists the documents"),
  /** How the bot is. */
  STATUS("status", "", false, "says whether I am well and how busy"),
  /** Two things side by side. */
  COMPARE("compare", "A with B", false, "sets two things side by side"),
  /** Cards. */
  BETS("bets", "[NAME]", false, "shows a card for each bet, or for one"),
  /** What the documents date. */
  TIMELINE("timeline", "[TOPIC]", false, "shows what the documents date, in order"),
  /** A question whose asker hears when the answer changes. */
  WATCH("watch", "QUESTION", false, "tells you when the answer changes"),
  /** Those questions. */
  WATCHING("watching", "", false, "lists the questions that you watch"),
  /** Reads the documents again. */
  RELOAD("reload", "", true, "reads the documents again"),
  /** What the documents do not say. */
  GAPS("gaps", "", true, "shows what the documents did not say in 30 days"),
  /** The same as a file. */
  EXPORT("gaps export", "", true, "sends that as a file"),
  /** What was asked, in numbers. */
  STATS("stats", "", true, "counts questions, answers and feedback"),
  /** What admins did. */
  AUDIT("audit", "", true, "shows what admins did"),
  /** How the messages of a channel are taken. */
  CHANNEL(
      "channel",
      "[auto | all | mentions | default]",
      true,
      "says or sets which messages of this channel I answer"),
  /** Which documents a channel is answered from. */
  DOCUMENTS(
      "documents",
      "[SET+SET | * | default]",
      true,
      "says or sets which documents this channel is answered from");

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

  /** As it is typed. */
  public String word() {
    return word;
  }

  /** Whether only admins may. */
  public boolean isForAdmins() {
    return forAdmins;
  }

  /** How it is typed, with what may follow: "compare A with B". */
  public String usage() {
    return argument.isEmpty() ? word : word + " " + argument;
  }

  /** What it does, to go on after its usage. */
  public String help() {
    return help;
  }

  /** The one that takes nothing and is typed so, in any case; empty for all else. */
  public static Optional<Subcommand> of(String text) {
    String typed = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.argument.isEmpty() && each.word.equals(typed))
        .findFirst();
  }

  /** What a text that begins with {@link #WATCH} asks to watch; empty for all else. */
  public static Optional<String> watched(String text) {
    Matcher watch = WATCHED.matcher(text);
    return watch.matches()
        ? Optional.of(watch.group(1) == null ? "" : watch.group(1).strip())
        : Optional.empty();
  }

  /** Those that are for everybody, or those for admins. */
  public static List<Subcommand> all(boolean forAdmins) {
    return Arrays.stream(values()).filter(each -> each.forAdmins == forAdmins).toList();
  }

  /** What can be typed, in a line: "[question | help | …]". */
  public static String hint() {
    return Stream.concat(Stream.of("question"), all(false).stream().map(Subcommand::usage))
        .toList()
        .toString()
        .replace(", ", " | ");
  }
}
