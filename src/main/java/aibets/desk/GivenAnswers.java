package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.english.Conversation;
import aibets.question.Turn;
import aibets.storage.AnswerStore;
import aibets.storage.AnswerStore.Given;
import aibets.storage.Journal;
import aibets.storage.StorageException;
import aibets.storage.WatchStore;
import aibets.telemetry.Incidents;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores answers and returns them to users who may see them: the asker, and others in the channel
 * if the answer was posted or shared there.
 */
public final class GivenAnswers {

  /** How long earlier questions of a conversation are considered. */
  private static final Duration CONVERSATION = Duration.ofDays(1);

  private static final int MAX_QUESTION_CHARACTERS = 4_000;
  private static final int MAX_MEANINGS = 4;

  private final Logger log = LoggerFactory.getLogger(GivenAnswers.class);
  private final Archive archive;
  private final Clock clock;

  /** Stores answers in an archive. */
  public GivenAnswers(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** Returns the earlier questions in the thread, oldest first. */
  List<String> earlier(Ask ask) {
    try {
      return ask.open() ? earlier(ask.place()) : List.of();
    } catch (StorageException e) {
      log.warn(
          "Cannot read earlier questions; treating this one as the first: {}", Incidents.types(e));
      return List.of();
    }
  }

  private List<String> earlier(AnswerStore.Place place) {
    return archive
        .storage()
        .answers()
        .questions(
            place.channel(), place.thread(), place.message(), clock.instant().minus(CONVERSATION));
  }

  /**
   * Returns what else the question of an answer may mean, most likely first: the question as asked,
   * and what it would mean after each of the earlier questions alone.
   *
   * @return at most {@value #MAX_MEANINGS}; empty if it was the first question of its conversation
   *     or is no longer stored
   */
  public List<String> otherMeanings(Given given) {
    List<String> earlier = new ArrayList<>(earlier(given.place()));
    Collections.reverse(earlier);
    return archive.storage().journal().find(given.question()).map(Journal.Asked::text).stream()
        .flatMap(asked -> meanings(asked, earlier))
        .filter(meaning -> !meaning.equalsIgnoreCase(given.understood()))
        .distinct()
        .limit(MAX_MEANINGS)
        .toList();
  }

  /** Returns the question of an answer as it was asked, or as understood if it is not stored. */
  public String asked(Given given) {
    return archive
        .storage()
        .journal()
        .find(given.question())
        .map(Journal.Asked::text)
        .orElse(given.understood());
  }

  private static Stream<String> meanings(String asked, List<String> earlier) {
    return earlier.isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(asked), earlier.stream().flatMap(each -> meaningsAfter(each, asked)));
  }

  private static Stream<String> meaningsAfter(String earlier, String asked) {
    Turn turn = Conversation.of(List.of(earlier)).understand(asked);
    return Stream.concat(Stream.of(turn.understood()), turn.options().stream());
  }

  /**
   * Stores an answer as shown.
   *
   * @param text as shown
   * @param layout from which the surface can show it again
   * @return its id; empty if it could not be stored
   */
  public Optional<String> keep(Ask ask, Answer answer, String text, String layout) {
    try {
      Given given = given(ask, answer, text, layout);
      archive.storage().answers().keep(given);
      return Optional.of(given.id());
    } catch (StorageException e) {
      log.warn("Cannot store an answer; showing it without buttons: {}", Incidents.types(e));
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
                    PlainText.line(answer.question(), MAX_QUESTION_CHARACTERS),
                    answer.answered(),
                    answer.confidence(),
                    answer.took()));
    return new Given(
        UUID.randomUUID().toString(),
        question,
        ask.user(),
        ask.place(),
        ask.open(),
        PlainText.line(answer.understood(), MAX_QUESTION_CHARACTERS),
        text,
        layout,
        shown(answer).stream().map(GivenAnswers::spot).toList());
  }

  /** Returns the quotes to link to their documents. */
  private static List<Quote> shown(Answer answer) {
    return answer.verdict() == Verdict.REFUSED ? List.of() : answer.shown();
  }

  private static AnswerStore.Citation spot(Quote quote) {
    return new AnswerStore.Citation(
        quote.document().id(), quote.start(), quote.end(), quote.text().hashCode());
  }

  /** Returns an answer if the user may see it in this channel. */
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

  /** Marks an answer as shared; returns false if it was already. */
  public boolean share(Given given) {
    return archive.storage().answers().share(given.id());
  }

  /**
   * Stores where an answer was shared, so that a note can follow when documents no longer contain
   * its quotes.
   *
   * @param thread for the note
   */
  public void sharedAs(Given given, String thread) {
    try {
      archive
          .storage()
          .watches()
          .shared(new WatchStore.Shared(given.id(), given.place().channel(), thread));
    } catch (StorageException e) {
      log.warn(
          "Cannot store where an answer was shared; it will not be checked for changes: {}",
          Incidents.types(e));
    }
  }

  /** Reverts {@link #share}. */
  public void unshare(Given given) {
    archive.storage().answers().unshare(given.id());
  }

  /** Marks an answer as reported to the admins; returns false if it was already. */
  public boolean report(Given given) {
    return archive.storage().answers().report(given.id());
  }

  /** Reverts {@link #report}. */
  public void unreport(Given given) {
    archive.storage().answers().unreport(given.id());
  }

  /** Stores a user's feedback on an answer, replacing earlier feedback. */
  public void feedback(Given given, String user, boolean helpful, String reason) {
    archive
        .storage()
        .journal()
        .feedback(
            new Journal.Feedback(
                given.question(),
                user,
                helpful,
                PlainText.line(reason, MAX_QUESTION_CHARACTERS),
                clock.instant()));
  }
}
