package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.desk.FollowUps;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.sandbox.SandboxExtension.Seen;
import aibets.settings.SettingsReader;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.socketmode.SocketMode;
import aibets.socketmode.Sockets;
import aibets.telemetry.Telemetry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tries every surface and command where some documents must not be named. */
class DocumentsByChannelIT {

  /** Of documents in another set. Nobody who asks writes any of these, nor of the following. */
  private static final List<String> SECRETS =
      List.of("zephyrine", "ottoline", "marchpane", "obsid");

  /** Of a document that is for admins. */
  private static final List<String> OF_ADMINS = List.of("quillon", "peridot", "sardonyx");

  /** Of documents that are for a group in which nobody is. */
  private static final List<String> OF_NOBODY = List.of("thessaly", "wendeline", "onyxia");

  private static final List<String> QUESTIONS =
      List.of(
          "Who guards the vault?",
          "Who opens the harbour gate?",
          "What is zephyrin?",
          "When was the vault built?",
          "how deep is the vault",
          "Who keeps the crypt?",
          "Who keeps the belfry?",
          "What is wendelin?");

  /** One about each of the documents that are not for all. */
  private static final List<String> IN_FORMS =
      List.of("Who guards the vault?", "Who keeps the crypt?", "Who keeps the belfry?");

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
          "channel",
          "documents",
          "compare the vault with the harbour",
          "bets",
          "bets the vault",
          "timeline",
          "timeline vault",
          "timeline belfry",
          "watch Who guards the vault?",
          "watching");

  private static final List<String> FOLLOW_UPS =
      List.of("and who guards the vault?", "who else keeps the belfry?", "when was it built?");

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
    write(
        "public/sardonyx.md",
        """
        ---
        title: Quillon rota
        published: 2026-03-04
        readers: "@admins"
        ---
        ## Who keeps the peridot crypt?
        Quillon keeps the crypt, which was built in June 2018.
        """);
    write("public/onyxia.md", ofNobody("crypt"));
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

  private static String ofNobody(String what) {
    return """
        ---
        title: Thessaly rules
        published: 2026-03-05
        readers: [S0NOBODY]
        ---
        ## Who keeps the %s?
        Wendeline of Thessaly keeps the %s, which was built in July 2017.
        """
        .formatted(what, what);
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

  private SlackBot bot(ChannelPolicy.Rules rules) {
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
            rules,
            SlackOptions.USUAL_NAME);
    return new SlackBot(
        options,
        new SocketMode(options, Sockets.ONE, Telemetry.NONE),
        library.answerer(),
        library.reloader(),
        library);
  }

  @Test
  void namesNothingThatAChannelMayNotBeShown() {
    int tries;
    try (SlackBot bot = bot(rules(Map.of("default", Set.of("public"))))) {
      bot.start();
      tries =
          tryAll(bot, slack.asker(), slack.asker().direct()) + tryAll(bot, slack.admin(), GENERAL);
    }
    assertThat(named(SECRETS, seen(slack.asker(), slack.admin()))).isEmpty();
    System.out.println(tries + " tries, and nothing of another set was named");
  }

  @Test
  void namesNothingThatIsForOthers() throws IOException {
    List<String> all = Stream.concat(OF_ADMINS.stream(), OF_NOBODY.stream()).toList();
    int tries;
    int readersTries;
    try (SlackBot bot = bot(rules(Map.of()))) {
      bot.start();
      tries =
          tryAll(bot, slack.asker(), slack.asker().direct()) + tryAll(bot, slack.asker(), GENERAL);
      tries += tryAll(bot, slack.admin(), GENERAL);
    }
    assertThat(named(all, seenBesides(slack.admin()))).isEmpty();
    try (SlackBot bot = bot(rules(Map.of()))) {
      bot.start();
      write("public/wendeline.md", ofNobody("belfry"));
      readersTries = tryAll(bot, slack.admin(), slack.admin().direct());
    }
    assertThat(named(OF_ADMINS, seen(slack.admin()))).contains("quillon", "peridot");
    assertThat(named(OF_NOBODY, seen(slack.admin()))).isEmpty();
    assertThat(library.readers()).containsExactlyInAnyOrder("@admins", "S0NOBODY");
    assertThat(named(all, said(slack.asker()) + said(slack.colleague()))).isEmpty();
    System.out.println(
        tries + " tries and " + readersTries + " of a reader, and nothing for others was named");
  }

  @Test
  void namesToProgramsOfNobodyKnowsWhomWhatIsForEverybody() {
    String said = inquired(LibraryInquiries.ofEverybody(library));
    assertThat(named(OF_ADMINS, said)).isEmpty();
    assertThat(named(OF_NOBODY, said)).isEmpty();
    assertThat(said).contains("harbour", "zephyrine");
    assertThat(named(OF_NOBODY, inquired(LibraryInquiries.ofEverything(library)))).isNotEmpty();
  }

  private static String inquired(LibraryInquiries inquiries) {
    return QUESTIONS.stream()
        .map(question -> inquiries.ask(question, List.of()))
        .collect(Collectors.joining("", "", inquiries.sources() + inquiries.gaps()))
        .toLowerCase(Locale.ROOT);
  }

  @Test
  void answersFromMoreWhereMoreMayBeShown() {
    try (SlackBot bot =
        bot(rules(Map.of("default", Set.of("public"), GENERAL, Set.of("public", "secret"))))) {
      bot.start();
      tryAll(bot, slack.asker(), GENERAL);
    }
    assertThat(named(SECRETS, seen(slack.asker()))).contains("zephyrine", "ottoline", "marchpane");
  }

  /** Where nobody needs to mention the bot. */
  private static ChannelPolicy.Rules rules(Map<String, Set<String>> sets) {
    return new ChannelPolicy.Rules(sets, Map.of(GENERAL, ChannelPolicy.Mode.AUTO));
  }

  /** Returns how much was tried. */
  private int tryAll(SlackBot bot, Member member, String channel) {
    int before = slack.said(member).size();
    List<String> all = new ArrayList<>(COMMANDS);
    all.addAll(QUESTIONS);
    String thread = "";
    for (String text : all) {
      member.command(GENERAL, "/ai-bets " + text);
      thread = member.say(channel, channel.equals(GENERAL) ? "@ai-bets " + text : text);
    }
    await(() -> slack.said(member).size() >= before + 2 * all.size() - 2);
    int tries = 2 * all.size() + followUp(member, channel, thread) + overhear(member);
    tries += askByForms(member, channel, thread);
    member.openHome();
    member.openMessages();
    slack.awaitThat(() -> !slack.home(member).isEmpty());
    tries += 2 + pressAll(member);
    await(() -> bot.status().underway() == 0);
    awaitQuiet();
    return tries;
  }

  /** A bot may post once a second in a channel, which would take minutes. */
  private void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> {
              slack.sandbox().forgetCalls();
              return condition.call();
            });
  }

  /** Until nothing is sent any more: what is clicked on waits, too. */
  private void awaitQuiet() {
    AtomicInteger last = new AtomicInteger(-1);
    Awaitility.await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> {
              slack.sandbox().forgetCalls();
              int sent = slack.sent().size();
              return last.getAndSet(sent) == sent;
            });
  }

  private int followUp(Member member, String channel, String thread) {
    int before = slack.said(member).size();
    FOLLOW_UPS.forEach(text -> member.reply(channel, thread, text));
    await(() -> slack.said(member).size() > before);
    return FOLLOW_UPS.size();
  }

  private int overhear(Member member) {
    QUESTIONS.forEach(question -> member.say(GENERAL, question));
    return QUESTIONS.size();
  }

  /** Forms from the menu of a message, for oneself and for all, from anywhere, and in the Home. */
  private int askByForms(Member member, String channel, String message) {
    for (String question : IN_FORMS) {
      submit(member, () -> member.shortcut("ask-about-message", channel, message), question, false);
      submit(member, () -> member.shortcut("ask-about-message", channel, message), question, true);
      submit(member, () -> member.shortcut("ask-anything"), question, false);
    }
    return 3 * IN_FORMS.size();
  }

  private void submit(Member member, Runnable open, String question, boolean forAll) {
    int before = slack.said(member).size();
    open(member, open);
    JsonNode form = slack.modals(member).get(0);
    ObjectNode typed = JsonNodeFactory.instance.objectNode().put("question", question);
    if (forAll) {
      typed.putArray("for-all").add("for-all");
    }
    member.submit(form.path("id").asText(), typed);
    await(() -> slack.said(member).size() > before);
  }

  /** A window opens within three seconds or not at all; then it is asked for again. */
  private void open(Member member, Runnable open) {
    for (int i = 0; i < 10 && slack.modals(member).isEmpty(); i++) {
      open.run();
      try {
        Awaitility.await()
            .atMost(Duration.ofSeconds(5))
            .until(() -> !slack.modals(member).isEmpty());
      } catch (ConditionTimeoutException e) {
        System.out.println("A window did not open in time");
      }
    }
  }

  /** Everything below what was said, and then everything in the window that is open. */
  private int pressAll(Member member) {
    int pressed = 0;
    for (Seen message : List.copyOf(slack.said(member))) {
      String place = message.json().path("channel").asText(GENERAL);
      for (String action : message.actions()) {
        for (String choice : choices(message, action)) {
          member.press(place, message.ts(), action, JsonNodeFactory.instance.textNode(choice));
          pressed++;
        }
      }
    }
    for (JsonNode modal : slack.modals(member)) {
      for (String action : modal.findValuesAsText("action_id")) {
        member.pressInView(
            modal.path("id").asText(),
            action,
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.objectNode());
        pressed++;
      }
    }
    return pressed;
  }

  /** What a menu offers; of a button, one. */
  private static List<String> choices(Seen message, String action) {
    List<String> choices =
        message.json().findParents("action_id").stream()
            .filter(element -> element.path("action_id").asText().equals(action))
            .flatMap(element -> element.path("options").findValuesAsText("value").stream())
            .filter(choice -> !choice.startsWith("dismiss"))
            .toList();
    return choices.isEmpty() ? List.of("") : choices;
  }

  private String seen(Member... members) {
    StringBuilder all = new StringBuilder();
    for (Member member : members) {
      all.append(said(member)).append(slack.home(member)).append(slack.modals(member));
    }
    slack.sent().forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /** What others may see, of a reader's commands in a channel too: all but what is private. */
  private String seenBesides(Member reader) {
    StringBuilder all = new StringBuilder();
    Member asker = slack.asker();
    all.append(said(asker)).append(slack.home(asker)).append(slack.modals(asker));
    slack.sent().stream().filter(sent -> !isPrivate(sent, reader)).forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /** A window does not say whose it is. */
  private static boolean isPrivate(JsonNode sent, Member reader) {
    return Stream.of("channel", "channel_id", "user_id")
            .map(field -> sent.path(field).asText())
            .anyMatch(place -> place.equals(reader.id()) || place.equals(reader.direct()))
        || sent.path("view").path("type").asText().equals("modal");
  }

  private String said(Member member) {
    StringBuilder all = new StringBuilder();
    slack.said(member).forEach(seen -> all.append(seen.text()).append(seen.json()));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static List<String> named(List<String> secrets, String text) {
    return secrets.stream().filter(text::contains).toList();
  }
}
