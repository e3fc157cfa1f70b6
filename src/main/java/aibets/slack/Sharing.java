package aibets.slack;

import aibets.desk.GivenAnswers;
import aibets.desk.Reach;
import aibets.storage.AnswerStore.Given;
import java.util.Optional;

/** Posts an answer that only one person saw for all in the channel, once. */
final class Sharing {

  private final GivenAnswers given;
  private final Renderer renderer;
  private final Rendering rendering;
  private final Replier replier;

  Sharing(GivenAnswers given, Replies replies) {
    this.given = given;
    this.renderer = replies.renderer();
    this.rendering = replies.rendering();
    this.replier = replies.replier();
  }

  /** Marked first: of two clicks that come together, one shares. */
  Message share(Click click, Given found) {
    if (Reach.isAlone(found.place().channel())) {
      return renderer.onlyInChannels();
    }
    if (!given.share(found)) {
      return renderer.alreadyShared();
    }
    Message answer = rendering.again(found);
    Message shared = renderer.shared(found.asker(), answer).plus(Controls.shared(found.id()));
    if (!post(click, found, shared)) {
      given.unshare(found);
      return renderer.notShared();
    }
    replier.replace(click.asker(), answer.plus(Controls.afterSharing(found.id())));
    return Message.NONE;
  }

  /** Into the channel where it was asked, whatever the click says; else by the click's own URL. */
  private boolean post(Click click, Given found, Message shared) {
    String thread = found.place().thread().isEmpty() ? null : found.place().thread();
    Optional<String> posted =
        replier.tell(new Replier.Conversation(found.place().channel(), thread), shared);
    posted.ifPresent(ts -> given.sharedAs(found, thread == null ? ts : thread));
    return posted.isPresent() || replier.tellAll(click.asker(), shared);
  }
}
