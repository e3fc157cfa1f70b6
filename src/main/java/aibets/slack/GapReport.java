package aibets.slack;

import aibets.desk.GivenAnswers;
import aibets.storage.AnswerStore.Given;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports a question that the sources do not answer to the admins, once. */
final class GapReport {

  private final GivenAnswers given;
  private final Renderer renderer;
  private final Sender sender;
  private final Lookups lookups;
  private final @Nullable String channel;

  /**
   * Reports to a channel.
   *
   * @param channel null for none
   */
  GapReport(GivenAnswers given, Replies replies, @Nullable String channel) {
    this.given = given;
    this.renderer = replies.renderer();
    this.sender = replies.sender();
    this.lookups = replies.lookups();
    this.channel = channel;
  }

  /**
   * Marks the answer as reported before reporting, so that of two simultaneous clicks only one
   * reports.
   */
  Message report(BlockAction action, Given found) {
    if (channel == null) {
      return renderer.notReported();
    }
    if (!given.report(found)) {
      return renderer.alreadyReported();
    }
    Message report =
        renderer
            .notSaid(action.asker().user(), given.asked(found), found, link(found))
            .plus(AdminRenderer.solved(AdminRenderer.SOLVED, found.understood()));
    if (sender.send(new Sender.Conversation(channel, null), report).isEmpty()) {
      given.unreport(found);
      return renderer.notReported();
    }
    return renderer.reported();
  }

  /** Returns a link to the question, if others than its asker can see it. */
  private Optional<String> link(Given found) {
    return found.place().message().isEmpty()
        ? Optional.empty()
        : lookups.link(found.place().channel(), found.place().message());
  }
}
