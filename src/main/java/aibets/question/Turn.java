package aibets.question;

import java.util.List;
import java.util.Optional;

/**
 * An interpreted turn of a conversation.
 *
 * @param kind what it is
 * @param understood the question completed so that it stands alone, or the first of the options;
 *     the input as typed if it is not a question
 * @param subject what the conversation is about after it
 * @param options the questions that may be meant, if it is ambiguous
 */
public record Turn(Kind kind, String understood, Optional<String> subject, List<String> options) {

  /** The kind of a turn. */
  public enum Kind {
    /** A question to look up. */
    QUESTION,
    /** A greeting, thanks, or a question about the bot itself. */
    SMALL_TALK,
    /** An ambiguous question: the user has to choose one of the options. */
    UNCLEAR
  }

  /** Copies the list. */
  public Turn {
    options = List.copyOf(options);
  }
}
