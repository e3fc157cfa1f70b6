package aibets.slack;

import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.desk.PlainText;
import aibets.storage.AnswerStore.Citation;
import aibets.storage.AnswerStore.Given;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A modal with a quote in context: its passage, and those before and after. */
final class ContextView {

  static final String EARLIER = "context-earlier";
  static final String LATER = "context-later";
  static final String OTHER = "context-other-quote";

  private final Given given;
  private final ContextPosition position;
  private final Document document;
  private final Citation spot;
  private final int middle;

  private ContextView(Given given, ContextPosition position, Document document) {
    this.given = given;
    this.position = position;
    this.document = document;
    this.spot = given.quotes().get(position.quote());
    this.middle = home() + position.shift();
  }

  /** Returns the modal; empty if the document no longer contains the quote. */
  static Optional<View> of(
      Given given, ContextPosition position, Function<String, Optional<Document>> documents) {
    if (position.quote() < 0 || position.quote() >= given.quotes().size()) {
      return Optional.empty();
    }
    Citation spot = given.quotes().get(position.quote());
    return documents
        .apply(spot.document())
        .filter(document -> spot.isIn(document.text()))
        .map(document -> new ContextView(given, position, document))
        .filter(view -> view.passage(view.middle).isPresent())
        .map(ContextView::view);
  }

  /** Returns the index of the passage in which the quote starts. */
  private int home() {
    return (int)
        document.passages().stream().takeWhile(passage -> passage.end() <= spot.start()).count();
  }

  private View view() {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.block(RichText.section(source().elements(""))));
    passage(middle - 1).ifPresent(each -> blocks.add(neighbour(each)));
    passage(middle).ifPresent(each -> blocks.add(RichText.block(RichText.quote(marked(each)))));
    passage(middle + 1).ifPresent(each -> blocks.add(neighbour(each)));
    List<BlockElement> buttons = buttons();
    if (!buttons.isEmpty()) {
      blocks.add(ActionsBlock.builder().elements(buttons).build());
    }
    return Modals.of("Context", blocks).build();
  }

  private SourceLine source() {
    String section = document.passages().get(middle).section();
    return new SourceLine(Quote.Source.of(document), section, List.of());
  }

  private Optional<Passage> passage(int at) {
    return at >= 0 && at < document.passages().size()
        ? Optional.of(document.passages().get(at))
        : Optional.empty();
  }

  private LayoutBlock neighbour(Passage passage) {
    return RichText.block(RichText.section(marked(passage)));
  }

  /** Returns a passage with the quoted part in bold. */
  private List<RichTextElement> marked(Passage passage) {
    int start = Math.min(Math.max(spot.start(), passage.start()), passage.end());
    int end = Math.max(Math.min(spot.end(), passage.end()), start);
    List<RichTextElement> elements = new ArrayList<>();
    add(elements, passage.start(), start, false);
    add(elements, start, end, true);
    add(elements, end, passage.end(), false);
    return elements;
  }

  private void add(List<RichTextElement> elements, int start, int end, boolean bold) {
    if (start < end) {
      PlainText.Cut cut =
          PlainText.cut(QuoteText.of(document.text(), start, end), SlackLimits.ELEMENT_CHARACTERS);
      String text = cut.shortened() ? cut.text() + " […]" : cut.text();
      elements.add(bold ? RichText.bold(text) : RichText.text(text));
    }
  }

  private List<BlockElement> buttons() {
    List<BlockElement> buttons = new ArrayList<>();
    if (middle > 0) {
      buttons.add(button("◀ Earlier", EARLIER, position.shifted(-1), "the text before"));
    }
    if (middle + 1 < document.passages().size()) {
      buttons.add(button("Later ▶", LATER, position.shifted(1), "the text after"));
    }
    int quotes = given.quotes().size();
    if (quotes > 1) {
      int other = (position.quote() + 1) % quotes;
      String label = "Quote " + (other + 1) + " of " + quotes;
      buttons.add(button(label, OTHER, position.ofQuote(other), "its context"));
    }
    return buttons;
  }

  private static BlockElement button(
      String label, String action, ContextPosition to, String purpose) {
    return Control.button(label, action, to.value(), purpose);
  }
}
