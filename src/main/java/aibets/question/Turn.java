package aibets.question;

import java.util.List;
import java.util.Optional;

/**
 * What somebody said in a conversation, understood.
 *
 * @param kind what it is
 * @param understood as a question that stands alone, the first of the options if there are some; as
 *     it was typed if it is none
 * @param subject what the conversation is about after it
 * @param options the questions that may be meant, if that cannot be told
 */
public record Turn(Kind kind, String understood, Optional<String> subject, List<String> options) {

  /** What somebody says. */
  public enum Kind {
    /** To be looked up. */
    QUESTION,
    /** A greeting, thanks, or a question about the bot itself. */
    SMALL_TALK,
    /** To be asked back: either of the options may be meant. */
    UNCLEAR
  }

  /** Copies the list. */
  public Turn {
    options = List.copyOf(options);
  }
}
