package aibets.console;

import aibets.answer.Answer;
import aibets.answer.Quote;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Writes answers for people to read. */
public final class AnswerPrinter {

  private final PrintWriter out;
  private final boolean colour;
  private final int width;

  /**
   * A printer.
   *
   * @param out where to
   * @param colour whether to use colours
   * @param width columns to wrap at, 0 for not at all
   */
  public AnswerPrinter(PrintWriter out, boolean colour, int width) {
    this.out = out;
    this.colour = colour;
    this.width = width;
  }

  /** Writes one answer, with an empty line behind it. */
  public void print(Answer answer) {
    if (answer.answered()) {
      answer.quotes().forEach(this::print);
    } else {
      out.println(styled("The sources do not say.", Style.bold));
      printNearest(answer.nearest());
      out.println();
    }
    out.flush();
  }

  private void print(Quote quote) {
    Lines lines = new Lines(width, colour ? styled("▌ ", Style.fg_cyan) : "> ");
    visible(quote.text()).lines().flatMap(lines::wrapped).forEach(out::println);
    out.println(styled("  " + source(quote), Style.faint));
    Optional.ofNullable(quote.document().url())
        .ifPresent(url -> out.println(styled("  " + visible(url), Style.faint)));
    out.println();
  }

  private void printNearest(List<Quote> nearest) {
    List<String> sources = nearest.stream().map(AnswerPrinter::source).distinct().toList();
    if (!sources.isEmpty()) {
      out.println("Nearest, but not an answer:");
      sources.forEach(source -> out.println("  - " + source));
    }
  }

  private static String source(Quote quote) {
    @Nullable Object published = quote.document().published();
    return Stream.of(
            quote.document().title(),
            published == null ? "no date" : published.toString(),
            quote.section())
        .filter(part -> !part.isEmpty())
        .map(AnswerPrinter::visible)
        .collect(Collectors.joining(" · "));
  }

  /** A document must not move the cursor or change colours. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
  }

  private String styled(String text, Style style) {
    return colour ? Ansi.Style.on(style) + text + Ansi.Style.off(style) : text;
  }
}
