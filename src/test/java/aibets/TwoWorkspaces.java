package aibets;

import aibets.httpmode.SigningClient;
import aibets.postgres.PostgresServer;
import aibets.sandbox.Directory;
import aibets.sandbox.Sandbox;
import aibets.sandbox.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Two workspaces with documents of their own, in which the program can be installed. */
final class TwoWorkspaces implements AutoCloseable {

  static final String FIRST = "T0ALPHA";
  static final String SECOND = "T0BETA";

  /** What only the documents and people of one of them say. Nobody asks with any of these. */
  static final Map<String, List<String>> SECRETS =
      Map.of(
          FIRST,
          List.of("zephyrine", "ottoline", "may 2019", "peridot"),
          SECOND,
          List.of("thessaly", "marigold", "may 2017", "sardonyx"),
          "main",
          List.of("quillon", "wendeline", "may 2011"));

  static final String OLD_KEY = key(1);
  static final String NEW_KEY = key(2);

  /** Where everything is stored. */
  enum Kept {
    FILES,
    POSTGRES
  }

  private final Path directory;
  private final Directory slack;
  private final Sandbox first;
  private final Sandbox second;

  TwoWorkspaces(Path directory) throws IOException {
    this.directory = directory;
    slack =
        new Directory(
            SandboxExtension.installable(),
            ServingWorkspaces.CLIENT_ID,
            ServingWorkspaces.CLIENT_SECRET);
    first = slack.open(FIRST);
    second = slack.open(SECOND);
    for (Map.Entry<String, List<String>> each : SECRETS.entrySet()) {
      write(each.getKey(), each.getValue().get(1), each.getValue().get(2));
    }
    Path workspaces = Files.createDirectories(directory.resolve("workspaces"));
    for (String id : List.of(FIRST, SECOND)) {
      Files.writeString(
          workspaces.resolve(id + ".yaml"),
          "ai-bets:\n  seeds: [" + directory.resolve(id) + "]\n  admins: [workspace-admins]\n");
    }
  }

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }

  Directory slack() {
    return slack;
  }

  Sandbox first() {
    return first;
  }

  Sandbox second() {
    return second;
  }

  /** Writes the only document of a workspace, or of the main settings. */
  void write(String whose, String guard, String year) throws IOException {
    List<String> secrets = SECRETS.get(whose);
    Files.writeString(
        Files.createDirectories(directory.resolve(whose)).resolve(secrets.get(0) + ".md"),
        """
        ---
        title: %s rules
        published: 2026-02-03
        ---
        ## Who guards the vault?
        %s guards the vault, which was built in %s and is 40 metres deep.
        """
            .formatted(secrets.get(0), guard, year));
  }

  /** Forgets where it was installed before. */
  static void empty(Kept kept) {
    if (kept == Kept.POSTGRES) {
      PostgresServer.running().execute("drop schema if exists workspaces cascade");
    }
  }

  /** Starts the program. */
  ServingWorkspaces serve(Kept kept, String keys, int httpPort) throws IOException {
    return serve(kept, keys, httpPort, directory);
  }

  /** Starts the program in a directory of its own. */
  ServingWorkspaces serve(Kept kept, String keys, int httpPort, Path own) throws IOException {
    Map<String, String> settings = settings(kept);
    settings.put("AI_BETS_HTTP_PORT", String.valueOf(httpPort));
    settings.put("AI_BETS_TOKEN_KEYS", keys);
    ServingWorkspaces serving = ServingWorkspaces.start(slack, own, settings);
    Stream.of(first, second)
        .forEach(each -> each.deliverTo(serving.requestUrl(), SigningClient.SECRET));
    return serving;
  }

  /** Asks the packaged program, which has the same settings and data, as an assistant does. */
  String assist(Kept kept, List<String> questions) throws IOException, InterruptedException {
    ProcessBuilder mcp = Jar.command(directory, "mcp");
    mcp.environment().putAll(settings(kept));
    return Assistant.answers(mcp, questions);
  }

  private Map<String, String> settings(Kept kept) {
    Map<String, String> settings = new HashMap<>();
    settings.put("AI_BETS_SEEDS", directory.resolve("main").toString());
    settings.put("AI_BETS_WORKSPACES", directory.resolve("workspaces").toString());
    settings.put("AI_BETS_READING_MODEL", "off");
    settings.put("AI_BETS_THRESHOLD", "0");
    settings.put("AI_BETS_PERHAPS_THRESHOLD", "0");
    settings.put("AI_BETS_SLACK_USER_RATE", "100000");
    settings.put("AI_BETS_SLACK_CHANNEL_RATE", "100000");
    if (kept == Kept.POSTGRES) {
      settings.put("AI_BETS_DATABASE", PostgresServer.running().url());
      settings.put("AI_BETS_DATABASE_USER", PostgresServer.USER);
      settings.put("AI_BETS_DATABASE_PASSWORD", PostgresServer.PASSWORD);
      settings.put("AI_BETS_DATABASE_CONNECTIONS", "3");
    }
    return settings;
  }

  /** Returns what a text says of what only one of them says. */
  static List<String> named(String whose, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return SECRETS.get(whose).stream().filter(lower::contains).toList();
  }

  @Override
  public void close() {
    slack.close();
  }
}
