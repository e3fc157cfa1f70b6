package aibets;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.QuestionException;
import aibets.console.DialoguePrinter;
import aibets.english.Conversation;
import aibets.question.Turn;
import java.util.List;
import java.util.function.Supplier;

/** Answers the lines of one conversation after another. Not thread-safe. */
final class Dialogue {

  private final Answerer answerer;
  private final Supplier<List<String>> examples;
  private final DialoguePrinter printer;
  private Conversation conversation = Conversation.begin();

  Dialogue(Answerer answerer, Supplier<List<String>> examples, DialoguePrinter printer) {
    this.answerer = answerer;
    this.examples = examples;
    this.printer = printer;
  }

  /** Starts a new conversation, without the context of the one before. */
  void beginAnother() {
    conversation = Conversation.begin();
  }

  /** Answers a line and returns its exit code. */
  int say(String line) {
    Turn turn = conversation.understand(line.strip());
    return switch (turn.kind()) {
      case SMALL_TALK -> {
        printer.printSmallTalk(line, turn, examples.get());
        yield AiBets.ANSWERED;
      }
      case UNCLEAR -> {
        printer.printOptions(line, turn);
        yield AiBets.ANSWERED;
      }
      case QUESTION -> ask(line, turn);
    };
  }

  private int ask(String line, Turn turn) {
    try {
      Answer answer = answerer.answer(turn.understood()).to(line.strip());
      conversation = conversation.after(answer.understood());
      answer.words().ifPresent(words -> conversation = conversation.named(words));
      printer.print(answer, conversation.subject());
      return answer.answered() ? AiBets.ANSWERED : AiBets.NOT_IN_THE_SOURCES;
    } catch (QuestionException e) {
      printer.printError(line, String.valueOf(e.getMessage()), conversation.subject());
      return AiBets.WRONG_USE;
    }
  }
}
