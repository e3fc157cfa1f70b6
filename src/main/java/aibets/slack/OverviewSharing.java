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

/** Creates an overview that only one user saw again, for everyone in the channel. */
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

  /** Returns the button below an overview. */
  static LayoutBlock button(String command) {
    return ActionsBlock.builder()
        .elements(
            List.of(
                Control.button(
                    "Share", SHARE, command, "post this overview for everyone in the channel")))
        .build();
  }

  /** Shares an overview, which costs as much as the overview itself. */
  void share(Asker asker, BlockAction action) {
    Addressee addressee = action.asker();
    if (Reach.isAlone(addressee.channel())) {
      desk.notice(
          replies.renderer().onlyInChannels(),
          message -> replies.sender().send(addressee, message));
      return;
    }
    AnswerStore.Place place = new AnswerStore.Place(addressee.channel(), "", "");
    Ask ask = new Ask(action.value(), addressee.user(), place, true);
    Delivery delivery = new Posting(asker, addressee);
    reception.takeOn(asker, delivery::whisper, () -> desk.ask(ask, delivery));
  }

  /** Posts the overview for everyone, and any other outcome to the asker only. */
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
      Sender.Conversation channel = new Sender.Conversation(addressee.channel(), null);
      boolean posted =
          replies.sender().send(channel, shared).isPresent()
              || replies.sender().sendToAll(addressee, shared);
      if (posted) {
        replies.sender().replace(addressee, overview);
      }
      return posted || whisper(replies.renderer().notShared());
    }

    @Override
    public boolean whisper(Outcome outcome) {
      return replies.sender().send(addressee, outcome);
    }
  }
}
