package aibets;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.answer.QuestionException;
import aibets.console.AnswerPrinter;
import aibets.console.ExplanationPrinter;
import aibets.console.JsonDialogue;
import aibets.console.JsonLines;
import aibets.console.PlainDialogue;
import aibets.console.Prompt;
import aibets.console.Screen;
import aibets.settings.Settings;
import ch.qos.logback.classic.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "ask",
    description =
        "Answers a question. Without one, starts a prompt, or answers each line of standard input"
            + " if that is not a terminal.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options;

  @Option(names = "--json", description = "Print one JSON object per question.")
  private boolean json;

  @Option(
      names = "--conversation",
      description =
          "Understand each line of standard input in the context of the lines before it; an empty"
              + " line starts a new conversation.")
  private boolean conversation;

  @Option(names = "--explain", description = "Show how each quote was scored.")
  private boolean explain;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "0..*",
      description = "The question, in plain English.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException {
    options.log(Level.WARN);
    Settings settings = options.settings();
    try (Library library = Reloading.upToDate(settings, options::warn)) {
      if (!words.isEmpty()) {
        return answer(library.answerer()::answer, String.join(" ", words));
      }
      if (Screen.isAttached() && !json) {
        DataDirectory data = new DataDirectory(settings.data());
        new Prompt(data.history(settings.retention())).run(dialogue(library)::say);
        return AiBets.ANSWERED;
      }
      if (conversation) {
        return converse(dialogue(library));
      }
      return answerLines(library.answerer());
    }
  }

  private Dialogue dialogue(Library library) {
    PrintWriter out = options.out();
    return new Dialogue(
        library.answerer(),
        library::examples,
        json ? new JsonDialogue(out) : new PlainDialogue(out, this::print, options::warn));
  }

  /** Answers line by line; an empty line starts a new conversation. */
  private static int converse(Dialogue dialogue) throws IOException {
    BufferedReader in = input();
    int worst = AiBets.ANSWERED;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isBlank()) {
        dialogue.beginAnother();
      } else {
        worst = Math.max(worst, dialogue.say(line));
      }
    }
    return worst;
  }

  private static BufferedReader input() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  private int answerLines(Answerer answerer) throws IOException {
    BufferedReader in = input();
    int worst = AiBets.ANSWERED;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (json || !line.isBlank()) {
        worst = Math.max(worst, answer(answerer::answer, line));
      }
    }
    return worst;
  }

  private int answer(Function<String, Answer> answerer, String question) {
    PrintWriter out = options.out();
    try {
      Answer answer = answerer.apply(question);
      if (json) {
        out.println(new JsonLines().line(answer));
      } else {
        print(answer);
      }
      return answer.answered() ? AiBets.ANSWERED : AiBets.NOT_IN_THE_SOURCES;
    } catch (QuestionException e) {
      if (json) {
        out.println(new JsonLines().line(question, String.valueOf(e.getMessage())));
      } else {
        options.warn(String.valueOf(e.getMessage()));
      }
      return AiBets.WRONG_USE;
    } finally {
      out.flush();
    }
  }

  private void print(Answer answer) {
    new AnswerPrinter(options.out(), Ansi.AUTO.enabled(), width()).print(answer);
    if (explain) {
      new ExplanationPrinter(options.out()).print(answer);
    }
  }

  /** The columns to wrap at: 96 on a terminal, none in a pipe. */
  private static int width() {
    return !Screen.isAttached() ? 0 : 96;
  }
}
