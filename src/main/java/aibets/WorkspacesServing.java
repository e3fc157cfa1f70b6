package aibets;

import aibets.operations.Operations;
import aibets.settings.OAuth;
import aibets.settings.Settings;
import aibets.slack.Transport;
import aibets.storage.Storage;
import aibets.web.WebSurface;
import aibets.workspaces.Workspaces;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves several workspaces: each has documents, a storage, settings and a bot of its own, and
 * shares only the models with the others.
 */
final class WorkspacesServing {

  private static final Logger LOG = LoggerFactory.getLogger(WorkspacesServing.class);

  private final Set<Library> libraries = ConcurrentHashMap.newKeySet();
  private final Settings settings;
  private final OAuth oauth;
  private final GlobalOptions options;
  private final Operations operations;

  WorkspacesServing(Settings settings, OAuth oauth, GlobalOptions options, Operations operations) {
    this.settings = settings;
    this.oauth = oauth;
    this.options = options;
    this.operations = operations;
  }

  /** Serves until the shutdown. */
  void serve(Stop stop) throws InterruptedException {
    settings.slack().oauth().flatMap(OAuth::workspaces).ifPresent(this::check);
    DataDirectory data = DataDirectory.at(settings.data());
    try (Models models = Models.load(settings, UnaryOperator.identity(), LOG::warn);
        Storage common = Keeping.openCommon(settings, LOG::warn);
        @Nullable Library main = main(models);
        @Nullable WebSurface web =
            main == null ? null : ServeCommand.webSurface(settings.http(), main);
        Workspaces workspaces =
            new Workspaces(
                app(),
                common,
                (id, token, transport) -> start(models, id, token, transport),
                operations.telemetry())) {
      data.close();
      ServeCommand.announce(web);
      operations.index(workspaces::passages);
      operations.bot(workspaces::status);
      if (stop.start(
          workspaces::start,
          new Stop.Served(workspaces::close, () -> abort(models), this::closeAll))) {
        workspaces.awaitStop();
      }
    }
  }

  /** Reads the files of all workspaces, installed or not, which fails if one is wrong. */
  private void check(Path folder) {
    String[] files = folder.toFile().list((where, name) -> name.endsWith(".yaml"));
    for (String file : files == null ? new String[0] : files) {
      options.settings(file.replace(".yaml", ""));
    }
  }

  /** Opens the documents of the main settings if programs may ask about them. */
  private @Nullable Library main(Models models) {
    return settings.http().port().isEmpty() ? null : opened(models, settings);
  }

  private Library opened(Models models, Settings whose) {
    Library library = Library.with(models, whose, ServeCommand.persistence(whose), LOG::warn);
    libraries.add(library);
    try {
      return Reloading.upToDate(library, LOG::warn, operations::timed);
    } catch (RuntimeException e) {
      libraries.remove(library);
      throw e;
    }
  }

  private Workspaces.Bot start(Models models, String id, String token, Transport transport) {
    Settings own = options.settings(id);
    Library library = opened(models, own);
    try {
      return ServedWorkspace.start(own, token, transport, library, operations, libraries::remove);
    } catch (RuntimeException e) {
      libraries.remove(library);
      library.close();
      throw e;
    }
  }

  private Workspaces.App app() {
    Settings.Requests requests = settings.slack().requests().orElseThrow();
    return new Workspaces.App(
        new InetSocketAddress(requests.host(), requests.port()),
        requests.signingSecret().reveal(),
        settings.slack().apiUrl().toString(),
        oauth.clientId(),
        oauth.clientSecret().reveal(),
        oauth.tokenKeys().reveal(),
        oauth.url().map(URI::toString),
        oauth.trustsProxy(),
        oauth.allowed());
  }

  private void abort(Models models) {
    libraries.forEach(Library::abort);
    models.close();
  }

  private void closeAll() {
    libraries.forEach(Library::close);
  }
}
