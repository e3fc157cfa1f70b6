package aibets.slack;

import aibets.desk.PlainText;
import aibets.overview.Bets;
import aibets.overview.Related;
import aibets.storage.Journal;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;

/** What everybody sees in the bot's Home: how to ask, the documents, and their own questions. */
final class HomeView {

  static final String ASK = "home-ask";

  /** The action ids of buttons for overviews begin so. */
  static final String OVERVIEW = "home-overview-";

  /** How many of one's own questions are shown. */
  static final int RECENT = 8;

  private static final int DOCUMENTS = 25;

  private final Labels labels;
  private final List<String> examples;
  private final Bets bets;
  private final DocumentList documents;
  private final List<Journal.Asked> recent;

  HomeView(
      Labels labels,
      List<String> examples,
      Bets bets,
      DocumentList documents,
      List<Journal.Asked> recent) {
    this.labels = labels;
    this.examples = examples;
    this.bets = bets;
    this.documents = documents;
    this.recent = recent;
  }

  /** The view, with more below what everybody sees. */
  View with(List<LayoutBlock> more) {
    List<LayoutBlock> blocks = new ArrayList<>();
    addAsking(blocks);
    addRecent(blocks);
    addDocuments(blocks);
    blocks.addAll(more);
    return View.builder().type("home").blocks(blocks).build();
  }

  static LayoutBlock header(String text) {
    return HeaderBlock.builder().text(PlainTextObject.builder().text(text).build()).build();
  }

  private String label() {
    return examples.isEmpty() ? "Your question" : "A question, such as: " + examples.get(0);
  }

  private void addAsking(List<LayoutBlock> blocks) {
    blocks.add(header(labels.ask()));
    blocks.add(
        RichText.line(
            "I answer with word-for-word quotes from my documents and where they stand. If the"
                + " documents do not say, I tell you so. Ask here, write to me in Messages, mention"
                + " me in a channel, type "
                + labels.command()
                + " anywhere, or choose "
                + labels.ask()
                + " about this from the menu of a message."));
    blocks.add(AskView.box(label(), ""));
    blocks.add(
        ActionsBlock.builder()
            .elements(List.of(Control.button("Ask", ASK, "ask", "the question in the box")))
            .build());
    List<String> overviews =
        Related.toAll(bets).stream()
            .filter(command -> command.length() <= SlackLimits.BUTTON_CHARACTERS)
            .toList();
    blocks.add(
        ActionsBlock.builder()
            .elements(
                overviews.stream().<BlockElement>map(each -> Control.lead(OVERVIEW, each)).toList())
            .build());
  }

  private void addRecent(List<LayoutBlock> blocks) {
    blocks.add(DividerBlock.builder().build());
    blocks.add(header("Your recent questions"));
    if (recent.isEmpty()) {
      blocks.add(RichText.line("None yet. Nobody but you sees them here."));
    }
    for (Journal.Asked asked : recent) {
      blocks.add(
          RichText.block(
              RichText.section(
                  List.of(
                      RichText.bold(line(asked.text())),
                      RichText.text(asked.answered() ? " · " : " · not in the sources · "),
                      Times.element(asked.askedAt())))));
    }
  }

  private void addDocuments(List<LayoutBlock> blocks) {
    blocks.add(DividerBlock.builder().build());
    blocks.add(header("The documents"));
    blocks.addAll(documents.blocks(DOCUMENTS));
  }

  /** A question, which is never blank. */
  static String line(String question) {
    String line = PlainText.line(question, SlackLimits.ECHO_CHARACTERS);
    return line.isEmpty() ? "…" : line;
  }
}
