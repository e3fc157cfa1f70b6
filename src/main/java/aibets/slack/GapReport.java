package aibets.slack;

import aibets.desk.GivenAnswers;
import aibets.storage.AnswerStore.Given;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the admins, once, of a question that the sources do not answer. */
final class GapReport {

  private final GivenAnswers given;
  private final Renderer renderer;
  private final Replier replier;
  private final Lookups lookups;
  private final @Nullable String channel;

  /**
   * Tells them in a channel.
   *
   * @param channel null if there is none
   */
  GapReport(GivenAnswers given, Replies replies, @Nullable String channel) {
    this.given = given;
    this.renderer = replies.renderer();
    this.replier = replies.replier();
    this.lookups = replies.lookups();
    this.channel = channel;
  }

  /** Marked first: of two clicks that come together, one tells. */
  Message tell(Click click, Given found) {
    if (channel == null) {
      return renderer.notTold();
    }
    if (!given.tell(found)) {
      return renderer.alreadyTold();
    }
    Message report =
        renderer
            .notSaid(click.asker().user(), found.understood(), found.place(), link(found))
            .plus(AdminRenderer.solved(AdminRenderer.SOLVED, found.understood()));
    if (replier.tell(new Replier.Conversation(channel, null), report).isEmpty()) {
      given.untell(found);
      return renderer.notTold();
    }
    return renderer.told();
  }

  /** To the question, if others than its asker can see it. */
  private Optional<String> link(Given found) {
    return found.place().message().isEmpty()
        ? Optional.empty()
        : lookups.link(found.place().channel(), found.place().message());
  }
}
