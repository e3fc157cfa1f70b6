package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Access;
import aibets.desk.FollowUps;
import aibets.desk.ScopeRules;
import aibets.desk.Telemetry;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.settings.SettingsReader;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.socketmode.SocketMode;
import aibets.socketmode.Sockets;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tries every surface and command where some documents must not be named. */
class DocumentsByChannelIT {

  /** Nobody who asks writes any of these. */
  private static final List<String> SECRETS =
      List.of("zephyrine", "ottoline", "marchpane", "obsid");

  private static final List<String> QUESTIONS =
      List.of(
          "Who guards the vault?",
          "Who opens the harbour gate?",
          "What is zephyrin?",
          "When was the vault built?",
          "how deep is the vault");

  private static final List<String> COMMANDS =
      List.of(
          "help",
          "sources",
          "status",
          "hello",
          "reload",
          "gaps",
          "gaps export",
          "stats",
          "audit",
          "compare the vault with the harbour",
          "bets",
          "bets the vault",
          "timeline",
          "timeline vault",
          "watch Who guards the vault?",
          "watching");

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    write("public/harbour.md", "# The harbour\n\nThe warden opens the harbour gate at dawn.\n");
    write(
        "secret/obsidian.md",
        """
        ---
        title: Zephyrine rules
        published: 2026-02-03
        ---
        ## Who guards the marchpane vault?
        Ottoline guards the vault, which was built in May 2019 and is 40 metres deep.
        """);
    Path bets = folder.resolve("bets.yaml");
    Files.writeString(bets, "bets:\n  Zephyrine: [vault]\n  harbour: [gate]\n");
    library =
        Reloading.upToDate(
            SettingsReader.read(
                Optional.empty(),
                Map.of("AI_BETS_DATA", folder.resolve("data").toString()),
                Map.of(
                    "seeds",
                    folder.resolve("seeds").toString(),
                    "bets",
                    bets.toString(),
                    "reading.model",
                    "off",
                    "threshold",
                    "0",
                    "perhaps-threshold",
                    "0")),
            warning -> {});
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("seeds").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private SlackBot bot(ScopeRules rules) {
    SlackOptions options =
        new SlackOptions(
            slack.sandbox().botToken(),
            slack.sandbox().appToken(),
            slack.sandbox().apiUrl(),
            slack.sandbox().admins(),
            2,
            50,
            FollowUps.Channels.ALL,
            null,
            Access.OPEN,
            rules);
    return new SlackBot(
        options,
        new SocketMode(options, Sockets.ONE, Telemetry.NONE),
        library.answerer(),
        library.reloader(),
        library);
  }

  @Test
  void namesNothingThatAChannelMayNotBeShown() {
    ScopeRules rules = new ScopeRules(Map.of("default", Set.of("public")));
    int tries;
    try (SlackBot bot = bot(rules)) {
      bot.start();
      tries = tryAll(slack.asker(), slack.asker().direct()) + tryAll(slack.admin(), GENERAL);
    }
    assertThat(named(seen(slack.asker(), slack.admin()))).isEmpty();
    System.out.println(tries + " tries, and nothing was named");
  }

  @Test
  void answersFromMoreWhereMoreMayBeShown() {
    ScopeRules rules =
        new ScopeRules(Map.of("default", Set.of("public"), GENERAL, Set.of("public", "secret")));
    try (SlackBot bot = bot(rules)) {
      bot.start();
      tryAll(slack.asker(), GENERAL);
    }
    assertThat(named(seen(slack.asker()))).contains("zephyrine", "ottoline", "marchpane");
  }

  /** Returns how much was tried. */
  private int tryAll(Member member, String channel) {
    int before = slack.said(member).size();
    List<String> all = new ArrayList<>(COMMANDS);
    all.addAll(QUESTIONS);
    for (String text : all) {
      member.command(GENERAL, "/ai-bets " + text);
      member.say(channel, channel.equals(GENERAL) ? "@ai-bets " + text : text);
    }
    slack.awaitThat(() -> slack.said(member).size() >= before + 2 * all.size() - 2);
    member.openHome();
    member.openMessages();
    slack.awaitThat(() -> !slack.home(member).isEmpty());
    int pressed = 0;
    for (Seen message : List.copyOf(slack.said(member))) {
      for (String action : message.actions()) {
        String place = message.json().path("channel").asText(GENERAL);
        member.press(place, message.ts(), action, JsonNodeFactory.instance.nullNode());
        pressed++;
      }
    }
    return 2 * all.size() + 2 + pressed;
  }

  private String seen(Member... members) {
    StringBuilder all = new StringBuilder();
    for (Member member : members) {
      slack.said(member).forEach(seen -> all.append(seen.text()).append(seen.json()));
      all.append(slack.home(member)).append(slack.modals(member));
    }
    for (String method :
        List.of("views.open", "views.update", "views.publish", "files.completeUploadExternal")) {
      slack.calls(method).forEach(all::append);
    }
    slack.calls("assistant.threads.setSuggestedPrompts").forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static List<String> named(String text) {
    return SECRETS.stream().filter(text::contains).toList();
  }
}
