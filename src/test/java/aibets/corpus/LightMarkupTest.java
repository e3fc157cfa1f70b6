package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** reStructuredText, AsciiDoc, Org and MDX. */
class LightMarkupTest {

  private static List<String> sentences(String file, String text) throws Exception {
    return Documents.sentences(Documents.read(file, text));
  }

  private static List<String> sections(String file, String text) throws Exception {
    return Documents.read(file, text).passages().stream().map(Passage::section).toList();
  }

  @Test
  void rstHeadingsAreUnderlined() throws Exception {
    String text =
        "=======\nHarbour\n=======\n\nMoorings\n========\n\nBerths are let.\n\nFees\n----\n\nA berth costs 120 EUR.\n";

    assertThat(Documents.read("a.rst", text).title()).isEqualTo("Harbour");
    assertThat(sections("a.rst", text)).containsExactly("Moorings", "Fees");
  }

  @Test
  void rstMarkupIsNotQuoted() throws Exception {
    String text =
        """
        .. _moorings:

        Ask the **desk** for a ``berth`` (see :ref:`the rules <rules>`) or `write <https://x.org>`_ [1]_.

        .. note:: Dogs stay on a *lead*.
        .. [1] By mail only.
        .. image:: pier.png
           :alt: A pier
        """;

    assertThat(sentences("a.rst", text))
        .containsExactly(
            "Ask the desk for a berth (see the rules) or write.",
            "Dogs stay on a lead.",
            "By mail only.");
  }

  @Test
  void rstTablesAreReadWithTheirHeader() throws Exception {
    String grid =
        "+-------+------+\n| Grade | Days |\n+=======+======+\n| Lead  | 30   |\n+-------+------+\n";
    String ruled = "====== ====\nGrade  Days\n====== ====\nSenior 28\n====== ====\n";
    String list =
        ".. list-table::\n   :header-rows: 1\n\n   * - Grade\n     - Days\n   * - Junior\n     - 24\n";

    assertThat(sentences("a.rst", grid + "\n" + ruled + "\n" + list))
        .containsExactly(
            "Grade: Lead · Days: 30", "Grade: Senior · Days: 28", "Grade: Junior · Days: 24");
  }

  @Test
  void rstCodeListsAndTermsAreKept() throws Exception {
    String text =
        "Restart it::\n\n    crane restart\n\n- Take a lamp.\n- Take a rope.\n\nSlip\n    Where boats leave the water.\n";

    assertThat(sentences("a.rst", text))
        .containsExactly(
            "Restart it:",
            "crane restart",
            "Take a lamp.",
            "Take a rope.",
            "Slip: Where boats leave the water.");
  }

  @Test
  void asciiDocHeaderHoldsThePublicationDate() throws Exception {
    String text =
        "= Harbour rules\nMei Tanaka <mei@example.org>\nv1.2, 2026-03-09\n:toc:\n\nBerths are let.\n";

    Document document = Documents.read("a.adoc", text);

    assertThat(document.title()).isEqualTo("Harbour rules");
    assertThat(document.published()).hasToString("2026-03-09");
    assertThat(Documents.sentences(document)).containsExactly("Berths are let.");
  }

  @Test
  void asciiDocMarkupIsNotQuoted() throws Exception {
    String text =
        """
        :desk: harbour desk

        // A comment.
        NOTE: Ask the *{desk}* for a `berth`, see <<rules,the rules>> or https://x.org[the site].footnote:[By mail.]

        [source,bash]
        ----
        crane restart
        ----

        * Take a _lamp_.
        Slip:: Where boats leave the water.
        """;

    assertThat(sentences("a.adoc", text))
        .containsExactly(
            "Ask the harbour desk for a berth, see the rules or the site.",
            "By mail.",
            "crane restart",
            "Take a lamp.",
            "Slip: Where boats leave the water.");
  }

  @Test
  void asciiDocTablesAreReadWithTheirHeader() throws Exception {
    String text = "|===\n|Grade |Days\n\n|Senior\n|28\n|Lead |30\n|===\n";

    assertThat(sentences("a.adoc", text))
        .containsExactly("Grade: Senior · Days: 28", "Grade: Lead · Days: 30");
  }

  @Test
  void orgIsReadWithoutItsMarkup() throws Exception {
    String text =
        """
        #+TITLE: Harbour rules
        #+DATE: 2026-03-09
        * TODO Moorings :boats:
        :PROPERTIES:
        :ID: 7
        :END:
        Ask the *desk* for a =berth=, see [[https://x.org][the site]].
        - [X] Take a /lamp/.
        | Grade | Days |
        |-------+------|
        | Lead  | 30   |
        #+begin_src sh
        crane restart
        #+end_src
        """;

    assertThat(sections("a.org", text)).containsOnly("Moorings");
    assertThat(sentences("a.org", text))
        .containsExactly(
            "Ask the desk for a berth, see the site.",
            "Take a lamp.",
            "Grade: Lead · Days: 30",
            "crane restart");
  }

  @Test
  void commaSeparatedTablesAreReadWithTheirHeader() throws Exception {
    String rst = ".. csv-table:: Piers\n   :header: \"Pier\", \"Fee\"\n\n   North, \"5, or 6\"\n";
    String asciiDoc = "[%header]\n,===\nPier,Fee\nNorth,\"5, or 6\"\n,===\n";

    assertThat(sentences("a.rst", rst)).containsExactly("Pier: North · Fee: 5, or 6");
    assertThat(sentences("a.adoc", asciiDoc)).containsExactly("Pier: North · Fee: 5, or 6");
  }

  @Test
  void orgPlanningLinesMacrosAndTargetsAreNotQuoted() throws Exception {
    String text =
        """
        * Slip
        DEADLINE: <2026-03-09 Mon> SCHEDULED: <2026-03-01 Sun>
        #+begin_quote
        The slip is closed.
        #+end_quote
        <<tide>>Boats leave @@html:<b>@@at noon@@html:</b>@@{{{version}}}.
        [[./slip.png]]
        Closed: no crane on Sundays.
        """;

    assertThat(sentences("a.org", text))
        .containsExactly(
            "The slip is closed.", "Boats leave at noon.", "Closed: no crane on Sundays.");
  }

  @Test
  void mdxIsReadAsMarkdownWithoutItsCode() throws Exception {
    String text =
        "import Note from './Note'\nimport {\n  Tab,\n} from './Tab'\n\n# Rules\n\n<Note>\n\nBerths are let.\n\n</Note>\n\nexport const a = 1\n";

    assertThat(sentences("a.mdx", text)).containsExactly("Berths are let.");
  }
}
