package aibets;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Access;
import aibets.desk.ChannelPolicy;
import aibets.desk.FollowUps;
import aibets.desk.News;
import aibets.sandbox.Member;
import aibets.sandbox.SandboxExtension;
import aibets.settings.SettingsReader;
import aibets.slack.SlackBot;
import aibets.slack.SlackOptions;
import aibets.socketmode.SocketMode;
import aibets.socketmode.Sockets;
import aibets.telemetry.Telemetry;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tries every surface and command where some documents must not be mentioned. */
class DocumentsByChannelIT {

  /** Words of documents in another set. No question contains these or the following words. */
  private static final List<String> SECRETS =
      List.of("zephyrine", "ottoline", "marchpane", "obsid");

  /** Words of a document that only admins may read. */
  private static final List<String> OF_ADMINS = List.of("quillon", "peridot", "sardonyx");

  /** Words of documents for a group without members. */
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

  /** One question about each of the restricted documents. */
  private static final List<String> IN_FORMS =
      List.of("Who guards the vault?", "Who keeps the crypt?", "Who keeps the belfry?");

  private static final List<String> FOLLOW_UPS =
      List.of("and who guards the vault?", "who else keeps the belfry?", "when was it built?");

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  @TempDir Path folder;
  private final EverySurface surfaces =
      new EverySurface(slack, new EverySurface.Script(QUESTIONS, IN_FORMS, FOLLOW_UPS));
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
    Prepared.model(folder.resolve("data"));
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
            SlackOptions.USUAL_NAME,
            News.Options.USUAL);
    return new SlackBot(
        options,
        new SocketMode(options, Sockets.ONE, Telemetry.NONE),
        library.answerer(),
        library.reloader(),
        library);
  }

  @Test
  void neverMentionsDocumentsThatAChannelMayNotSee() {
    int tries;
    try (SlackBot bot = bot(rules(Map.of("default", Set.of("public"))))) {
      bot.start();
      tries =
          surfaces.tryAll(() -> bot.status().underway() == 0, slack.asker(), slack.asker().direct())
              + surfaces.tryAll(() -> bot.status().underway() == 0, slack.admin(), GENERAL);
    }
    assertThat(named(SECRETS, seen(slack.asker(), slack.admin()))).isEmpty();
    System.out.println(tries + " tries, and nothing of another set was named");
  }

  @Test
  void neverMentionsDocumentsForOtherReaders() throws IOException {
    List<String> all = Stream.concat(OF_ADMINS.stream(), OF_NOBODY.stream()).toList();
    int tries;
    int readersTries;
    try (SlackBot bot = bot(rules(Map.of()))) {
      bot.start();
      tries =
          surfaces.tryAll(() -> bot.status().underway() == 0, slack.asker(), slack.asker().direct())
              + surfaces.tryAll(() -> bot.status().underway() == 0, slack.asker(), GENERAL);
      tries += surfaces.tryAll(() -> bot.status().underway() == 0, slack.admin(), GENERAL);
    }
    assertThat(named(all, seenBesides(slack.admin()))).isEmpty();
    try (SlackBot bot = bot(rules(Map.of()))) {
      bot.start();
      write("public/wendeline.md", ofNobody("belfry"));
      readersTries =
          surfaces.tryAll(
              () -> bot.status().underway() == 0, slack.admin(), slack.admin().direct());
    }
    assertThat(named(OF_ADMINS, seen(slack.admin()))).contains("quillon", "peridot");
    assertThat(named(OF_NOBODY, seen(slack.admin()))).isEmpty();
    assertThat(library.readers()).containsExactlyInAnyOrder("@admins", "S0NOBODY");
    assertThat(named(all, said(slack.asker()) + said(slack.colleague()))).isEmpty();
    System.out.println(
        tries + " tries and " + readersTries + " of a reader, and nothing for others was named");
  }

  @Test
  void mentionsToProgramsOnlyDocumentsForEveryone() {
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
  void answersFromMoreDocumentsWhereMoreMayBeShown() {
    try (SlackBot bot =
        bot(rules(Map.of("default", Set.of("public"), GENERAL, Set.of("public", "secret"))))) {
      bot.start();
      surfaces.tryAll(() -> bot.status().underway() == 0, slack.asker(), GENERAL);
    }
    assertThat(named(SECRETS, seen(slack.asker()))).contains("zephyrine", "ottoline", "marchpane");
  }

  /** Returns rules for a channel in which nobody has to mention the bot. */
  private static ChannelPolicy.Rules rules(Map<String, Set<String>> sets) {
    return new ChannelPolicy.Rules(sets, Map.of(GENERAL, ChannelPolicy.Mode.AUTO));
  }

  private String seen(Member... members) {
    StringBuilder all = new StringBuilder();
    for (Member member : members) {
      all.append(said(member)).append(slack.home(member)).append(slack.modals(member));
    }
    slack.sent().forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns what others can see, also of a reader's commands in a channel: everything that is not
   * private.
   */
  private String seenBesides(Member reader) {
    StringBuilder all = new StringBuilder();
    Member asker = slack.asker();
    all.append(said(asker)).append(slack.home(asker)).append(slack.modals(asker));
    slack.sent().stream().filter(sent -> !isPrivate(sent, reader)).forEach(all::append);
    return all.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether something was sent to one user only. A modal does not say whose it is. */
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
