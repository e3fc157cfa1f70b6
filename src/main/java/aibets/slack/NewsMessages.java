package aibets.slack;

import aibets.answer.Answer;
import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.desk.Gaps;
import aibets.desk.Outcome;
import aibets.desk.PlainText;
import aibets.storage.WatchStore.Watch;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;

/** Renders notifications, and the questions that users watch. */
final class NewsMessages {

  /** The action id of the button that stops watching; its value is the watch's id. */
  static final String STOP = "watch-stop";

  /** Limited so that earlier and current quotes fit into one message. */
  private static final int QUOTE_CHARACTERS = 600;

  private static final int DOCUMENTS = 5;

  private final BlockBudget blocks = new BlockBudget();
  private final FallbackText text = new FallbackText();

  private NewsMessages() {}

  /** Renders an outcome; empty for other kinds. */
  static Optional<Message> of(Outcome outcome) {
    NewsMessages message = new NewsMessages();
    if (outcome instanceof Outcome.NowSaid said) {
      return Optional.of(message.nowSaid(said));
    }
    if (outcome instanceof Outcome.Changed changed) {
      return Optional.of(message.changed(changed));
    }
    if (outcome instanceof Outcome.Watching watching) {
      return Optional.of(message.watching(watching));
    }
    if (outcome instanceof Outcome.Standing standing) {
      return Optional.of(message.standing(standing.watches()));
    }
    if (outcome instanceof Outcome.Outdated outdated) {
      return Optional.of(message.outdated(outdated));
    }
    return outcome instanceof Outcome.Week week
        ? Optional.of(message.week(week))
        : Optional.empty();
  }

  private Message nowSaid(Outcome.NowSaid said) {
    question("You asked: ", said.question());
    line("The documents now answer:");
    quotes(said.answer());
    return message();
  }

  private Message changed(Outcome.Changed changed) {
    Answer answer = changed.answer();
    question(heading(changed), changed.watch().question());
    if (answer.answered()) {
      line("Now:");
      quotes(answer);
    }
    if (!changed.before().isEmpty()) {
      line("Before:");
      changed.before().forEach(this::quote);
    } else if (changed.answeredBefore()) {
      line("The documents quoted before are not visible to you now.");
    }
    return message().plus(stop(changed.watch()));
  }

  private static String heading(Outcome.Changed changed) {
    if (!changed.answer().answered()) {
      return "The documents no longer answer your watched question: ";
    }
    return changed.answeredBefore()
        ? "The answer to your watched question has changed: "
        : "The documents now answer your watched question: ";
  }

  private Message watching(Outcome.Watching watching) {
    question("You're now watching: ", watching.watch().question());
    line("I'll message you when the answer changes.");
    watching
        .answer()
        .ifPresent(
            answer -> {
              line(
                  answer.answered()
                      ? "The current answer:"
                      : "The documents don't answer it at the moment.");
              quotes(answer);
            });
    return message().plus(stop(watching.watch()));
  }

  private Message standing(List<Watch> watches) {
    line(
        watches.isEmpty()
            ? "You aren't watching any questions. Use /ai-bets watch QUESTION to be notified when"
                + " its answer changes."
            : "I'll message you when the answer to one of these changes:");
    int shown = 0;
    while (shown < watches.size() && standing(watches.get(shown))) {
      shown++;
    }
    if (shown < watches.size()) {
      blocks.addLast((watches.size() - shown) + " more do not fit here; stop some to see them.");
    }
    return message();
  }

  private boolean standing(Watch watch) {
    String question = "• " + PlainText.line(watch.question(), SlackLimits.TITLE_CHARACTERS);
    text.addLine(question);
    return blocks.addAll(List.of(RichText.line(question), stop(watch)));
  }

  private Message outdated(Outcome.Outdated outdated) {
    line(
        "The documents have changed since this was shared: "
            + (outdated.quotes() == 1
                ? "they no longer contain its quote"
                : "they no longer contain "
                    + outdated.gone()
                    + " of its "
                    + outdated.quotes()
                    + " quotes")
            + ". Ask again to get the current answer.");
    return message();
  }

  private Message week(Outcome.Week week) {
    line(
        "The last 7 days: "
            + AdminRenderer.answered(week.questions(), week.answered())
            + ". Feedback: 👍 "
            + week.helpful()
            + " · 👎 "
            + week.unhelpful());
    if (!week.gaps().isEmpty()) {
      line("Without an answer in the last 30 days, most asked first:");
      for (Gaps.Gap gap : week.gaps()) {
        blocks.add(AdminRenderer.line(gap));
        text.addLine(AdminRenderer.words(gap) + Times.words(gap.latest()));
      }
    }
    if (!week.old().isEmpty()) {
      line(AdminRenderer.count(week.old().size(), "old document") + ", oldest first:");
      week.old().stream().limit(DOCUMENTS).map(NewsMessages::title).forEach(this::line);
    }
    return message();
  }

  private static String title(Document document) {
    return "• " + new SourceLine(Quote.Source.of(document), "", List.of()).name();
  }

  private void question(String heading, String question) {
    String asked = PlainText.line(question, SlackLimits.ECHO_CHARACTERS);
    blocks.add(
        RichText.block(RichText.section(List.of(RichText.text(heading), RichText.bold(asked)))));
    text.addLine(heading + asked);
  }

  private void line(String line) {
    blocks.add(RichText.line(line));
    text.addLine(line);
  }

  private void quotes(Answer answer) {
    if (answer.answered()) {
      answer
          .comparison()
          .ifPresent(summary -> line(PlainText.line(summary, SlackLimits.ECHO_CHARACTERS)));
      answer.quotes().forEach(this::quote);
    }
  }

  private void quote(Quote quote) {
    blocks.addAll(AnswerBlocks.blocks(quote, QUOTE_CHARACTERS));
    String words = PlainText.line(QuoteText.of(quote), QUOTE_CHARACTERS);
    text.addQuote("", words, new SourceLine(quote).text());
  }

  private static LayoutBlock stop(Watch watch) {
    String purpose = PlainText.line(watch.question(), SlackLimits.NAME_CHARACTERS);
    return ActionsBlock.builder()
        .elements(List.of(Control.button("Stop", STOP, watch.id(), purpose)))
        .build();
  }

  private Message message() {
    return new Message(text.toString(), blocks.blocks());
  }
}
