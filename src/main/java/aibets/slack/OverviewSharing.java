package aibets.slack;

import aibets.desk.Ask;
import aibets.desk.Asker;
import aibets.desk.Delivery;
import aibets.desk.Desk;
import aibets.desk.Outcome;
import aibets.desk.Reach;
import aibets.desk.Reception;
import aibets.storage.AnswerStore;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/** Makes an overview that only one person saw once more, for all in the channel. */
final class OverviewSharing {

  /** The action id of its button. */
  static final String SHARE = "share-overview";

  private final Reception reception;
  private final Desk desk;
  private final Replies replies;

  OverviewSharing(Reception reception, Desk desk, Replies replies) {
    this.reception = reception;
    this.desk = desk;
    this.replies = replies;
  }

  /** The button below an overview. */
  static LayoutBlock button(String command) {
    return ActionsBlock.builder()
        .elements(
            List.of(
                Control.button(
                    "Share", SHARE, command, "post this overview for all in the channel")))
        .build();
  }

  /** As much work as the overview itself. */
  void share(Asker asker, Click click) {
    Addressee addressee = click.asker();
    if (Reach.isAlone(addressee.channel())) {
      desk.notice(
          replies.renderer().onlyInChannels(),
          message -> replies.replier().tell(addressee, message));
      return;
    }
    AnswerStore.Place place = new AnswerStore.Place(addressee.channel(), "", "");
    Ask ask = new Ask(click.value(), addressee.user(), place, true);
    Delivery delivery = new Posting(asker, addressee);
    reception.takeOn(asker, delivery::whisper, () -> desk.ask(ask, delivery));
  }

  /** What was asked for is for all, whatever else there is to say for its asker. */
  private final class Posting implements Delivery {

    private final Asker asker;
    private final Addressee addressee;

    Posting(Asker asker, Addressee addressee) {
      this.asker = asker;
      this.addressee = addressee;
    }

    @Override
    public Asker asker() {
      return asker;
    }

    @Override
    public String name() {
      return "";
    }

    @Override
    public boolean deliver(Outcome outcome) {
      boolean isOverview =
          outcome instanceof Outcome.Comparison || outcome instanceof Outcome.Dossier;
      return isOverview ? post(replies.rendering().of(outcome)) : whisper(outcome);
    }

    private boolean post(Message overview) {
      Message shared = replies.renderer().shared(addressee.user(), overview);
      Replier.Conversation channel = new Replier.Conversation(addressee.channel(), null);
      boolean posted =
          replies.replier().tell(channel, shared).isPresent()
              || replies.replier().tellAll(addressee, shared);
      if (posted) {
        replies.replier().replace(addressee, overview);
      }
      return posted || whisper(replies.renderer().notShared());
    }

    @Override
    public boolean whisper(Outcome outcome) {
      return replies.replier().tell(addressee, outcome);
    }
  }
}
