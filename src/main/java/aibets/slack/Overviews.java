package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.overview.Bets;
import aibets.overview.Cards;
import aibets.overview.Cell;
import aibets.overview.OverviewException;
import aibets.overview.Related;
import aibets.overview.SideBySide;
import aibets.overview.Subject;
import aibets.overview.Timeline;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "compare A with B", "bets", "bets NAME", "timeline" and "timeline TOPIC" as messages. */
final class Overviews {

  private static final Pattern COMPARE = Pattern.compile("(?i)compare (.+)");
  private static final Pattern BETS = Pattern.compile("(?i)bets(?: (.+))?");
  private static final Pattern TIMELINE = Pattern.compile("(?i)timeline(?: (.+))?");
  private static final String LEFT_OUT = "More was found than fits into one message.";
  private static final int QUOTE_CHARACTERS = 400;

  /** Shown of a card among several. */
  private static final int CELLS = 4;

  private final Answerer answerer;
  private final Bets bets;
  private final Supplier<List<Document>> documents;
  private final Function<Timeline, Optional<ImageBlock>> pictures;

  Overviews(
      Answerer answerer,
      Bets bets,
      Supplier<List<Document>> documents,
      Function<Timeline, Optional<ImageBlock>> pictures) {
    this.answerer = answerer;
    this.bets = bets;
    this.documents = documents;
    this.pictures = pictures;
  }

  /** Something that was asked for, and what it takes. */
  private record Wanted(Cost effort, Supplier<Message> made) {

    static Wanted asking(int questions, Supplier<Message> made) {
      return new Wanted(new Cost(questions, true), made);
    }
  }

  /**
   * The overview that a text asks for; empty if it is a question.
   *
   * @throws OverviewException if it cannot be made of what was named
   */
  Optional<Message> of(String text) {
    return wanted(text).map(wanted -> wanted.made().get());
  }

  /** What the answer to a text takes, be it an overview or not. */
  Cost effort(String text) {
    return wanted(text).map(Wanted::effort).orElse(Cost.QUESTION);
  }

  private Optional<Wanted> wanted(String text) {
    if (text.length() > SlackLimits.QUESTION_CHARACTERS) {
      return Optional.empty();
    }
    Matcher compare = COMPARE.matcher(text);
    Matcher named = BETS.matcher(text);
    Matcher timeline = TIMELINE.matcher(text);
    if (timeline.matches()) {
      String topic = Optional.ofNullable(timeline.group(1)).orElse("");
      return Optional.of(Wanted.asking(1, () -> dated(topic)));
    }
    if (compare.matches()) {
      return SideBySide.pair(compare.group(1)).map(pair -> compared(pair.get(0), pair.get(1)));
    }
    return named.matches() ? cards(Optional.ofNullable(named.group(1))) : Optional.empty();
  }

  /** Buttons that lead on from an answer; empty if none fits. */
  Optional<LayoutBlock> leads(Answer answer) {
    List<String> commands =
        Related.to(answer, bets).stream()
            .filter(command -> command.length() <= SlackLimits.BUTTON_CHARACTERS)
            .toList();
    return commands.isEmpty() ? Optional.empty() : Optional.of(Control.leads(commands));
  }

  private Message dated(String topic) {
    Timeline timeline = Timeline.of(topic, documents.get());
    return new DatedBlocks(timeline)
        .message(timeline.entries().isEmpty() ? Optional.empty() : pictures.apply(timeline));
  }

  private Wanted compared(String left, String right) {
    return Wanted.asking(SideBySide.questions(left, right, bets), () -> comparison(left, right));
  }

  private Message comparison(String left, String right) {
    SideBySide table = SideBySide.of(left, right, bets, answerer);
    Page page = new Page();
    for (SideBySide.Row row : table.rows()) {
      page.addHeading(row.label());
      page.addCell(left, row.left());
      page.addCell(right, row.right());
    }
    return page.message();
  }

  private Optional<Wanted> cards(Optional<String> name) {
    return name.map(bets::only)
        .orElse(Optional.of(bets))
        .map(shown -> Wanted.asking(Cards.questions(shown), () -> cards(shown)));
  }

  private Message cards(Bets shown) {
    List<Subject> subjects = shown.subjects();
    Page page = new Page();
    for (Cards.Card card : Cards.of(shown, answerer)) {
      page.addHeading(card.name());
      cells(card, subjects.size() > 1).forEach(cell -> page.addCell(cell.label(), cell));
    }
    if (subjects.size() > 1) {
      page.addLine("The whole of a card: bets " + subjects.get(0).name());
    }
    return page.message();
  }

  /** Of several cards the beginnings, so that each fits. */
  private static List<Cell> cells(Cards.Card card, boolean several) {
    return several
        ? card.cells().stream().filter(cell -> cell.quote().isPresent()).limit(CELLS).toList()
        : card.cells();
  }

  /** Lines and quotes for as long as they fit. */
  private static final class Page {

    private final BlockBudget blocks = new BlockBudget();
    private final FallbackText text = new FallbackText();
    private boolean full;

    void addHeading(String line) {
      add(line, RichText::bold);
    }

    void addLine(String line) {
      add(line, RichText::text);
    }

    private void add(String line, Function<String, RichTextElement> style) {
      String shown = PlainText.line(line, SlackLimits.ECHO_CHARACTERS);
      RichTextElement element = style.apply(shown);
      full = full || !blocks.add(RichText.block(RichText.section(List.of(element))));
      if (!full) {
        text.addLine(shown);
      }
    }

    void addCell(String label, Cell cell) {
      String name = PlainText.line(label, SlackLimits.TITLE_CHARACTERS);
      cell.quote()
          .ifPresentOrElse(
              quote -> addQuote(name, quote), () -> addLine(name + ": the sources do not say"));
    }

    private void addQuote(String name, Quote quote) {
      PlainText.Cut cut = PlainText.cut(quote.text(), QUOTE_CHARACTERS);
      full =
          full
              || !blocks.add(
                  RichText.block(
                      RichText.section(List.of(RichText.text(name + ":"))),
                      RichText.quote(cut.text()),
                      RichText.section(
                          new SourceLine(quote).elements(cut.shortened() ? "[…] — " : "— "))));
      if (!full) {
        text.addQuote(name + ": ", quote.text(), new SourceLine(quote).text());
      }
    }

    Message message() {
      if (full) {
        blocks.addLast(LEFT_OUT);
      }
      return new Message(text.toString(), blocks.blocks());
    }
  }
}
