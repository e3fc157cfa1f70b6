package aibets.desk;

import aibets.indexing.ReloadException;
import aibets.indexing.Reloader;

/** Reloads the documents and says what came of it. */
public final class Reloads {

  private final Reloader reloader;
  private final Incidents incidents;

  /** By a reloader. */
  public Reloads(Reloader reloader, Incidents incidents) {
    this.reloader = reloader;
    this.incidents = incidents;
  }

  /** Asks the one that runs to end; returns whether it will. */
  public boolean cancel() {
    return reloader.cancel();
  }

  /** Tells how far it has come; never throws. */
  public Outcome reload(Reloader.Progress progress) {
    try {
      return new Outcome.Reloaded(reloader.reload(progress));
    } catch (ReloadException e) {
      incidents.reportWhole("A reload failed; the user saw its message", e);
      return new Outcome.Sentence(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return new Outcome.Failed(
          incidents.reportWhole("A reload failed; the user saw the reference", e));
    }
  }
}
