package aibets.slack;

import aibets.answer.Quote;
import aibets.corpus.Document;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;

/** A list of documents, one per line. */
final class DocumentList {

  private final List<Document> documents;
  private final List<String> remarks;

  /**
   * Creates a list.
   *
   * @param remarks lines below it
   */
  DocumentList(List<Document> documents, List<String> remarks) {
    this.documents = documents;
    this.remarks = remarks;
  }

  /** Returns the number of documents. */
  String size() {
    int passages = documents.stream().mapToInt(each -> each.passages().size()).sum();
    return AdminRenderer.count(documents.size(), "document")
        + ", "
        + AdminRenderer.count(passages, "passage")
        + ".";
  }

  /** Returns a message with as many documents as fit. */
  Message message() {
    BlockBudget blocks = new BlockBudget();
    FallbackText text = new FallbackText();
    blocks.add(RichText.line(size()));
    text.addLine(size());
    int shown = 0;
    for (Document document : documents) {
      if (!blocks.add(line(document))) {
        break;
      }
      shown++;
      text.addLine("• " + new SourceLine(source(document), "", List.of()).text());
    }
    if (shown < documents.size()) {
      blocks.addLast("And " + (documents.size() - shown) + " more.");
    }
    for (String remark : remarks) {
      blocks.addLast(remark);
      text.addLine(remark);
    }
    return new Message(text.toString(), blocks.blocks());
  }

  /** Returns the first documents, and the number of the rest. */
  List<LayoutBlock> blocks(int most) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(RichText.line(size()));
    documents.stream().limit(most).map(DocumentList::line).forEach(blocks::add);
    if (documents.size() > most) {
      blocks.add(RichText.line("And " + (documents.size() - most) + " more."));
    }
    remarks.forEach(remark -> blocks.add(RichText.line(remark)));
    return blocks;
  }

  private static Quote.Source source(Document document) {
    return new Quote.Source(document.id(), document.title(), document.published(), document.url());
  }

  private static LayoutBlock line(Document document) {
    List<RichTextElement> elements =
        new ArrayList<>(new SourceLine(source(document), "", List.of()).elements("• "));
    elements.add(RichText.text(" · " + AdminRenderer.count(document.passages().size(), "passage")));
    return RichText.block(RichText.section(elements));
  }
}
