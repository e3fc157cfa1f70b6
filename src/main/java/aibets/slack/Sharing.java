package aibets.slack;

import aibets.desk.GivenAnswers;
import aibets.desk.Reach;
import aibets.storage.AnswerStore.Given;
import java.util.Optional;

/** Posts an answer that only one user saw for everyone in the channel, once. */
final class Sharing {

  private final GivenAnswers given;
  private final Renderer renderer;
  private final Rendering rendering;
  private final Sender sender;

  Sharing(GivenAnswers given, Replies replies) {
    this.given = given;
    this.renderer = replies.renderer();
    this.rendering = replies.rendering();
    this.sender = replies.sender();
  }

  /**
   * Marks the answer as shared before posting, so that of two simultaneous clicks only one shares.
   */
  Message share(BlockAction action, Given found) {
    if (Reach.isAlone(found.place().channel())) {
      return renderer.onlyInChannels();
    }
    if (!given.share(found)) {
      return renderer.alreadyShared();
    }
    Message answer = rendering.again(found);
    Message shared = renderer.shared(found.asker(), answer).plus(Controls.shared(found.id()));
    if (!post(action, found, shared)) {
      given.unshare(found);
      return renderer.notShared();
    }
    sender.replace(action.asker(), answer.plus(Controls.afterSharing(found.id())));
    return Message.NONE;
  }

  /**
   * Posts to the channel where the question was asked, whatever the click contains; otherwise by
   * the click's response URL.
   */
  private boolean post(BlockAction action, Given found, Message shared) {
    String thread = found.place().thread().isEmpty() ? null : found.place().thread();
    Optional<String> posted =
        sender.send(new Sender.Conversation(found.place().channel(), thread), shared);
    posted.ifPresent(ts -> given.sharedAs(found, thread == null ? ts : thread));
    return posted.isPresent() || sender.sendToAll(action.asker(), shared);
  }
}
