package aibets.desk;

import aibets.english.QuestionParser;
import aibets.storage.AnswerStore;
import aibets.storage.StorageException;
import aibets.telemetry.Incidents;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions without a mention, in threads where the bot was mentioned. Follow-ups of a user who has
 * asked in the thread are always answered; those of others, and messages that may not be meant for
 * the bot, only if the sources have an answer. A thread can be muted with "stop".
 */
public final class FollowUps {

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)^(?:and |but |so |ok,? )?(?:who|whom|whose|what|which|when|where|why|how)\\b.*",
          Pattern.DOTALL);

  private static final Pattern LEANS = Pattern.compile("(?i)^(?:and|what about|how about) .+\\?");
  private static final Set<String> STOPS = Set.of("stop", "stop.", "stop!", "please stop");
  private static final int MAX_CHARACTERS = 300;

  private final Logger log = LoggerFactory.getLogger(FollowUps.class);
  private final Channels channels;
  private final Archive archive;

  /**
   * The channels where follow-ups are answered without a new mention.
   *
   * @param everywhere whether in all channels
   * @param channels ids of the channels, if not everywhere
   */
  public record Channels(boolean everywhere, Set<String> channels) {

    /** All channels. */
    public static final Channels ALL = new Channels(true, Set.of());

    /** Copies the set. */
    public Channels {
      channels = Set.copyOf(channels);
    }

    boolean include(String channel) {
      return everywhere || channels.contains(channel);
    }
  }

  /** Uses the threads in an archive. */
  public FollowUps(Channels channels, Archive archive) {
    this.channels = channels;
    this.archive = archive;
  }

  /** Whether a text asks the bot to stop answering in the thread. */
  public static boolean isStop(String text) {
    return STOPS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a message in a thread may be a follow-up, judged by its text. */
  public boolean looksLikeOne(String channel, String text) {
    return channels.include(channel) && (isStop(text) || isQuestion(text));
  }

  /** Whether a message that is not addressed to the bot is only a question. */
  public static boolean asks(String text) {
    return text.length() <= MAX_CHARACTERS && QuestionParser.isQuestion(text);
  }

  /** Whether the bot was asked in this thread and the thread is not muted. */
  public boolean isOurs(AnswerStore.Place place) {
    try {
      return !archive.storage().answers().askers(place.channel(), place.thread()).isEmpty()
          && !archive.storage().answers().isMuted(place.channel(), place.thread());
    } catch (StorageException e) {
      log.warn(
          "Cannot determine whether a message is a follow-up; ignoring it: {}", Incidents.types(e));
      return false;
    }
  }

  /** Whether a text looks like a question. */
  static boolean isQuestion(String text) {
    return text.length() <= MAX_CHARACTERS && (text.endsWith("?") || ASKS.matcher(text).matches());
  }

  /** Whether a user who has asked in the thread before is asking again. */
  public boolean isMeant(AnswerStore.Place place, String user, String text) {
    return (ASKS.matcher(text).matches() || LEANS.matcher(text).matches())
        && archive.storage().answers().askers(place.channel(), place.thread()).contains(user);
  }
}
