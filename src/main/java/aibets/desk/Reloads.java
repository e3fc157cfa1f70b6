package aibets.desk;

import aibets.corpus.Document;
import aibets.indexing.ReloadException;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import aibets.telemetry.Incidents;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reloads the documents and reports the outcome. */
public final class Reloads {

  private static final Logger LOG = LoggerFactory.getLogger(Reloads.class);

  private final Reloader reloader;
  private final Reach reach;
  private final Archive archive;
  private final Incidents incidents;

  /** Reloads an archive by a reloader. */
  public Reloads(Reloader reloader, Reach reach, Archive archive, Incidents incidents) {
    this.reloader = reloader;
    this.reach = reach;
    this.archive = archive;
    this.incidents = incidents;
  }

  /** Asks the running reload to stop; returns whether it will. */
  public boolean cancel() {
    return reloader.cancel();
  }

  /**
   * Reloads and reports progress to a user, without names of documents restricted to others; never
   * throws.
   */
  public Outcome reload(String user, Reloader.Progress progress) {
    try {
      Set<String> others = forOthers(user);
      ReloadReport report = reloader.reload(progress);
      others.addAll(forOthers(user));
      return new Outcome.Reloaded(report.without(others));
    } catch (ReloadException e) {
      String message = String.valueOf(e.getMessage());
      if (e.isCancelled() || e.isElsewhere()) {
        LOG.info("Nothing was reloaded; the user was told: {}", message);
      } else {
        incidents.reportWhole("A reload failed; the user saw its message", e);
      }
      return new Outcome.Sentence(message);
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
