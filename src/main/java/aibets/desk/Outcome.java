package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.indexing.ReloadReport;
import aibets.overview.Bets;
import aibets.overview.Cards;
import aibets.overview.SideBySide;
import aibets.overview.Timeline;
import aibets.storage.WatchStore.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The outcome of a request, to be rendered by a surface. */
public sealed interface Outcome {

  /** Returns the empty outcome. */
  static Outcome none() {
    return new None();
  }

  /** Whether there is nothing to deliver. */
  default boolean isNone() {
    return false;
  }

  /** Nothing to deliver. */
  record None() implements Outcome {

    @Override
    public boolean isNone() {
      return true;
    }
  }

  /** A question was looked up; the sources may not answer it. */
  record Answered(Ask ask, Answer answer) implements Outcome {}

  /** A comparison of two things. */
  record Comparison(String left, String right, SideBySide table) implements Outcome {}

  /** Cards of bets. */
  record Dossier(Bets bets, List<Cards.Card> cards) implements Outcome {

    /** Copies the list. */
    public Dossier {
      cards = List.copyOf(cards);
    }
  }

  /** A timeline. */
  record Dated(Timeline timeline) implements Outcome {}

  /** An ambiguous question: one of several may be meant. */
  record Choice(List<String> questions) implements Outcome {

    /** Copies the list. */
    public Choice {
      questions = List.copyOf(questions);
    }
  }

  /**
   * A greeting or thanks, to be answered in kind.
   *
   * @param examples of questions; few, or none
   */
  record SmallTalk(String text, List<String> examples) implements Outcome {

    /** Copies the list. */
    public SmallTalk {
      examples = List.copyOf(examples);
    }
  }

  /** A sentence for the user. */
  record Sentence(String text) implements Outcome {}

  /** A failure that was logged under a reference. */
  record Failed(String reference) implements Outcome {}

  /** The process ended while the answer was being delivered; it may have arrived. */
  record CutOff(String question) implements Outcome {}

  /**
   * A question is now being watched.
   *
   * @param answer its current answer; empty if it may not be shown
   */
  record Watching(Watch watch, Optional<Answer> answer) implements Outcome {}

  /** The questions that a user watches. */
  record Standing(List<Watch> watches) implements Outcome {

    /** Copies the list. */
    public Standing {
      watches = List.copyOf(watches);
    }
  }

  /**
   * The answer to a watched question has changed.
   *
   * @param answeredBefore whether it was answered before
   * @param before earlier quotes, as far as they may still be shown
   */
  record Changed(Watch watch, boolean answeredBefore, List<Quote> before, Answer answer)
      implements Outcome {

    /** Copies the list. */
    public Changed {
      before = List.copyOf(before);
    }
  }

  /** The documents now answer a question that they did not answer when it was asked. */
  record NowSaid(String question, Answer answer) implements Outcome {}

  /**
   * A shared answer no longer matches its documents.
   *
   * @param gone the number of its quotes that their documents no longer contain
   * @param quotes the number of its quotes
   */
  record Outdated(int gone, int quotes) implements Outcome {}

  /**
   * The weekly digest.
   *
   * @param answered the number of answered questions
   * @param gaps most asked first; empty if they may not be shown
   * @param old documents, oldest first; empty if they may not be shown
   */
  record Week(
      int questions,
      int answered,
      int helpful,
      int unhelpful,
      List<Gaps.Gap> gaps,
      List<Document> old)
      implements Outcome {

    /** Copies the lists. */
    public Week {
      gaps = List.copyOf(gaps);
      old = List.copyOf(old);
    }
  }

  /** The documents were reloaded. */
  record Reloaded(ReloadReport report) implements Outcome {}

  /**
   * Why a user gets no answer now.
   *
   * @param number as described by the reason; otherwise 0
   */
  record Notice(Reason reason, long number) implements Outcome {

    static Notice of(Reason reason) {
      return new Notice(reason, 0);
    }

    static Notice of(Reason reason, Duration wait) {
      return new Notice(reason, wait.toSeconds());
    }
  }

  /** An outcome that the surface itself has rendered. */
  non-sealed interface Prepared extends Outcome {}

  /** Why a user gets no answer now. */
  enum Reason {
    /** The user may not ask. */
    NOT_FOR_YOU,
    /** Nobody may ask in this channel. */
    NOT_HERE,
    /** Guests may not ask. */
    NOT_FOR_GUESTS,
    /** Members of other organizations may not ask. */
    NOT_FOR_STRANGERS,
    /** It is currently unknown whether the user may ask. */
    NOT_KNOWN,
    /** The user exceeded the rate limit; the number is the seconds to wait. */
    TOO_MANY,
    /** The channel exceeded the rate limit; the number is the seconds to wait. */
    TOO_MANY_HERE,
    /** The queue is full; the number is that of questions being answered or waiting. */
    BUSY,
    /** The question waits; the number is that of questions before it. */
    WAITING,
    /** The bot is shutting down. */
    RESTARTING,
    /** The documents are already being reloaded. */
    RELOAD_RUNNING,
    /** The process ended at each attempt to answer. */
    INTERRUPTED,
    /** The text is not a question; only questions can be watched. */
    NOT_WATCHABLE,
    /** The user already watches this question. */
    WATCHED_ALREADY,
    /** The user watches the maximum number of questions, which is the number. */
    WATCHED_ENOUGH,
    /** The user does not watch this question any more. */
    WATCHED_NO_MORE
  }
}
