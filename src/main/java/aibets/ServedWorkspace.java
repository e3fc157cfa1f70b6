package aibets;

import aibets.operations.Operations;
import aibets.settings.Settings;
import aibets.slack.SlackBot;
import aibets.slack.SlackException;
import aibets.slack.Transport;
import aibets.telemetry.Status;
import aibets.workspaces.Workspaces;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * The bot of a workspace with its library.
 *
 * @param closed receives the library once it is closed
 */
record ServedWorkspace(
    Library library, SlackBot bot, Retention retention, Watching watching, Consumer<Library> closed)
    implements Workspaces.Bot {

  /**
   * Starts the bot of a workspace. The caller closes the library if this fails.
   *
   * @param settings of the workspace
   */
  static ServedWorkspace start(
      Settings settings,
      String token,
      Transport transport,
      Library library,
      Operations operations,
      Consumer<Library> closed) {
    SlackBot bot =
        ServeCommand.bot(ServeCommand.slack(settings, token, null), transport, library, operations);
    ServedWorkspace served =
        new ServedWorkspace(
            library,
            bot,
            new Retention(library.storage(), settings.retention(), Clock.systemUTC()),
            Watching.of(settings, bot.reloader()),
            closed);
    try {
      served.retention.start();
      bot.start();
      served.watching.start();
      return served;
    } catch (SlackException e) {
      served.close();
      throw new SlackException(
          List.of(
              "If its token, which takes the place of SLACK_BOT_TOKEN here, was revoked, install the app"
                  + " there again. "
                  + e.getMessage()));
    } catch (RuntimeException e) {
      served.close();
      throw e;
    }
  }

  @Override
  public Status status() {
    return bot.status();
  }

  @Override
  public int passages() {
    return library.passages().passages();
  }

  @Override
  public void close() {
    watching.close();
    bot.close();
    retention.close();
    library.close();
    closed.accept(library);
  }
}
