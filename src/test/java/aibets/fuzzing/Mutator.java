package aibets.fuzzing;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes an odd text from a few seeds: cut, spliced, repeated, nested, with unusual characters. */
final class Mutator {

  private static final int LONGEST = 20_000;

  private static final List<String> ODD =
      List.of(
          "\u0000",
          "\uFEFF",
          "\u0085",
          "\u2028",
          "\r",
          "\r\n",
          "\t",
          "\u00a0",
          "\u200b",
          "\u202e",
          "\u2066",
          "\u200d",
          "\u0301",
          "\u0345\u0345\u0345",
          "\ud83d",
          "\ude42",
          "\ud83d\ude42",
          "\ud83c\udff4\udb40\udc67\udb40\udc7f",
          "\uffff",
          "\u0130",
          "ß",
          "\u05d0\u05d1",
          "\u0663",
          "\uff11\uff12",
          "蟧覚",
          "½",
          "$",
          "€1,000,000.00",
          "1e309",
          "99999999999999999999999999",
          "0x",
          "-",
          "—",
          "…",
          "“",
          "\"",
          "'",
          "\\",
          "\\u0000",
          "&amp;",
          "&#x0;",
          "%00",
          "<!--",
          "]]>",
          "<![CDATA[",
          "---\n",
          "```",
          "~~~",
          "|",
          "| - |\n",
          "[^1]:",
          "![](",
          "&",
          "*",
          "_",
          "!!",
          "!!java.net.URL",
          "&a",
          "*a",
          "<<: ",
          "{",
          "}",
          "[",
          "]",
          ":",
          ", ",
          "#",
          "? ",
          "null",
          "true",
          "NaN",
          "2026-02-30",
          "0000-00-00",
          "http://",
          "https://[",
          "<@U",
          "<!");

  private static final List<List<String>> PAIRS =
      List.of(
          List.of("[", "]"),
          List.of("(", ")"),
          List.of("{", "}"),
          List.of("{\"a\":", "}"),
          List.of("- ", ""),
          List.of("> ", ""),
          List.of("*", "*"),
          List.of("![", "](x)"),
          List.of("<div>", "</div>"),
          List.of("<b>", ""),
          List.of("<table><tr><td>", ""),
          List.of("<ul><li>", ""),
          List.of("\"", "\""));

  private final List<String> seeds;
  private final SplittableRandom random;

  Mutator(List<String> seeds, SplittableRandom random) {
    this.seeds = seeds;
    this.random = random;
  }

  /** Inputs have at most a few thousand characters; most are far shorter. */
  String input() {
    String text = any(seeds);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      text = changed(text);
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  /** A piece of an input, to be repeated. */
  Shape shape() {
    String input = input();
    int at = random.nextInt(input.length() + 1);
    String unit = input.substring(at, Math.min(input.length(), at + 1 + random.nextInt(30)));
    String between = any(List.of("", "", " ", "\n", ". ", any(ODD)));
    String before = random.nextBoolean() ? "" : any(seeds);
    String behind = random.nextInt(4) > 0 ? "" : any(ODD);
    return new Shape(before, unit + between + (unit.isEmpty() ? any(ODD) : ""), behind);
  }

  private String changed(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(40));
    String piece = text.substring(from, to);
    return switch (random.nextInt(10)) {
      case 0 -> text.substring(0, from) + text.substring(to);
      case 1 -> text.substring(0, to);
      case 2 -> text.substring(0, from) + any(ODD) + text.substring(from);
      case 3 -> text.substring(0, from) + any(ODD) + text.substring(to);
      case 4 -> text.substring(0, from) + piece.repeat(count()) + text.substring(to);
      case 5 -> text.substring(0, from) + any(ODD).repeat(count()) + text.substring(from);
      case 6 -> text.substring(0, from) + cut(any(seeds));
      case 7 -> text.substring(0, from) + nested(piece) + text.substring(to);
      case 8 -> text.substring(0, from) + piece.toUpperCase(Locale.ROOT) + text.substring(to);
      default -> text.replace(any(List.of("\n", " ", "\"", ":", ".")), any(ODD));
    };
  }

  private String nested(String piece) {
    List<String> pair = any(PAIRS);
    int depth = count();
    return pair.get(0).repeat(depth) + piece + pair.get(1).repeat(depth);
  }

  private String cut(String text) {
    return text.substring(random.nextInt(text.length() + 1));
  }

  /** Returns a number of repetitions: usually small, sometimes very large. */
  private int count() {
    return random.nextInt(1 + random.nextInt(1 + random.nextInt(3_000)));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
