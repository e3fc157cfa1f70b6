package aibets.desk;

import aibets.corpus.Document;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Reloads the documents and says what came of it. */
public final class Reloads {

  private final Reloader reloader;
  private final Reach reach;
  private final Archive archive;
  private final Incidents incidents;

  /** Of an archive, by a reloader. */
  public Reloads(Reloader reloader, Reach reach, Archive archive, Incidents incidents) {
    this.reloader = reloader;
    this.reach = reach;
    this.archive = archive;
    this.incidents = incidents;
  }

  /** Asks the one that runs to end; returns whether it will. */
  public boolean cancel() {
    return reloader.cancel();
  }

  /** Tells somebody how far it has come, and names no document that is for others; never throws. */
  public Outcome reload(String user, Reloader.Progress progress) {
    try {
      Set<String> others = forOthers(user);
      ReloadReport report = reloader.reload(progress);
      others.addAll(forOthers(user));
      return new Outcome.Reloaded(report.without(others));
    } catch (ReloadException e) {
      incidents.reportWhole("A reload failed; the user saw its message", e);
      return new Outcome.Sentence(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return new Outcome.Failed(
          incidents.reportWhole("A reload failed; the user saw the reference", e));
    }
  }

  private Set<String> forOthers(String user) {
    return archive.documents().stream()
        .filter(reach.readableBy(user).negate())
        .map(Document::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
