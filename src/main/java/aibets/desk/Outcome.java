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

  /**
   * A greeting or thanks, to be replied to in kind.
   *
   * @param examples of what can be asked; few, or none
   */
  record SmallTalk(String text, List<String> examples) implements Outcome {

    /** Copies the list. */
    public SmallTalk {
      examples = List.copyOf(examples);
    }
  }

  /** A sentence that was worded for the person who asked. */
  record Sentence(String text) implements Outcome {}

  /** Something went wrong, and is logged under a reference. */
  record Failed(String reference) implements Outcome {}

  /** The program ended while this question's answer was delivered; it may have arrived. */
  record CutOff(String question) implements Outcome {}

  /**
   * Somebody watches a question from now on.
   *
   * @param answer that the documents have for it; empty where it may not be shown
   */
  record Watching(Watch watch, Optional<Answer> answer) implements Outcome {}

  /** The questions that somebody watches. */
  record Standing(List<Watch> watches) implements Outcome {

    /** Copies the list. */
    public Standing {
      watches = List.copyOf(watches);
    }
  }

  /**
   * A question that somebody watches is answered otherwise than before.
   *
   * @param answeredBefore whether it was answered
   * @param before what was quoted, as far as it may still be shown
   */
  record Changed(Watch watch, boolean answeredBefore, List<Quote> before, Answer answer)
      implements Outcome {

    /** Copies the list. */
    public Changed {
      before = List.copyOf(before);
    }
  }

  /** The documents answer a question that they did not answer when it was asked. */
  record NowSaid(String question, Answer answer) implements Outcome {}

  /**
   * An answer that was shared is not what its documents say any more.
   *
   * @param gone how many of its quotes stand in their documents no more
   * @param quotes how many it has
   */
  record Outdated(int gone, int quotes) implements Outcome {}

  /**
   * How a week went.
   *
   * @param answered how many of the questions were
   * @param gaps most asked first; empty where they may not be named
   * @param old documents, oldest first; empty where they may not be named
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
    INTERRUPTED,
    /** Only questions can be watched, and it is none. */
    NOT_WATCHABLE,
    /** This person watches that question already. */
    WATCHED_ALREADY,
    /** This person watches as many questions as one may, which is the number. */
    WATCHED_ENOUGH,
    /** This person no longer watches that question. */
    WATCHED_NO_MORE
  }
}
