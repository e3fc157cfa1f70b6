package aibets.slack;

import aibets.desk.Outcome;
import aibets.storage.RequestStore.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What users can request besides asking questions; the single source for help texts, manifest and
 * dispatch. Those without an action are looked up like questions.
 */
enum Subcommand {
  /** Help. */
  HELP("help", "", false, "shows what you can ask", Desks::help),
  /** The list of documents. */
  SOURCES("sources", "", false, "lists the documents", Desks::sources),
  /** The bot's status. */
  STATUS("status", "", false, "shows whether I'm connected and how busy I am", Desks::status),
  /** A comparison of two things. */
  COMPARE("compare", "A with B", false, "compares two things side by side"),
  /** Cards of bets. */
  BETS("bets", "[NAME]", false, "shows a card for each bet, or for one"),
  /** A timeline. */
  TIMELINE("timeline", "[TOPIC]", false, "lists dated statements in chronological order"),
  /** Watches a question. */
  WATCH("watch", "QUESTION", false, "notifies you when the answer changes"),
  /** The watched questions. */
  WATCHING("watching", "", false, "lists the questions that you watch", Desks::watching),
  /** A reload of the documents. */
  RELOAD(
      "reload",
      "",
      true,
      "reads the documents again",
      (desks, call) -> desks.admins().reload(call.addressee())),
  /** Questions that the documents did not answer. */
  GAPS(
      "gaps",
      "",
      true,
      "lists questions of the last 30 days without an answer",
      (desks, call) -> desks.admins().listGaps(call.addressee())),
  /** The same as a file. */
  EXPORT(
      "gaps export",
      "",
      true,
      "sends that list as a file",
      (desks, call) -> desks.admins().export(call.addressee())),
  /** Usage statistics. */
  STATS(
      "stats",
      "",
      true,
      "counts questions, answers and feedback",
      (desks, call) -> desks.admins().statistics(call.addressee())),
  /** The audit log. */
  AUDIT(
      "audit",
      "",
      true,
      "lists actions by admins",
      (desks, call) -> desks.admins().auditLog(call.addressee())),
  /** How messages in a channel are handled. */
  CHANNEL(
      "channel",
      "[auto | all | mentions | default]",
      true,
      "shows or sets which messages in this channel I answer",
      ChannelDesk.MODES,
      (desks, call) -> desks.channels().mode(call)),
  /** Which documents are visible in a channel. */
  DOCUMENTS(
      "documents",
      "[SET+SET | * | default]",
      true,
      "shows or sets which documents I use in this channel",
      ChannelDesk.SETS,
      (desks, call) -> desks.channels().sets(call));

  private static final Pattern WATCHED =
      Pattern.compile("watch(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final String word;
  private final String argument;
  private final boolean forAdmins;
  private final String help;

  @SuppressWarnings("ImmutableEnumChecker") // actions hold no state
  private final @Nullable Action action;

  /**
   * How a subcommand is carried out.
   *
   * @param arguments what may be typed after it
   */
  private record Action(Pattern arguments, BiFunction<Desks, Call, Outcome> handler) {}

  Subcommand(String word, String argument, boolean forAdmins, String help) {
    this(word, argument, forAdmins, help, (Action) null);
  }

  Subcommand(
      String word,
      String argument,
      boolean forAdmins,
      String help,
      BiFunction<Desks, Call, Outcome> handler) {
    this(word, argument, forAdmins, help, Pattern.compile(""), handler);
  }

  Subcommand(
      String word,
      String argument,
      boolean forAdmins,
      String help,
      Pattern arguments,
      BiFunction<Desks, Call, Outcome> handler) {
    this(word, argument, forAdmins, help, new Action(arguments, handler));
  }

  Subcommand(
      String word, String argument, boolean forAdmins, String help, @Nullable Action action) {
    this.word = word;
    this.argument = argument;
    this.forAdmins = forAdmins;
    this.help = help;
    this.action = action;
  }

  /** Returns it as typed. */
  String word() {
    return word;
  }

  /** Returns its usage: "compare A with B". */
  String usage() {
    return argument.isEmpty() ? word : word + " " + argument;
  }

  /** Returns what it does, the end of a sentence that starts with its usage. */
  String help() {
    return help;
  }

  /**
   * Returns how to carry out a request, or help if its text is empty; empty if it is to be looked
   * up, as a question may begin with the word of a subcommand.
   */
  static Optional<Supplier<Outcome>> of(Request request, Desks desks) {
    String text = request.text().isEmpty() ? HELP.word : request.text();
    return Arrays.stream(values())
        .flatMap(each -> each.outcome(text, request, desks).stream())
        .findFirst();
  }

  private Optional<Supplier<Outcome>> outcome(String text, Request request, Desks desks) {
    if (action == null || !text.regionMatches(true, 0, word, 0, word.length())) {
      return Optional.empty();
    }
    String rest = text.substring(word.length());
    String typed = rest.strip();
    return (rest.isEmpty() || rest.startsWith(" ")) && action.arguments.matcher(typed).matches()
        ? Optional.of(() -> action.handler.apply(desks, new Call(request, typed)))
        : Optional.empty();
  }

  /**
   * Returns the question to watch in a text that starts with {@link #WATCH}; empty for other texts.
   */
  static Optional<String> watched(String text) {
    Matcher watch = WATCHED.matcher(text);
    return watch.matches()
        ? Optional.of(watch.group(1) == null ? "" : watch.group(1).strip())
        : Optional.empty();
  }

  /** Returns the subcommands for everyone, or those for admins. */
  static List<Subcommand> all(boolean forAdmins) {
    return Arrays.stream(values()).filter(each -> each.forAdmins == forAdmins).toList();
  }

  /** Returns a hint of what can be typed: "[question | help | …]". */
  static String hint() {
    return Stream.concat(Stream.of("question"), all(false).stream().map(Subcommand::usage))
        .toList()
        .toString()
        .replace(", ", " | ");
  }
}
