package aibets.desk;

import aibets.answer.Answer;
import aibets.indexing.ReloadReport;
import aibets.overview.Bets;
import aibets.overview.Cards;
import aibets.overview.SideBySide;
import aibets.overview.Timeline;
import java.time.Duration;
import java.util.List;

/** What comes of something that somebody asked for, for a surface to put into words. */
public sealed interface Outcome {

  /** Nothing to say. */
  static Outcome none() {
    return new None();
  }

  /** Whether there is nothing to say. */
  default boolean isNone() {
    return false;
  }

  /** Nothing to say. */
  record None() implements Outcome {

    @Override
    public boolean isNone() {
      return true;
    }
  }

  /** A question was looked up; the sources may not answer it. */
  record Answered(Ask ask, Answer answer) implements Outcome {}

  /** Two things side by side. */
  record Comparison(String left, String right, SideBySide table) implements Outcome {}

  /** Cards of what is bet on. */
  record Dossier(Bets bets, List<Cards.Card> cards) implements Outcome {

    /** Copies the list. */
    public Dossier {
      cards = List.copyOf(cards);
    }
  }

  /** What the sources date. */
  record Dated(Timeline timeline) implements Outcome {}

  /** It is not clear which of some questions was meant. */
  record Choice(List<String> questions) implements Outcome {

    /** Copies the list. */
    public Choice {
      questions = List.copyOf(questions);
    }
  }

  /** A greeting or thanks, to be replied to in kind. */
  record SmallTalk(String text) implements Outcome {}

  /** A sentence that was worded for the person who asked. */
  record Sentence(String text) implements Outcome {}

  /** Something went wrong, and is logged under a reference. */
  record Failed(String reference) implements Outcome {}

  /** The program ended while this question's answer was delivered; it may have arrived. */
  record CutOff(String question) implements Outcome {}

  /** The documents were reloaded. */
  record Reloaded(ReloadReport report) implements Outcome {}

  /**
   * Why somebody gets no answer now.
   *
   * @param number as the reason says; 0 if it says nothing
   */
  record Notice(Reason reason, long number) implements Outcome {

    static Notice of(Reason reason) {
      return new Notice(reason, 0);
    }

    static Notice of(Reason reason, Duration wait) {
      return new Notice(reason, wait.toSeconds());
    }
  }

  /** What a surface made ready itself. */
  non-sealed interface Prepared extends Outcome {}

  /** Why somebody gets no answer now. */
  enum Reason {
    /** This person may not ask. */
    NOT_FOR_YOU,
    /** Nobody may ask there. */
    NOT_HERE,
    /** Guests may not ask. */
    NOT_FOR_GUESTS,
    /** People of other organisations may not ask. */
    NOT_FOR_STRANGERS,
    /** Whether this person may ask cannot be found out now. */
    NOT_KNOWN,
    /** This person asked too much; the number is the seconds to wait. */
    TOO_MANY,
    /** Too much was asked there; the number is the seconds to wait. */
    TOO_MANY_HERE,
    /** The queue is full; the number is the questions in work or waiting. */
    BUSY,
    /** The question waits; the number is the questions before it. */
    WAITING,
    /** The bot is being stopped. */
    RESTARTING,
    /** The documents are being reloaded already. */
    RELOAD_RUNNING,
    /** The program ended each time that it tried to answer. */
    INTERRUPTED
  }
}
