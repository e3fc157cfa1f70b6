package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlParserTest {

  private static final int MANY = 1_001;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<td><table><t",
        "ul><table><",
        "<table>stray<tr><td>of a cell</td></tr></table>",
        "<TABLE class=a><tr><p>stray</p><td>of a cell</td></tr></TABLE>"
      })
  void readsNoTablesIfMuchTextIsBetweenTheirCells(String unit) {
    Element some = HtmlParser.fragment(unit.repeat(MANY / 2));
    Element many = HtmlParser.fragment(unit.repeat(MANY + 1));
    assertThat(some.select("table")).isNotEmpty();
    assertThat(many.select("table")).isEmpty();
    for (String text : new String[] {"stray", "of a cell"}) {
      assertThat(many.text().split(text, -1).length)
          .isEqualTo(unit.split(text, -1).length > 1 ? MANY + 2 : 1);
    }
  }

  @Test
  void readsEveryWellFormedTable() {
    String row =
        """
        <tr> <!-- a row --> <th>Day</th> <td>A <b>cell</b> with <p>text</p></td>
        <td><table><tbody><tr><td>inside</td></tr></tbody></table> text </td></tr>
        """;
    String table =
        "<table><caption>All <i>days</i></caption><colgroup><col></colgroup><thead>%s</thead><tbody>%s</tbody></table> text "
            .formatted(row, row.repeat(3 * MANY));
    assertThat(HtmlParser.page(table).select("table")).hasSize(3 * MANY + 2);
  }
}
