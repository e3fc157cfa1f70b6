package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.desk.Archive;
import aibets.desk.Incidents;
import aibets.store.AnswerStore;
import aibets.store.AnswerStore.Given;
import aibets.store.Journal;
import aibets.store.StoreException;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was answered, and gives it back to those who may see it: the asker, and others in the
 * channel once it was posted or shared there.
 */
final class GivenAnswers {

  /** How long earlier questions count in a conversation. */
  private static final Duration CONVERSATION = Duration.ofDays(1);

  private static final int LONGEST_QUESTION = 4_000;

  private final Logger log = LoggerFactory.getLogger(GivenAnswers.class);
  private final Gson gson = GsonFactory.createSnakeCase();
  private final Archive archive;
  private final Clock clock;
  private final boolean admins;

  /**
   * Keeps them in an archive.
   *
   * @param admins whether there is somebody to tell of what the sources do not say
   */
  GivenAnswers(Archive archive, Clock clock, boolean admins) {
    this.archive = archive;
    this.clock = clock;
    this.admins = admins;
  }

  /** The questions before this one in its thread, oldest first. */
  List<String> earlier(Ask ask) {
    try {
      return ask.open()
          ? archive
              .answers()
              .questions(
                  ask.place().channel(),
                  ask.place().thread(),
                  ask.place().message(),
                  clock.instant().minus(CONVERSATION))
          : List.of();
    } catch (StoreException e) {
      log.warn(
          "Earlier questions could not be read; this one stands alone: {}", Incidents.types(e));
      return List.of();
    }
  }

  /** Keeps an answer; with buttons, unless it could not be kept. */
  Message keep(Ask ask, Answer answer, Message message) {
    try {
      Given given = given(ask, answer, message);
      archive.answers().keep(given);
      return message.plus(Control.row(Controls.below(ask.open(), answer, admins), given.id()));
    } catch (StoreException e) {
      log.warn("An answer could not be kept; it has no buttons: {}", Incidents.types(e));
      return message;
    }
  }

  private Given given(Ask ask, Answer answer, Message message) {
    long question =
        archive
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
        message.text(),
        gson.toJson(message.blocks()),
        shown(answer).stream().map(GivenAnswers::spot).toList());
  }

  /** What can be seen in its document. */
  private static List<Quote> shown(Answer answer) {
    return answer.verdict() == Verdict.REFUSED ? List.of() : answer.shown();
  }

  private static AnswerStore.Spot spot(Quote quote) {
    return new AnswerStore.Spot(
        quote.document().id(), quote.start(), quote.end(), quote.text().hashCode());
  }

  /** An answer, for somebody who may see it there; empty for all others. */
  Optional<Given> find(String id, String user, String channel) {
    return archive
        .answers()
        .find(id)
        .filter(
            given ->
                given.asker().equals(user)
                    || (given.open() && given.place().channel().equals(channel)));
  }

  /** As it was shown, without buttons. */
  Message message(Given given) {
    List<LayoutBlock> blocks =
        gson.fromJson(given.blocks(), new TypeToken<ArrayList<LayoutBlock>>() {}.getType());
    return new Message(given.text(), blocks);
  }

  boolean share(Given given) {
    return archive.answers().share(given.id());
  }

  void unshare(Given given) {
    archive.answers().unshare(given.id());
  }

  boolean tell(Given given) {
    return archive.answers().tell(given.id());
  }

  void untell(Given given) {
    archive.answers().untell(given.id());
  }

  void feedback(Given given, String user, boolean helpful, String reason) {
    archive
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
