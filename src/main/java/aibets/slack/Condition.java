package aibets.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How the bot is, in words. */
final class Condition {

  private final Supplier<Vitals> vitals;
  private final Archive archive;

  Condition(Supplier<Vitals> vitals, Archive archive) {
    this.vitals = vitals;
    this.archive = archive;
  }

  Message message() {
    List<String> lines = new ArrayList<>();
    lines.add("I answer from " + new DocumentList(archive.documents(), List.of()).size());
    lines.add(questions());
    archive.notice().ifPresent(lines::add);
    return Renderer.lines(lines);
  }

  /** For admins, too. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(questions(), connections()));
    archive.notice().ifPresent(lines::add);
    return lines;
  }

  private String questions() {
    Vitals now = vitals.get();
    return "Being answered or waiting: "
        + now.underway()
        + " of at most "
        + now.most()
        + " questions.";
  }

  private String connections() {
    Vitals now = vitals.get();
    return "Connections to Slack: "
        + now.alive()
        + " of "
        + now.connections()
        + now.sinceMessage()
            .map(since -> since.toSeconds())
            .map(seconds -> "; the last message came " + seconds + " seconds ago.")
            .orElse("; no message yet.");
  }
}
