package aibets.desk;

import aibets.english.QuestionParser;
import aibets.storage.AnswerStore;
import aibets.storage.StorageException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions without a mention, in threads where the bot was mentioned. Whoever asked it there is
 * answered in any case; others, and questions that need not be meant for it, only if the sources
 * have an answer. Nobody is in a thread where somebody said stop.
 */
public final class FollowUps {

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)^(?:and |but |so |ok,? )?(?:who|whom|whose|what|which|when|where|why|how)\\b.*",
          Pattern.DOTALL);

  private static final Pattern LEANS = Pattern.compile("(?i)^(?:and|what about|how about) .+\\?");
  private static final Set<String> STOPS = Set.of("stop", "stop.", "stop!", "please stop");
  private static final int LONGEST = 300;

  private final Logger log = LoggerFactory.getLogger(FollowUps.class);
  private final Channels channels;
  private final Archive archive;

  /**
   * Where questions are answered in threads without a new mention.
   *
   * @param everywhere whether in all channels
   * @param channels ids of those where they are, if not everywhere
   */
  public record Channels(boolean everywhere, Set<String> channels) {

    /** In all channels. */
    public static final Channels ALL = new Channels(true, Set.of());

    /** Copies the set. */
    public Channels {
      channels = Set.copyOf(channels);
    }

    boolean include(String channel) {
      return everywhere || channels.contains(channel);
    }
  }

  /** In the threads that an archive knows. */
  public FollowUps(Channels channels, Archive archive) {
    this.channels = channels;
    this.archive = archive;
  }

  /** Whether somebody wants the bot to keep quiet. */
  public static boolean isStop(String text) {
    return STOPS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether what stands in a thread may concern the bot, as far as it says itself. */
  public boolean looksLikeOne(String channel, String text) {
    return channels.include(channel) && (isStop(text) || isQuestion(text));
  }

  /** Whether what nobody addressed to the bot asks something, and no more than that. */
  public static boolean asks(String text) {
    return text.length() <= LONGEST && QuestionParser.isQuestion(text);
  }

  /** Whether it stands where the bot was asked and nobody said stop. */
  public boolean isOurs(AnswerStore.Place place) {
    try {
      return !archive.storage().answers().askers(place.channel(), place.thread()).isEmpty()
          && !archive.storage().answers().isMuted(place.channel(), place.thread());
    } catch (StorageException e) {
      log.warn("Whether a message follows up is unknown; it is left alone: {}", Incidents.types(e));
      return false;
    }
  }

  /** Looks like one. */
  static boolean isQuestion(String text) {
    return text.length() <= LONGEST && (text.endsWith("?") || ASKS.matcher(text).matches());
  }

  /** Whether somebody who asked there before goes on asking. */
  public boolean isMeant(AnswerStore.Place place, String user, String text) {
    return (ASKS.matcher(text).matches() || LEANS.matcher(text).matches())
        && archive.storage().answers().askers(place.channel(), place.thread()).contains(user);
  }
}
