package aibets;

import aibets.indexing.Reloader;
import aibets.indexing.SeedsWatch;
import aibets.settings.Settings;
import java.util.Optional;

/** Reloads changed documents automatically while open, if the settings say so. */
record Watching(Optional<SeedsWatch> watch) implements AutoCloseable {

  static Watching of(Settings settings, Reloader reloader) {
    Optional<SeedsWatch> watch =
        settings
            .watch()
            .map(
                quiet ->
                    new SeedsWatch(
                        SeedsLocation.of(settings).seeds(), reloader, quiet, System::nanoTime));
    return new Watching(watch);
  }

  void start() {
    watch.ifPresent(SeedsWatch::start);
  }

  @Override
  public void close() {
    watch.ifPresent(SeedsWatch::close);
  }
}
