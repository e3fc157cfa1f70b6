package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.TextFile.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSearchTest {

  @Test
  void findsSentencesWhateverMarkupTheyContain() throws UnreadableException {
    assertThat(
            lines(
                """
                ---
                title: Borrowing
                ---
                # Loans

                Loans last [four weeks](https://example.org/loans/four/weeks.html).
                They *may* be
                renewed **twice**.

                {% include note.html %}

                - Maps are not lent
                - Maps of the harbour are lent for a day

                | Kind | Days |
                |------|------|
                | Book | 28   |
                | Film | 7    |

                Loans last four weeks in the branches, too.
                """))
        .containsExactly(
            "Loans last four weeks. 6-6",
            "They may be renewed twice. 7-8",
            "Maps are not lent 12-12",
            "Maps of the harbour are lent for a day 13-13",
            "Kind: Book · Days: 28 15-17",
            "Kind: Film · Days: 7 18-18",
            "Loans last four weeks in the branches, too. 20-20");
  }

  @Test
  void keepsWhatItFindsAsText() throws UnreadableException {
    SourceLines lines = SourceLines.parse("3:1-2 9:4-4 x");
    assertThat(SourceLines.parse(lines.toString())).isEqualTo(lines);
    assertThat(lines.within(0, 9)).contains(new SourceLines.Range(1, 2));
    assertThat(lines.within(3, 10)).contains(new SourceLines.Range(1, 4));
    assertThat(lines.within(4, 9)).isEmpty();
  }

  private static List<String> lines(String markdown) throws UnreadableException {
    Document document = Documents.read("a.md", markdown);
    SourceLines lines = LineSearch.of(document.text(), document.passages(), markdown);
    List<String> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (Sentence sentence : passage.sentences()) {
        String range =
            lines
                .within(sentence.start(), sentence.end())
                .map(each -> each.first() + "-" + each.last())
                .orElse("nowhere");
        found.add(document.text(sentence) + " " + range);
      }
    }
    return found;
  }
}
