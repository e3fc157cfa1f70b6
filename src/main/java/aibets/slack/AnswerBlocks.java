package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Claims;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import aibets.desk.PlainText;
import aibets.retrieval.Span;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Renders an answer: the question, then each quote verbatim with its source. What does not fit is
 * left out at the end, with a note.
 */
final class AnswerBlocks {

  private static final String NOT_SAID = "The sources do not say.";
  private static final String MAY_HELP = "This may help";
  private static final String NO_ANSWER = ", but it may not answer the question:";
  private static final String NEAREST = "Nearest in the sources, but not an answer:";

  /** This many quotes of usual length always fit. */
  private static final int ALWAYS_SHOWN = 3;

  /** Limited to leave room for the quotes. */
  private static final int PREMISE_CHARACTERS = 600;

  private static final String LEFT_OUT = "More quotes were found than fit into one message.";

  private final Answer answer;
  private final List<Quote> quotes;
  private final String question;

  AnswerBlocks(Answer answer) {
    this.answer = answer;
    this.quotes =
        answer.verdict() == Verdict.REFUSED
            ? List.of()
            : answer.shown().stream().filter(quote -> !quote.text().isBlank()).toList();
    this.question = question(answer) + answer.age().map(age -> " · " + age).orElse("");
  }

  private static String question(Answer answer) {
    String asked = question(answer.question());
    return answer.understood().equalsIgnoreCase(answer.question())
        ? asked
        : asked
            + " (understood as: "
            + PlainText.line(answer.understood(), SlackLimits.ECHO_CHARACTERS)
            + ")";
  }

  /** Returns the first line of every answer. */
  static String question(String asked) {
    return "Question: " + PlainText.line(asked, SlackLimits.ECHO_CHARACTERS);
  }

  Message message() {
    return quotes.isEmpty() ? notAnswered() : answered();
  }

  private Message answered() {
    BlockBudget blocks = start();
    int shown = addQuotes(blocks, this::blocks);
    if (shown < Math.min(quotes.size(), ALWAYS_SHOWN)) {
      blocks = start();
      shown = addQuotes(blocks, this::bare);
    }
    if (shown == 0) {
      shown = addBeginning(blocks, quotes.get(0));
    }
    if (shown < quotes.size()) {
      blocks.addLast(LEFT_OUT);
    }
    return new Message(answeredText(shown), blocks.blocks());
  }

  private BlockBudget start() {
    BlockBudget blocks = new BlockBudget();
    comparison().filter(line -> disagree()).ifPresent(line -> blocks.add(bold(line)));
    blocks.add(Notes.of(question));
    premise().ifPresent(line -> blocks.add(RichText.line(line)));
    if (!answer.answered()) {
      blocks.add(
          RichText.block(
              RichText.section(List.of(RichText.bold(MAY_HELP), RichText.text(NO_ANSWER)))));
    }
    comparison().filter(line -> !disagree()).ifPresent(line -> blocks.add(RichText.line(line)));
    return blocks;
  }

  private static LayoutBlock bold(String line) {
    return RichText.block(RichText.section(List.of(RichText.bold(line))));
  }

  private boolean disagree() {
    return answer.disagreement().filter(Claims::disagree).isPresent();
  }

  /** Returns whether the sources agree; if not, both sides are among the quotes. */
  private Optional<String> comparison() {
    return answer.comparison().map(summary -> PlainText.line(summary, SlackLimits.ECHO_CHARACTERS));
  }

  private Optional<String> premise() {
    return answer.premise().map(premise -> PlainText.line(premise.line(), PREMISE_CHARACTERS));
  }

  private int addQuotes(BlockBudget blocks, BiFunction<Integer, Quote, List<LayoutBlock>> form) {
    int shown = 0;
    while (shown < quotes.size() && blocks.addAll(form.apply(shown, quotes.get(shown)))) {
      shown++;
    }
    return shown;
  }

  /** Adds as much of a quote as fits; escaping can make it longer than a message. */
  private int addBeginning(BlockBudget blocks, Quote quote) {
    int most = SlackLimits.ELEMENT_CHARACTERS / 2;
    while (!blocks.addAll(blocks(quote, true, new SourceLine(quote), most))) {
      most /= 2;
    }
    return 1;
  }

  /**
   * Returns a quote's blocks, with the words that answer in bold in the first quote, and each
   * document named once.
   */
  private List<LayoutBlock> blocks(int place, Quote quote) {
    boolean isNamed =
        quotes.subList(0, place).stream()
            .anyMatch(earlier -> earlier.document().equals(quote.document()));
    SourceLine source = new SourceLine(quote);
    return blocks(
        quote, place == 0, isNamed ? source.again() : source, SlackLimits.ELEMENT_CHARACTERS);
  }

  /**
   * Returns a quote's blocks without bold and with a shortened source, for text that escaping makes
   * long.
   */
  private List<LayoutBlock> bare(int place, Quote quote) {
    PlainText.Cut cut = PlainText.cut(QuoteText.of(quote), SlackLimits.ELEMENT_CHARACTERS);
    return List.of(
        RichText.block(
            RichText.quote(List.of(RichText.text(cut.text()))),
            RichText.section(List.of(RichText.text(before(cut) + new SourceLine(quote).name())))));
  }

  private static String before(PlainText.Cut cut) {
    return cut.shortened() ? "[…] " : "";
  }

  /** Returns a quote with its source. */
  static List<LayoutBlock> blocks(Quote quote) {
    return blocks(quote, SlackLimits.ELEMENT_CHARACTERS);
  }

  /** Returns a quote with its source, truncated to a number of characters. */
  static List<LayoutBlock> blocks(Quote quote, int most) {
    return blocks(quote, false, new SourceLine(quote), most);
  }

  private static List<LayoutBlock> blocks(
      Quote quote, boolean showsAnswer, SourceLine source, int most) {
    PlainText.Cut cut = PlainText.cut(QuoteText.of(quote), most);
    List<RichTextElement> pieces =
        quote
            .words()
            .filter(span -> showsAnswer && span.end() <= cut.text().length())
            .map(span -> pieces(cut.text(), span))
            .orElseGet(() -> List.of(RichText.text(cut.text())));
    return List.of(RichText.block(RichText.quote(pieces)), source.note(before(cut)));
  }

  /** Returns the text with the words that answer in bold. */
  private static List<RichTextElement> pieces(String text, Span answer) {
    List<RichTextElement> pieces = new ArrayList<>();
    if (answer.start() > 0) {
      pieces.add(RichText.text(text.substring(0, answer.start())));
    }
    pieces.add(RichText.bold(text.substring(answer.start(), answer.end())));
    if (answer.end() < text.length()) {
      pieces.add(RichText.text(text.substring(answer.end())));
    }
    return pieces;
  }

  private String answeredText(int shown) {
    FallbackText text = new FallbackText();
    comparison().filter(line -> disagree()).ifPresent(text::addLine);
    text.addLine(question);
    premise().ifPresent(text::addLine);
    if (!answer.answered()) {
      text.addLine(MAY_HELP + NO_ANSWER);
    }
    comparison().filter(line -> !disagree()).ifPresent(text::addLine);
    for (int i = 0; i < shown; i++) {
      Quote quote = quotes.get(i);
      String number = shown == 1 ? "" : i + 1 + ". ";
      if (!text.addQuote(number, QuoteText.of(quote), new SourceLine(quote).text())) {
        break;
      }
    }
    return text.toString();
  }

  private Message notAnswered() {
    List<String> nearest =
        answer.nearest().stream()
            .map(quote -> new SourceLine(quote).shortText())
            .distinct()
            .toList();
    BlockBudget blocks = new BlockBudget();
    FallbackText text = new FallbackText();
    blocks.add(Notes.of(question));
    text.addLine(question);
    premise().ifPresent(line -> addLine(blocks, text, line));
    addLine(blocks, text, NOT_SAID);
    if (!nearest.isEmpty()) {
      addLine(blocks, text, NEAREST);
      nearest.forEach(title -> addLine(blocks, text, "• " + title));
    }
    return new Message(text.toString(), blocks.blocks());
  }

  private static void addLine(BlockBudget blocks, FallbackText text, String line) {
    blocks.add(RichText.line(line));
    text.addLine(line);
  }
}
