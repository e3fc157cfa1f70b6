package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.Asker;
import aibets.desk.ChannelPolicy;
import aibets.desk.ChannelPolicy.Mode;
import aibets.desk.PlainText;
import aibets.desk.Reach;
import aibets.desk.Scope;
import aibets.desk.Subcommand;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets admins change settings of the channel they are in; all changes are logged. */
final class ChannelDesk {

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

  /** Shows or changes a setting, or refuses users who are not admins. May call Slack. */
  Message done(ChannelCommand command, Asker asker) {
    String what = PlainText.line(command.text(), SlackLimits.ECHO_CHARACTERS);
    if (!admins.admits(asker.user())) {
      admins.note(asker.user(), "was refused: " + what);
      return admins.refused(asker.user());
    }
    if (Reach.isAlone(asker)) {
      return say("Please use this command in the channel you want to change.");
    }
    Optional<String> problem =
        command.subcommand() == Subcommand.DOCUMENTS ? problem(command) : Optional.empty();
    if (problem.isPresent()) {
      return say(problem.get());
    }
    admins.note(asker.user(), what + ", in " + asker.conversation());
    if (!command.isQuestion()) {
      set(command, asker.conversation());
    }
    return say(
        command.subcommand() == Subcommand.CHANNEL
            ? words(policy.mode(asker.conversation()))
            : words(policy.sets(asker.conversation())));
  }

  private void set(ChannelCommand command, String channel) {
    Optional<String> value = Optional.of(command.value()).filter(said -> !command.isForUsual());
    if (command.subcommand() == Subcommand.CHANNEL) {
      policy.take(channel, value.map(mode -> Mode.valueOf(mode.toUpperCase(Locale.ROOT))));
    } else {
      policy.show(channel, value.map(ChannelDesk::names));
    }
  }

  private static Set<String> names(String value) {
    return Arrays.stream(value.split("[+,]"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private Optional<String> problem(ChannelCommand command) {
    if (command.isQuestion() || command.isForUsual()) {
      return Optional.empty();
    }
    if (command.value().length() > MAX_VALUE_CHARACTERS) {
      return Optional.of("That's too long; please name fewer sets.");
    }
    Set<String> unknown = new HashSet<>(names(command.value()));
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
