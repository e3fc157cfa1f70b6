package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.sandbox.SandboxExtension;
import aibets.settings.Settings;
import aibets.settings.SettingsReader;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.socketmode.SocketMode;
import aibets.socketmode.Sockets;
import aibets.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many people ask at once, and the whole bot answers over a WebSocket, with the bundled model and
 * documents and a database on disk. {@code -Dload.seconds=60} makes it longer.
 */
@Tag("alone")
class LoadIT {

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("load.seconds", 5));
  private static final int WORKERS = 4;
  private static final int QUEUE = 100;

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBotHearingMentions();
  @TempDir Path data;

  @Test
  void answersFiftyAskersAtOnceAndRefusesFourTimesAsManyPolitely() throws Exception {
    Prepared.index(data);
    Settings settings =
        SettingsReader.read(Optional.empty(), Map.of("AI_BETS_DATA", data.toString()), Map.of());
    try (Library library = Reloading.upToDate(settings, warning -> {});
        SlackBot bot = bot(library)) {
      bot.start();
      Crowd crowd = new Crowd(slack);
      Crowd.Tally load = crowd.askInALoop(50, TIME);
      print("50 askers, each asking again once answered", load);
      assertThat(load.late()).isZero();
      assertThat(load.lost()).isZero();
      assertThat(load.twice()).isZero();
      assertThat(load.refused()).isZero();
      Crowd.Tally overload = crowd.askAtOnce(200, TIME);
      print("200 askers at the same moment, again and again", overload);
      assertThat(overload.late()).isZero();
      assertThat(overload.lost()).isZero();
      assertThat(overload.twice()).isZero();
      assertThat(overload.refused()).isPositive();
      assertThat(overload.grownMegabytes()).isLessThan(50);
    }
  }

  private static void print(String what, Crowd.Tally tally) {
    System.out.printf(Locale.ROOT, "%s, %d s:%n  %s%n", what, TIME.toSeconds(), tally);
  }

  private SlackBot bot(Library library) {
    SlackOptions options =
        new SlackOptions(
            slack.sandbox().botToken(),
            slack.sandbox().appToken(),
            slack.sandbox().apiUrl(),
            Set.of(),
            WORKERS,
            QUEUE);
    SocketMode transport = new SocketMode(options, Sockets.ONE, Telemetry.NONE);
    return new SlackBot(
        options, transport, marked(library.answerer()), library.reloader(), library);
  }

  /** Copies the mark at the end of a question to the title of the first quote. */
  private static Answerer marked(Answerer answerer) {
    return (question, earlier) -> {
      String mark = question.substring(question.lastIndexOf(' '));
      Answer answer =
          answerer.answer(question.substring(0, question.length() - mark.length()), earlier);
      Quote first = answer.quotes().get(0);
      Quote.Source source = first.document();
      Quote quote =
          new Quote(
              first.text(),
              new Quote.Source(source.id(), mark, source.published(), source.url()),
              first.alsoIn(),
              first.section(),
              first.start(),
              first.end(),
              first.score(),
              first.features());
      return new Answer(
          answer.question(),
          answer.understood(),
          answer.answered(),
          answer.confidence(),
          List.of(quote),
          answer.nearest(),
          answer.passages(),
          answer.features(),
          answer.took());
    };
  }
}
