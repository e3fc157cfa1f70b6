package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import aibets.answer.Answerer;
import aibets.indexing.ReloadReport;
import aibets.indexing.Reloader;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A bot and the local Slack that it talks to; envelopes go straight to the Bolt app. */
final class Workspace implements AutoCloseable {

  static final Reloader NOTHING_NEW =
      progress ->
          new ReloadReport(List.of(), List.of(), List.of(), 3, List.of(), 40, false, Duration.ZERO);

  final SlackWebApi api = new SlackWebApi();
  final SlackBot bot;

  Workspace(Answerer answerer) {
    this(answerer, NOTHING_NEW, 2, 4);
  }

  Workspace(Answerer answerer, Reloader reloader) {
    this(answerer, reloader, 2, 4);
  }

  Workspace(Answerer answerer, Reloader reloader, int workers, int queue) {
    this.bot = new SlackBot(options(api, workers, queue), answerer, reloader);
  }

  static SlackOptions options(SlackWebApi api, int workers, int queue) {
    return new SlackOptions(
        SlackWebApi.BOT_TOKEN,
        SlackWebApi.APP_TOKEN,
        api.apiUrl(),
        Set.of("U0ADMIN"),
        workers,
        queue);
  }

  /** Hands an envelope to Bolt as Socket Mode does. */
  Response send(JsonObject envelope) throws Exception {
    return bot.app()
        .run(
            new SocketModeRequestParser(bot.app().config())
                .parse(envelope.toString())
                .getBoltRequest());
  }

  /** The one call of a method, once it came. */
  SlackWebApi.Call only(String method) {
    await().atMost(Duration.ofSeconds(5)).until(() -> !api.calls(method).isEmpty());
    assertThat(api.calls(method)).hasSize(1);
    return api.calls(method).get(0);
  }

  /** The text that an acknowledgement shows, empty if none. */
  static String shown(Response response) {
    return response.getBody() == null
        ? ""
        : JsonParser.parseString(response.getBody()).getAsJsonObject().get("text").getAsString();
  }

  @Override
  public void close() {
    bot.close();
    api.close();
  }
}
