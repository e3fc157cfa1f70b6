package aibets.slack;

import aibets.desk.Archive;
import aibets.desk.FollowUpChannels;
import aibets.desk.Incidents;
import aibets.store.StoreException;
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
final class FollowUps {

  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)^(?:and |but |so |ok,? )?(?:who|whom|whose|what|which|when|where|why|how)\\b.*",
          Pattern.DOTALL);

  private static final Pattern LEANS = Pattern.compile("(?i)^(?:and|what about|how about) .+\\?");
  private static final Set<String> STOPS = Set.of("stop", "stop.", "stop!", "please stop");
  private static final int LONGEST = 300;

  private final Logger log = LoggerFactory.getLogger(FollowUps.class);
  private final FollowUpChannels channels;
  private final Conversations conversations;
  private final Archive archive;

  FollowUps(FollowUpChannels channels, Conversations conversations, Archive archive) {
    this.channels = channels;
    this.conversations = conversations;
    this.archive = archive;
  }

  static boolean isStop(String text) {
    return STOPS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether it may concern the bot, as far as the message itself says. */
  boolean looksLikeOne(Incoming incoming) {
    return incoming.thread() != null
        && channels.include(incoming.channel())
        && !incoming.mentionsAnybody()
        && (isStop(incoming.plain()) || isQuestion(incoming.plain()));
  }

  /** Whether it stands where the bot was asked and nobody said stop. */
  boolean isOurs(Incoming incoming) {
    try {
      String thread = incoming.place().thread();
      return !archive.answers().askers(incoming.channel(), thread).isEmpty()
          && !archive.answers().isMuted(incoming.channel(), thread);
    } catch (StoreException e) {
      log.warn("Whether a message follows up is unknown; it is left alone: {}", Incidents.types(e));
      return false;
    }
  }

  /** Looks like one. */
  static boolean isQuestion(String text) {
    return text.length() <= LONGEST && (text.endsWith("?") || ASKS.matcher(text).matches());
  }

  /** Takes on what {@link #looksLikeOne} and {@link #isOurs} let through. */
  void answer(Incoming incoming) {
    String text = incoming.plain();
    if (isStop(text)) {
      conversations.mute(incoming);
    } else if (isMeant(incoming, text)) {
      conversations.ask(incoming);
    } else {
      conversations.answerIfSaid(incoming);
    }
  }

  private boolean isMeant(Incoming incoming, String text) {
    return (ASKS.matcher(text).matches() || LEANS.matcher(text).matches())
        && archive
            .answers()
            .askers(incoming.channel(), incoming.place().thread())
            .contains(incoming.user());
  }
}
