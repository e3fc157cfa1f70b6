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

/** What admins set for the channel that they are in, and nobody else; all of it is noted. */
final class ChannelDesk {

  /** What is kept is no longer. */
  private static final int LONGEST = 1_000;

  private final AdminDesk admins;
  private final ChannelPolicy policy;
  private final Archive archive;

  ChannelDesk(AdminDesk admins, ChannelPolicy policy, Archive archive) {
    this.admins = admins;
    this.policy = policy;
    this.archive = archive;
  }

  /** Sets or shows what holds in a channel; who is no admin is told so. May ask Slack. */
  Message done(ChannelCommand command, Asker asker) {
    String what = PlainText.line(command.text(), SlackLimits.ECHO_CHARACTERS);
    if (!admins.admits(asker.user())) {
      admins.note(asker.user(), "was refused: " + what);
      return admins.refused(asker.user());
    }
    if (Reach.isAlone(asker)) {
      return say("Type that in the channel that it is for.");
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
    if (command.value().length() > LONGEST) {
      return Optional.of("That is too long; name fewer sets.");
    }
    Set<String> unknown = new HashSet<>(names(command.value()));
    unknown.removeAll(Set.of(Scope.ALL, Scope.ROOT));
    archive.documents().stream().map(Scope::setsOf).forEach(unknown::removeAll);
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No document is in "
                + listed(unknown)
                + ". Name folders or sets of the documents, such as hr+legal; * for all of them, "
                + Scope.ROOT
                + " for what is in no folder, default for what the settings say.");
  }

  private static String words(Mode mode) {
    return switch (mode) {
      case MENTIONS -> "In this channel I answer people who mention me.";
      case AUTO ->
          "In this channel I answer people who mention me, and also other questions if the"
              + " documents have the answer; if not, I stay silent. Invite me if I am not here yet.";
      case ALL ->
          "In this channel I take every message that starts a thread for a question. Invite me if"
              + " I am not here yet.";
    };
  }

  private static String words(Set<String> sets) {
    String kept = " Documents with readers of their own are not shown in channels.";
    return (sets.contains(Scope.ALL)
            ? "In this channel I answer from all documents."
            : "In this channel I answer from the documents in " + listed(sets) + " only.")
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
