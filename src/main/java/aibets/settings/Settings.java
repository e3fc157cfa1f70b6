package aibets.settings;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The settings of the program, read by {@link SettingsReader}. Its string form shows no token.
 *
 * @param documents the location of the documents and how they are read
 * @param data the directory for everything that the program writes
 * @param database the PostgreSQL database used as storage; empty to store files in {@code data}
 * @param search the search service that finds passages; empty to hold their vectors in memory
 * @param bets the file of what has cards; none means the bundled one for the bundled documents, and
 *     no cards for others
 * @param oldAfter the age from which answers flag a source as old, zero for never
 * @param reading how questions and passages are read together
 * @param admins who may reload: ids of Slack's users and user groups, {@code workspace-admins}
 * @param slack how the bot reaches Slack
 * @param watch how long changed seeds must stay unchanged before they are reloaded automatically;
 *     empty to disable automatic reloads
 * @param retention how long questions and answers are kept, zero for not at all
 * @param operationsPort the loopback port that serves health and metrics; empty to disable
 * @param http the HTTP API for programs
 */
public record Settings(
    Documents documents,
    Path data,
    Optional<Database> database,
    Optional<Search> search,
    Optional<Path> bets,
    Duration oldAfter,
    Reading reading,
    Set<String> admins,
    Slack slack,
    Optional<Duration> watch,
    Duration retention,
    OptionalInt operationsPort,
    Http http) {

  /**
   * Locations of the documents, and how they are read.
   *
   * @param seeds the locations in order; none means the bundled documents
   * @param hosts allowed for web pages: {@code name} or {@code name:port}
   * @param privateHosts those of them that may have private addresses
   * @param dates the order of numeric dates
   */
  public record Documents(
      List<Seed> seeds, Set<String> hosts, Set<String> privateHosts, Dates dates) {

    /** Copies the collections. */
    public Documents {
      seeds = List.copyOf(seeds);
      hosts = Set.copyOf(hosts);
      privateHosts = Set.copyOf(privateHosts);
    }
  }

  /** The order of day and month in numeric dates such as 03/04/2026. */
  public enum Dates {
    /** 3 April. */
    DAY_FIRST,
    /** 4 March. */
    MONTH_FIRST,
    /** Determined only by other dates of the document. */
    INFER
  }

  /**
   * How to connect to a PostgreSQL database.
   *
   * @param url for its driver, without user and password
   * @param user from {@code AI_BETS_DATABASE_USER}
   * @param password from {@code AI_BETS_DATABASE_PASSWORD}, empty if not set
   * @param connections the size of the connection pool
   * @param schemaPrefix begins the names of schemas; empty except for a workspace
   */
  public record Database(
      String url, String user, Secret password, int connections, String schemaPrefix) {}

  /**
   * How to connect to an OpenSearch cluster.
   *
   * @param address ends with a slash
   * @param user from {@code AI_BETS_SEARCH_USER}, empty if not set
   * @param password from {@code AI_BETS_SEARCH_PASSWORD}, empty if not set
   * @param certificates a file with the trusted certificates; empty to trust those that Java does
   */
  public record Search(URI address, String user, Secret password, Optional<Path> certificates) {}

  /**
   * How questions and passages are read together, and the confidence thresholds.
   *
   * @param isOn whether they are read
   * @param model the model's file; none means the bundled model
   * @param passages the maximum number read per question
   * @param limit the maximum time
   * @param threshold the confidence from which quotes count as an answer, 0 to 1; none means as
   *     fitted
   * @param perhaps the confidence from which quotes are shown as a possible answer; likewise
   */
  public record Reading(
      boolean isOn,
      Optional<Path> model,
      int passages,
      Duration limit,
      OptionalDouble threshold,
      OptionalDouble perhaps) {

    /** Returns a copy with a custom model. */
    public Reading with(Path other) {
      return new Reading(isOn, Optional.of(other), passages, limit, threshold, perhaps);
    }

    /** Returns a copy with another time limit. */
    public Reading with(Duration other) {
      return new Reading(isOn, model, passages, other, threshold, perhaps);
    }
  }

  /**
   * The settings for Slack.
   *
   * @param botToken from {@code SLACK_BOT_TOKEN}, empty if not set
   * @param appToken from {@code SLACK_APP_TOKEN}, empty if not set
   * @param apiUrl the base URL of Slack's Web API
   * @param workers the number of questions answered concurrently
   * @param queue the number of questions that may wait
   * @param followUps ids of the channels where questions in threads need no mention; empty for
   *     none, {@link #EVERYWHERE} for all
   * @param adminChannel id of the channel or person that receives reports of gaps in the sources
   * @param access who may ask
   * @param documentSets names of document sets that may be shown, by channel, user group, or {@code
   *     default}
   * @param channelModes how messages not addressed to the bot are handled, by channel
   * @param name the name of the bot after "Ask"
   * @param sockets the connections to keep
   * @param requests the endpoint for requests from Slack over HTTP; empty for Socket Mode
   * @param oauth how it is installed in several workspaces; empty to serve the one of botToken
   * @param news the notifications that people receive without asking again
   */
  public record Slack(
      Secret botToken,
      Secret appToken,
      URI apiUrl,
      int workers,
      int queue,
      Set<String> followUps,
      Optional<String> adminChannel,
      Access access,
      Map<String, Set<String>> documentSets,
      Map<String, ChannelMode> channelModes,
      String name,
      Sockets sockets,
      Optional<Requests> requests,
      Optional<OAuth> oauth,
      News news) {

    /** Stands for all channels. */
    public static final Set<String> EVERYWHERE = Set.of("on");

    /** Copies the set. */
    public Slack {
      followUps = Set.copyOf(followUps);
      documentSets = Map.copyOf(documentSets);
      channelModes = Map.copyOf(channelModes);
    }

    /** Whether any token is set. */
    public boolean hasTokens() {
      return !botToken.reveal().isEmpty() || !appToken.reveal().isEmpty();
    }
  }

  /**
   * Where Slack's requests are received.
   *
   * @param host the address to listen on
   * @param port 1 to 65535
   * @param signingSecret from {@code SLACK_SIGNING_SECRET}, not empty
   */
  public record Requests(InetAddress host, int port, Secret signingSecret) {}

  /** How the bot handles messages in a channel that are not addressed to it. */
  public enum ChannelMode {
    /** Nothing. */
    MENTIONS,
    /** Answers questions that the documents answer. */
    AUTO,
    /** Treats every message as a question. */
    ALL
  }

  /**
   * Who may ask, where, and how often.
   *
   * @param channels ids of the only channels; empty for all
   * @param deniedChannels ids of channels
   * @param users ids of the only users; empty for all
   * @param deniedUsers ids of users
   * @param strangers whether members of other organizations may ask
   * @param guests whether guests may ask
   * @param userRate questions per user and minute
   * @param channelRate questions per channel and minute
   */
  public record Access(
      Set<String> channels,
      Set<String> deniedChannels,
      Set<String> users,
      Set<String> deniedUsers,
      boolean strangers,
      boolean guests,
      int userRate,
      int channelRate) {

    /** Copies the sets. */
    public Access {
      channels = Set.copyOf(channels);
      deniedChannels = Set.copyOf(deniedChannels);
      users = Set.copyOf(users);
      deniedUsers = Set.copyOf(deniedUsers);
    }
  }

  /**
   * The notifications to send.
   *
   * @param gapMessages whether to notify askers that an unanswered question now has an answer
   * @param watches the number of questions a user may watch, 0 for none
   * @param digest whether the admin channel receives a weekly digest
   */
  public record News(boolean gapMessages, int watches, boolean digest) {}

  /**
   * The Socket Mode connections.
   *
   * @param count their number
   * @param silence after which a connection is replaced
   */
  public record Sockets(int count, Duration silence) {}

  /**
   * Settings for the HTTP API.
   *
   * @param port empty for none
   * @param host the address to listen on; loopback unless there is a token
   * @param token from {@code AI_BETS_HTTP_TOKEN}, required in every request; empty if not set
   */
  public record Http(OptionalInt port, InetAddress host, Secret token) {}

  /** Returns a copy for other documents. */
  public Settings withSeeds(Path other) {
    return new Settings(
        new Documents(List.of(new Seed.Local(other)), Set.of(), Set.of(), documents.dates()),
        data,
        database,
        search,
        bets,
        oldAfter,
        reading,
        admins,
        slack,
        watch,
        retention,
        operationsPort,
        http);
  }

  /** Returns a copy with other settings for reading. */
  public Settings with(Reading other) {
    return new Settings(
        documents,
        data,
        database,
        search,
        bets,
        oldAfter,
        other,
        admins,
        slack,
        watch,
        retention,
        operationsPort,
        http);
  }

  /** Copies the set. */
  public Settings {
    admins = Set.copyOf(admins);
  }
}
