package aibets.slack;

import aibets.desk.Incidents;
import aibets.indexing.ReloadException;
import aibets.indexing.Reloader;

/** Reloads the documents and says what came of it. */
final class Reloads {

  private final Reloader reloader;
  private final Renderer renderer;
  private final Incidents incidents;

  Reloads(Reloader reloader, Renderer renderer, Incidents incidents) {
    this.reloader = reloader;
    this.renderer = renderer;
    this.incidents = incidents;
  }

  /** Asks the one that runs to end; returns whether it will. */
  boolean cancel() {
    return reloader.cancel();
  }

  /** Tells how far it has come; never throws. */
  Message reload(Reloader.Progress progress) {
    try {
      return renderer.reloaded(reloader.reload(progress));
    } catch (ReloadException e) {
      incidents.reportWhole("A reload failed; the user saw its message", e);
      return renderer.sentence(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      return renderer.failure(
          incidents.reportWhole("A reload failed; the user saw the reference", e));
    }
  }
}
