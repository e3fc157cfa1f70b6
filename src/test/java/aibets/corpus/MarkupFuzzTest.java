package aibets.corpus;

import aibets.fuzzing.Fuzzer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link DocumentsFuzzTest}, for markup other than Markdown and HTML. */
class MarkupFuzzTest {

  static Stream<Arguments> markups() {
    return Stream.of(
        Arguments.of(
            "a.adoc",
            """
            = A title
            Ann Lee <ann@example.org>
            v1.2, 2026-01-02

            [cols="1,2"]
            |===
            |one |two
            2+^a|three
            |===

            * An item
            term:: what it is

            include::a.adoc[]
            """,
            List.of(".+", "<@", "|", "::", "[", "{a}", "`+")),
        Arguments.of(
            "a.rst",
            """
            A title
            =======

            .. note:: A note
               goes on.

            :field: :role:`text` and ``code``

            === ===
            one two
            === ===
            """,
            List.of(".. |", ":a:", "`_", "+-", "= ", "|a|")),
        Arguments.of(
            "a.org",
            """
            #+TITLE: A title
            * TODO [#A] A heading :tag:
            - [ ] An item
            #+begin_src
            int a;
            #+end_src
            | a | b |
            :DRAWER:
            [[https://a.org][a link]]
            """,
            List.of("* ", ":a:", "[[", "#+a[", "| ", "[ ] ")),
        Arguments.of(
            "a.srt",
            """
            1
            00:00:01,000 --> 00:00:02,000
            <v Ann Lee>It <i>is</i> so.

            2
            00:00:03,000 --> 00:00:04,000
            BOB: Is it?

            """,
            List.of("<v ", "{\\a", "A: ", "00:00:00,000 --> ")),
        Arguments.of(
            "a.eml",
            """
            From: Ann Lee <ann@example.org>
            Subject: Re: A loan
            Date: Fri, 2 Jan 2026 10:00:00 +0000

            It is so.
            > Is it?
            On Fri, Ann wrote:
            """,
            List.of("> ", "re: ", "< ", "=?a", "On a wrote:\n")));
  }

  @ParameterizedTest
  @MethodSource("markups")
  void isReadOrReported(String file, String document, List<String> units) {
    Fuzzer.run(file, List.of(document), units, DocumentsFuzzTest.parser(file, document));
  }
}
