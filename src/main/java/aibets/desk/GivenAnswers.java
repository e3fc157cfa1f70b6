package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.storage.AnswerStore;
import aibets.storage.AnswerStore.Given;
import aibets.storage.Journal;
import aibets.storage.StorageException;
import aibets.storage.WatchStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was answered, and gives it back to those who may see it: the asker, and others in the
 * channel once it was posted or shared there.
 */
public final class GivenAnswers {

  /** How long earlier questions count in a conversation. */
  private static final Duration CONVERSATION = Duration.ofDays(1);

  private static final int LONGEST_QUESTION = 4_000;

  private final Logger log = LoggerFactory.getLogger(GivenAnswers.class);
  private final Archive archive;
  private final Clock clock;

  /** Keeps them in an archive. */
  public GivenAnswers(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** The questions before this one in its thread, oldest first. */
  List<String> earlier(Ask ask) {
    try {
      return ask.open()
          ? archive
              .storage()
              .answers()
              .questions(
                  ask.place().channel(),
                  ask.place().thread(),
                  ask.place().message(),
                  clock.instant().minus(CONVERSATION))
          : List.of();
    } catch (StorageException e) {
      log.warn(
          "Earlier questions could not be read; this one stands alone: {}", Incidents.types(e));
      return List.of();
    }
  }

  /**
   * Keeps an answer as it is shown.
   *
   * @param text of what is shown
   * @param layout that the surface can show it by again
   * @return its id; empty if it could not be kept
   */
  public Optional<String> keep(Ask ask, Answer answer, String text, String layout) {
    try {
      Given given = given(ask, answer, text, layout);
      archive.storage().answers().keep(given);
      return Optional.of(given.id());
    } catch (StorageException e) {
      log.warn("An answer could not be kept; it has no buttons: {}", Incidents.types(e));
      return Optional.empty();
    }
  }

  private Given given(Ask ask, Answer answer, String text, String layout) {
    long question =
        archive
            .storage()
            .journal()
            .asked(
                new Journal.Asked(
                    clock.instant(),
                    ask.user(),
                    ask.place().channel(),
                    PlainText.line(answer.question(), LONGEST_QUESTION),
                    answer.answered(),
                    answer.confidence(),
                    answer.took()));
    return new Given(
        UUID.randomUUID().toString(),
        question,
        ask.user(),
        ask.place(),
        ask.open(),
        PlainText.line(answer.understood(), LONGEST_QUESTION),
        text,
        layout,
        shown(answer).stream().map(GivenAnswers::spot).toList());
  }

  /** What can be seen in its document. */
  private static List<Quote> shown(Answer answer) {
    return answer.verdict() == Verdict.REFUSED ? List.of() : answer.shown();
  }

  private static AnswerStore.Citation spot(Quote quote) {
    return new AnswerStore.Citation(
        quote.document().id(), quote.start(), quote.end(), quote.text().hashCode());
  }

  /** An answer, for somebody who may see it there; empty for all others. */
  public Optional<Given> find(String id, String user, String channel) {
    return archive
        .storage()
        .answers()
        .find(id)
        .filter(
            given ->
                given.asker().equals(user)
                    || (given.open() && given.place().channel().equals(channel)));
  }

  /** Marks an answer as shared; returns false if it was before. */
  public boolean share(Given given) {
    return archive.storage().answers().share(given.id());
  }

  /**
   * Keeps where a shared answer stands, so that a note can follow when its quotes stand in their
   * documents no more.
   *
   * @param thread that the note goes into
   */
  public void sharedAs(Given given, String thread) {
    try {
      archive
          .storage()
          .watches()
          .shared(new WatchStore.Shared(given.id(), given.place().channel(), thread));
    } catch (StorageException e) {
      log.warn("A shared answer will not be looked at again: {}", Incidents.types(e));
    }
  }

  /** Takes {@link #share} back. */
  public void unshare(Given given) {
    archive.storage().answers().unshare(given.id());
  }

  /** Marks an answer as told to the admins; returns false if it was before. */
  public boolean tell(Given given) {
    return archive.storage().answers().report(given.id());
  }

  /** Takes {@link #tell} back. */
  public void untell(Given given) {
    archive.storage().answers().unreport(given.id());
  }

  /** Notes what somebody thinks of an answer, in place of what they thought before. */
  public void feedback(Given given, String user, boolean helpful, String reason) {
    archive
        .storage()
        .journal()
        .feedback(
            new Journal.Feedback(
                given.question(),
                user,
                helpful,
                PlainText.line(reason, LONGEST_QUESTION),
                clock.instant()));
  }
}
