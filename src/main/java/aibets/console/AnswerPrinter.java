package aibets.console;

import aibets.answer.Answer;
import aibets.answer.Claims;
import aibets.answer.Premise;
import aibets.answer.Quote;
import aibets.answer.Verdict;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints answers as text for people. */
public final class AnswerPrinter {

  private final PrintWriter out;
  private final boolean colour;
  private final int width;

  /**
   * Creates a printer.
   *
   * @param out where to print
   * @param colour whether to use colours
   * @param width columns to wrap at, 0 for no wrapping
   */
  public AnswerPrinter(PrintWriter out, boolean colour, int width) {
    this.out = out;
    this.colour = colour;
    this.width = width;
  }

  /** Prints an answer, followed by an empty line. */
  public void print(Answer answer) {
    if (!answer.understood().equalsIgnoreCase(answer.question())) {
      out.println(styled("Understood as: " + VisibleText.line(answer.understood()), Style.faint));
    }
    answer.premise().ifPresent(this::printPremise);
    if (answer.answered()) {
      answer.quotes().forEach(this::print);
      answer.comparison().ifPresent(this::printComparison);
      answer.disagreement().ifPresent(claims -> printSides(claims, answer.quotes()));
    } else if (answer.verdict() == Verdict.PERHAPS) {
      out.println(styled("This may help, but it may not answer the question:", Style.bold));
      out.println();
      answer.nearest().forEach(this::print);
    } else {
      out.println(styled("The sources do not say.", Style.bold));
      printNearest(answer.nearest());
      out.println();
    }
    answer.age().ifPresent(age -> out.println(styled(age + ".", Style.faint)));
    out.flush();
  }

  private void print(Quote quote) {
    String mark = colour ? styled("▌ ", Style.fg_cyan) : "> ";
    LineWrapper lines = new LineWrapper(width, mark);
    Emphasis.styled(emphasized(quote).lines().flatMap(lines::wrapped).toList(), mark)
        .forEach(out::println);
    out.println(styled("  " + source(quote), Style.faint));
    quote.link().ifPresent(link -> out.println(styled("  " + VisibleText.line(link), Style.faint)));
    quote
        .alsoIn()
        .forEach(other -> out.println(styled("  Also verbatim in: " + source(other), Style.faint)));
    out.println();
  }

  /**
   * Returns the text of a quote, with the words that answer in bold where the terminal supports it.
   */
  private String emphasized(Quote quote) {
    String text = quote.text();
    return quote
        .words()
        .filter(words -> colour)
        .map(
            words ->
                Emphasis.marked(
                    VisibleText.of(text.substring(0, words.start())),
                    VisibleText.of(text.substring(words.start(), words.end())),
                    VisibleText.of(text.substring(words.end()))))
        .orElseGet(() -> VisibleText.of(text));
  }

  private void printPremise(Premise premise) {
    out.println(styled(VisibleText.line(premise.summary() + ":"), Style.bold));
    print(premise.quote());
  }

  private void printComparison(String summary) {
    out.println(styled(VisibleText.line(summary), Style.bold));
    out.println();
  }

  private void printSides(Claims claims, List<Quote> shown) {
    claims.sides().stream()
        .filter(side -> shown.stream().noneMatch(side::isShownBy))
        .forEach(side -> print(side.quotes().get(0)));
  }

  private void printNearest(List<Quote> nearest) {
    List<String> sources = nearest.stream().map(AnswerPrinter::source).distinct().toList();
    if (!sources.isEmpty()) {
      out.println("Nearest, but not an answer:");
      sources.forEach(source -> out.println("  - " + source));
    }
  }

  static String source(Quote quote) {
    String section = VisibleText.line(quote.section());
    String page = quote.page().isPresent() ? " · page " + quote.page().getAsInt() : "";
    return source(quote.document()) + (section.isEmpty() ? "" : " · " + section) + page;
  }

  private static String source(Quote.Source source) {
    @Nullable Object published = source.published();
    return VisibleText.line(source.title()) + " · " + (published == null ? "no date" : published);
  }

  private String styled(String text, Style style) {
    return colour ? Ansi.Style.on(style) + text + Ansi.Style.off(style) : text;
  }
}
