package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Asker;
import aibets.desk.ChannelPolicy;
import aibets.desk.ChannelPolicy.Mode;
import aibets.desk.Outcome;
import aibets.desk.PlainText;
import aibets.desk.Reach;
import aibets.desk.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets admins change settings of the channel they are in; all changes are logged. */
final class ChannelDesk {

  /** What can be typed to set which messages are answered. */
  static final Pattern MODES = Pattern.compile("(?i)(?:mentions|auto|all|default)?");

  /** What can be typed to set which documents are used. */
  static final Pattern SETS = Pattern.compile("(?:[^\\s+,/=]++(?: *+[+,] *+[^\\s+,/=]++)*+)?");

  /** Restores the configured setting. */
  private static final String USUAL = "default";

  /** The maximum length of a stored value. */
  private static final int MAX_VALUE_CHARACTERS = 1_000;

  private final AdminDesk admins;
  private final ChannelPolicy policy;
  private final Archive archive;

  ChannelDesk(AdminDesk admins, ChannelPolicy policy, Archive archive) {
    this.admins = admins;
    this.policy = policy;
    this.archive = archive;
  }

  /** Shows or changes which messages are answered, for admins only. May call Slack. */
  Outcome mode(Call call) {
    return change(call, "channel", Optional::empty, channel -> setMode(call.argument(), channel));
  }

  private Message setMode(String value, String channel) {
    if (!value.isEmpty()) {
      policy.take(
          channel, configured(value).map(mode -> Mode.valueOf(mode.toUpperCase(Locale.ROOT))));
    }
    return say(words(policy.mode(channel)));
  }

  /** Shows or changes which documents are used, for admins only. May call Slack. */
  Outcome sets(Call call) {
    return change(
        call,
        "documents",
        () -> problem(call.argument()),
        channel -> setSets(call.argument(), channel));
  }

  private Message setSets(String value, String channel) {
    if (!value.isEmpty()) {
      policy.show(channel, configured(value).map(ChannelDesk::names));
    }
    return say(words(policy.sets(channel)));
  }

  private static Optional<String> configured(String value) {
    return Optional.of(value).filter(each -> !each.equalsIgnoreCase(USUAL));
  }

  private Outcome change(
      Call call,
      String word,
      Supplier<Optional<String>> problem,
      Function<String, Message> change) {
    Asker asker = call.asker();
    String what =
        PlainText.line((word + " " + call.argument()).strip(), SlackLimits.ECHO_CHARACTERS);
    if (!admins.admits(asker.user())) {
      admins.note(asker.user(), "was refused: " + what);
      return admins.refused(asker.user());
    }
    if (Reach.isAlone(asker)) {
      return say("Please use this command in the channel you want to change.");
    }
    Optional<String> found = problem.get();
    if (found.isPresent()) {
      return say(found.get());
    }
    admins.note(asker.user(), what + ", in " + asker.conversation());
    return change.apply(asker.conversation());
  }

  private static Set<String> names(String value) {
    return Arrays.stream(value.split("[+,]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private Optional<String> problem(String value) {
    if (value.isEmpty() || value.equalsIgnoreCase(USUAL)) {
      return Optional.empty();
    }
    if (value.length() > MAX_VALUE_CHARACTERS) {
      return Optional.of("That's too long; please name fewer sets.");
    }
    Set<String> unknown = new HashSet<>(names(value));
    unknown.removeAll(Set.of(Scope.ALL, Scope.ROOT));
    archive.documents().stream().map(Scope::setsOf).forEach(unknown::removeAll);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No document is in "
                + listed(unknown)
                + ". Use folders or sets of documents, such as hr+legal; * for all documents, "
                + Scope.ROOT
                + " for documents outside folders, default for the configured sets.");
  }

  private static String words(Mode mode) {
    return switch (mode) {
      case MENTIONS -> "In this channel, I answer people who mention me.";
      case AUTO ->
          "In this channel, I answer people who mention me, and other questions if the"
              + " documents answer them; otherwise I stay silent. Invite me if I'm not here yet.";
      case ALL ->
          "In this channel, I treat every message that starts a thread as a question. Invite me if"
              + " I'm not here yet.";
    };
  }

  private static String words(Set<String> sets) {
    String kept = " Documents for certain readers are never shown in channels.";
    return (sets.contains(Scope.ALL)
            ? "In this channel, I answer from all documents."
            : "In this channel, I only answer from the documents in " + listed(sets) + ".")
        + kept;
  }

  private static String listed(Collection<String> names) {
    return names.stream()
        .sorted()
        .map(name -> "“" + PlainText.line(name, SlackLimits.NAME_CHARACTERS) + "”")
        .collect(Collectors.joining(", "));
  }

  private static Message say(String sentence) {
    return Renderer.lines(List.of(sentence));
  }
}
