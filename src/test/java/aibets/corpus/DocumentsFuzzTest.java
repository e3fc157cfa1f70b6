package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.TextFile.UnreadableException;
import aibets.fuzzing.Fuzzer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/**
 * Whatever a file contains, it becomes a valid document, or is reported with a reason or as nested
 * too deeply.
 */
class DocumentsFuzzTest {

  private static final List<String> PROSE =
      List.of(
          "AMI Labs raised $1.03B in March 2026. It was founded in 2025! By whom? See below.\n",
          "The price is 3.5 (approx. four) euros, e.g. at St. John's vs. elsewhere... \"Why?\" he"
              + " asked.\nA second line goes on here; and on, and on.\n\nA new paragraph.");

  /**
   * Texts in one line, in many, without a full stop, and full of what looks like the end of a
   * sentence.
   */
  private static final List<String> UNITS =
      List.of(
          "abc def? ",
          "word # ",
          "ab.",
          ". ",
          "word\n",
          "<",
          "# ",
          "Mr. ",
          "e.g. it ",
          "(",
          "\"",
          "a\u200b",
          "Sentence number # is here. ",
          "- item #\n",
          "a:\n",
          "1. b\n",
          "\u4e2d\u6587");

  static Fuzzer.Parser parser(String file, String before) {
    return text -> {
      try {
        check(Documents.read(file, before + text));
      } catch (UnreadableException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (StackOverflowError | PatternSyntaxException e) {
        // Reported as nested too deeply, also if the stack ends while a pattern is compiled.
      }
    };
  }

  private static void check(Document document) {
    assertThat(document.id()).isNotBlank();
    assertThat(document.passages()).isNotEmpty();
    int length = document.text().length();
    for (Passage passage : document.passages()) {
      for (Sentence sentence : passage.sentences()) {
        assertThat(sentence.start()).isBetween(0, sentence.end() - 1);
        assertThat(sentence.end()).isLessThanOrEqualTo(length);
      }
    }
  }

  private static List<String> with(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  @Test
  void frontMatterIsReadOrReported() {
    List<String> heads =
        List.of(
            "---\nid: a\ntitle: \"A title: with a colon\"\npublished: 2026-03-01\nurl:"
                + " https://example.org/a\n---\nSome text that says something.",
            "---\ntags: [a, b, {c: d}]\nnotes: |\n  many\n  lines\n---\nSome text that says something.",
            "---\nbase: &a {b: c}\nother: *a\n...\n---\nSome text that says something.");
    Fuzzer.run(
        "front matter",
        heads,
        List.of("---\n", "---\na#: b\n", "---\n[", "---\na: ", "--- \n\n"),
        parser("a.md", "---\n"));
  }

  @Test
  void markdownIsReadOrReported() {
    List<String> marked =
        List.of(
            """
            # Title

            A [link](https://example.org 'with title') and **bold** _text_ `code`.

            > A quote that goes on.

            1. One
               - two
               - three

            ```java
            int a;
            ```
            """,
            "| a | b |\n|---|:-:|\n| one thing | another thing |\n\nTitle\n=====\n\n[a]: http://a.org",
            "<div>raw <b>html</b></div>\n\nA line\\\nbroken  \nand ![a picture](a.png) <https://a.org>");
    Fuzzer.run(
        "markdown",
        with(PROSE, marked),
        with(
            UNITS,
            List.of(
                "[",
                "![",
                "*a_",
                "`",
                "> ",
                "| a ",
                "|-",
                "<a",
                "[a](",
                "[a]: b\n",
                "https://a ",
                "<http://a",
                "\\",
                "&a",
                "~~~\n",
                "<!-- ",
                "a@b.c ",
                "<?",
                "**a* ",
                "    a\n")),
        parser("a.md", ""));
  }

  @Test
  void htmlIsReadOrReported() {
    List<String> pages =
        List.of(
            "<!doctype html><html><head><title>A title</title><meta property='article:published_time'"
                + " content='2026-01-02'><link rel=canonical href='https://example.org/a'></head>"
                + "<body><article><h1>A heading</h1><p>Some text that says <em>something</em> here."
                + "</p><ul><li>one item<li>another</ul><table><tr><th>a<td>b</table></article></body>",
            "<script>var a = '<p>';</script><nav>Home</nav><p>Text &amp; more &lt;text&gt; of it.<br>On.");
    Fuzzer.run(
        "html",
        with(PROSE, pages),
        with(
            UNITS,
            List.of(
                "<p>",
                "<b>",
                "<div>",
                "<table>",
                "<td>",
                "<a href='",
                "&amp",
                "&#",
                "<!--",
                "</p>",
                "<li>some item # here",
                "<p>Some text # that says something.</p>",
                "<svg>",
                "<i a ",
                "<select><option>",
                "<br>",
                "<h1>a</h1>")),
        parser("a.html", ""));
  }

  @Test
  void rawTextIsReadOrReported() {
    List<String> articles =
        List.of(
            "The title of it\n\nBy Somebody\nMarch 3, 2026\n\nKey takeaways:\nSpeed. It is fast and"
                + " goes on for long.\nCost. It is cheap and stays so for long.\n\nRelated articles\nx",
            "2024 — Something began\n2025 — Something else\nSource: a photo\n• an item\n• another\n");
    Fuzzer.run(
        "text",
        with(PROSE, articles),
        with(
            UNITS,
            List.of(
                "Title. Some words follow here for long\n",
                "Label: words\n",
                "2026\n",
                "•\n",
                "A heading without end\n",
                "Source: ",
                "Read more\n",
                " \n",
                "March 3, 2026\n")),
        parser("a.txt", ""));
  }

  @Test
  void recordsAreReadOrReported() {
    List<String> records =
        List.of(
            "{\"id\":\"a\",\"title\":\"A title\",\"date\":\"2026-01-02\",\"url\":\"https://a.org\","
                + "\"text\":\"Some text that says something.\\nAnother line \\u00e9 \\ud83d\\ude42.\"}",
            "{\"id\":7,\"text\":\"Some text.\",\"more\":{\"a\":[1,2.5e3,null,true]}}");
    Fuzzer.run(
        "records",
        records,
        List.of(
            "{\"id\":\"a\",\"text\":\"a ",
            "[",
            "{\"a\":",
            "\"",
            "{\"id\":\"a\",\"text\":\"b\",\"c\":\"",
            "1",
            "{\"id\":#,",
            "\\u0000"),
        parser("a.jsonl", ""));
  }
}
