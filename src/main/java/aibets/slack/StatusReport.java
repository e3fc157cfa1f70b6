package aibets.slack;

import aibets.corpus.Document;
import aibets.desk.Archive;
import aibets.telemetry.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A report on the bot's status. */
final class StatusReport {

  private final Supplier<Status> status;
  private final Archive archive;

  StatusReport(Supplier<Status> status, Archive archive) {
    this.status = status;
    this.archive = archive;
  }

  /**
   * Returns the report for everyone.
   *
   * @param documents that the user may see
   */
  Message message(List<Document> documents) {
    List<String> lines = new ArrayList<>();
    lines.add("I answer from " + new DocumentList(documents, List.of()).size());
    lines.add(questions());
    archive.notice().ifPresent(lines::add);
    return Renderer.lines(lines);
  }

  /** Returns the lines for admins. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(questions(), connections()));
    archive.notice().ifPresent(lines::add);
    return lines;
  }

  private String questions() {
    Status now = status.get();
    return "In progress or waiting: "
        + now.underway()
        + " of at most "
        + AdminRenderer.count(now.most(), "question")
        + ".";
  }

  private String connections() {
    Status now = status.get();
    return "Connections to Slack: "
        + now.alive()
        + " of "
        + now.connections().wanted()
        + now.connections()
            .sinceMessage()
            .map(since -> since.toSeconds())
            .map(
                seconds ->
                    "; the last message arrived "
                        + AdminRenderer.count(seconds.intValue(), "second")
                        + " ago.")
            .orElse("; no message yet.");
  }
}
