package aibets.slack;

import aibets.answer.Answer;
import aibets.desk.Ask;
import aibets.desk.GivenAnswers;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.overview.Related;
import aibets.overview.Subject;
import aibets.overview.Timeline;
import aibets.storage.AnswerStore.Given;
import aibets.telemetry.Incidents;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Renders outcomes; answers are stored as shown and get buttons. */
final class Rendering {

  private final Gson gson = BlockJson.gson();
  private final Renderer renderer;
  private final GivenAnswers given;
  private final Reach reach;
  private final Function<Timeline, Optional<ImageBlock>> pictures;
  private final Set<String> possible;
  private final Incidents incidents;

  /**
   * Creates a renderer with buttons.
   *
   * @param possible further actions for answers: {@link Choice#TELL}, {@link Choice#WATCH}
   */
  Rendering(
      Renderer renderer,
      GivenAnswers given,
      Reach reach,
      Function<Timeline, Optional<ImageBlock>> pictures,
      Set<String> possible,
      Incidents incidents) {
    this.renderer = renderer;
    this.given = given;
    this.reach = reach;
    this.pictures = pictures;
    this.possible = Set.copyOf(possible);
    this.incidents = incidents;
  }

  /** Renders an outcome. Never throws: even errors have to reach the asker as a sentence. */
  Message of(Outcome outcome) {
    try {
      return rendered(outcome);
    } catch (RuntimeException | Error e) {
      return renderer.failure(
          incidents.report("Rendering an answer failed; the user saw the reference", e));
    }
  }

  /** Renders an outcome for one user only; an overview can then be shared in a channel. */
  Message alone(Outcome outcome, String channel) {
    Message message = of(outcome);
    return overview(outcome)
        .filter(command -> !Reach.isAlone(channel))
        .filter(command -> command.length() <= SlackLimits.OPTION_CHARACTERS)
        .map(command -> message.plus(OverviewSharing.button(command)))
        .orElse(message);
  }

  private static Optional<String> overview(Outcome outcome) {
    if (outcome instanceof Outcome.Comparison comparison) {
      return Optional.of("compare " + comparison.left() + " with " + comparison.right());
    }
    if (outcome instanceof Outcome.Dossier dossier) {
      List<Subject> bets = dossier.bets().subjects();
      return Optional.of(bets.size() == 1 ? "bets " + bets.get(0).name() : "bets");
    }
    return Optional.empty();
  }

  private Message rendered(Outcome outcome) {
    if (outcome instanceof Message message) {
      return message;
    }
    if (outcome instanceof Outcome.Answered answered) {
      return kept(answered.ask(), answered.answer());
    }
    if (outcome instanceof Outcome.Comparison comparison) {
      return OverviewBlocks.of(comparison);
    }
    if (outcome instanceof Outcome.Dossier dossier) {
      return OverviewBlocks.of(dossier);
    }
    if (outcome instanceof Outcome.Dated dated) {
      return dated(dated.timeline());
    }
    return NewsMessages.of(outcome).orElseGet(() -> renderer.of(outcome));
  }

  private Message dated(Timeline timeline) {
    return new DatedBlocks(timeline)
        .message(timeline.entries().isEmpty() ? Optional.empty() : pictures.apply(timeline));
  }

  private Message kept(Ask ask, Answer answer) {
    Message message = renderer.answer(answer);
    return given
        .keep(ask, answer, message.text(), gson.toJson(message.blocks()))
        .map(id -> Controls.below(id, ask, answer, possible, related(ask, answer)))
        .map(message::plus)
        .orElse(message);
  }

  /** Returns related overviews that fit into a menu. */
  private List<String> related(Ask ask, Answer answer) {
    return Related.to(answer, reach.of(ask).bets()).stream()
        .filter(command -> gson.toJson(command).length() <= SlackLimits.BUTTON_CHARACTERS)
        .toList();
  }

  /** Returns an answer as it was shown, without buttons. */
  Message again(Given kept) {
    List<LayoutBlock> blocks =
        gson.fromJson(kept.rendered(), new TypeToken<ArrayList<LayoutBlock>>() {}.getType());
    return new Message(kept.text(), blocks);
  }
}
