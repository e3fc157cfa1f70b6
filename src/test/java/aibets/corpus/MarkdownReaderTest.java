package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write in the dialects of Markdown is quoted completely and without its markup. */
class MarkdownReaderTest {

  /** One case per line; a bar stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        ":::note Take care|The oven is hot.|:::§The oven is hot.",
        "::: info|The oven is hot.|:::§The oven is hot.",
        "> [!TIP]|> The oven is hot.§The oven is hot.",
        "> [!faq]- Is it hot?|> The oven is hot.§Is it hot?/The oven is hot.",
        "!!! danger|    The oven is hot.||Be slow.§The oven is hot./Be slow.",
        "=== \"Wood\"||    The oven is hot.§The oven is hot.",
        "```{note}|The oven is hot.|```§The oven is hot.",
        "The oven<br>is hot.<br/>Be slow.§The oven is hot./Be slow.",
        "<!-- not|said --> The oven is hot. <!-- x --> Be slow.§The oven is hot./Be slow.",
        "[//]: # (never said)|The oven is hot.§The oven is hot.",
        "The oven %%never%% is hot.§The oven is hot.",
        "Be slow. :fire: The oven is hot. :+1:§Be slow./The oven is hot.",
        "The oven[^a] is hot.[^2]||[^a]: Of stone.|[^2]: Of *clay*.§The oven is hot./Of stone./Of"
            + " clay.",
        "Oven|: A room for fire.|: A hot place.§Oven: A room for fire./Oven: A hot place.",
        "**Oven**: a room for fire.§Oven: a room for fire.",
        "The ![an oven](a.png) oven is hot. [![b](b.svg)](c)§The oven is hot.",
        "- Be slow.||      The oven is hot here.§Be slow./The oven is hot here.",
        "See the [oven]({% url \"a b\" %}) and [clay]({{ x }}/y).§See the oven and clay.",
        "{{% a %}}The oven is hot.{{% /a %}}§The oven is hot.",
        "<Tabs>|  <TabItem label=\"Wood\">||The oven is hot.||  </TabItem>|</Tabs>§Wood/The oven is"
            + " hot.",
        "It is hot.[^a]||[^a]: The oven|    is hot.||    Be slow.§It is hot./The oven is hot./Be"
            + " slow.",
        "{% if a %}|The oven is hot.|{% endif %}§The oven is hot.",
        "`{% raw %}{{ x }}{% endraw %}` is it.§{{ x }} is it.",
        "{% raw %}Write {{ x }} here.{% endraw %}§Write {{ x }} here.",
        "The oven costs {{ price }} euros.§The oven costs … euros.",
        "The oven of **{{ name }}** is _{% channel \"a\" %}_ hot.§The oven of … is … hot.",
        "- **{% channel \"a\" %}** The oven is hot.§The oven is hot.",
        "See the \\[hot|oven]({% url \"a\" %}) and \\[old]({% url \"b\" %}) [clay] (https://a.org/b).§See the"
            + " hot oven and old clay.",
        "See `[oven](_)`.§See [oven](_).",
        "<div>|<p>The oven is hot.|||    Of clay - 1902|    </div>|</div>§The oven is hot./Of clay - 1902",
        "The oven is `{{ hot }}` here.§The oven is {{ hot }} here.",
        "The oven is ~~cold~~ hot.§The oven is hot.",
        "The oven <script>heat(1)</script>is <style>b{}</style>hot.§The oven is hot.",
        "The oven is <del>cold</del> hot.§The oven is hot.",
        "- [x] The oven is hot§The oven is hot",
        "See {ref}`the oven <hot-oven>`, {term}`clay` and {py:class}`Oven <a.Oven>`.§See the oven, clay and"
            + " Oven.",
        "Write ``{ref}`a <b>` `` here.§Write {ref}`a <b>` here.",
        "The {#- never -#}oven is hot.§The oven is hot.",
        "The {set} of {a.b} is open.§The {set} of {a.b} is open.",
        "%%|never|%%|The oven is hot.§The oven is hot.",
        "%%|The oven is hot.§%% The oven is hot.",
        "<% if a %>|The oven costs <%= price %> euros.|<% end %>§The oven costs … euros.",
        "{{#if a}}The oven is hot.{{/if}}§The oven is hot.",
        "The oven is hot.|{:.warm #id key=\"v\"}§The oven is hot.",
        "The [[oven#Hot]] of the [[Baker]] ![[a.png]] is ==hot==.§The oven of the Baker is hot.",
        "The oven{.big} is hot.{: .note}§The oven is hot.",
        "The oven&nbsp;is&#8203; hot.§The oven is hot.",
        "import A from './a';||<A b={x => 1}>The oven is hot.</A>§The oven is hot.",
        "<details><summary>Hot?</summary>The **oven** is hot.</details>§The oven is hot.",
        "<aside>|🔥 The **oven** is hot.||</aside>§🔥 The oven is hot.",
        "<div>|<p>The oven is hot.</p>||<p>Be slow.</p>|</div>§The oven is hot./Be slow."
      })
  void quotesWithoutMarks(String markdown, String sentences) throws Exception {
    assertThat(sentences(read("# A\n\n" + markdown.replace('|', '\n'))))
        .containsExactly(sentences.split("/"));
  }

  /** One case per line; a bar stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "The fee of {props.fee} euros is due.§The fee of … euros is due.",
        "The oven{' '}is hot.§The oven is hot.",
        "{ovens.map(x => { return x.name })}||The oven is hot.§The oven is hot.",
        "Write `{props.fee}` or \\{fee} here.§Write {props.fee} or {fee} here.",
        "The oven is {hot.§The oven is {hot."
      })
  void leavesOutExpressionsOfMdx(String markdown, String sentence) throws Exception {
    assertThat(sentences(Documents.read("a.mdx", "# A\n\n" + markdown.replace('|', '\n'))))
        .containsExactly(sentence);
  }

  /** The sections of the passages, in order. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "**Baker**||Bakes bread.||__Smith__||Makes nails.~Baker/Smith",
        "**Who bakes?**|The baker does.~Who bakes?",
        "Q: Who bakes?||A: The baker does.~Q: Who bakes?",
        "**Never touch it.**||It is hot.~A",
        "## B||It is hot.||##||It is cold.||## <a id=\"x\"></a>||It is old.~B//",
        "## &nbsp; B \u200b||It is hot.~B",
        "## B {#b}||It is hot.~B",
        "<details>|<summary>Hot?</summary>||It is hot.||</details>||It is old.~Hot?/A",
        "!!! note \"Heat\"|    It is hot.||It is old.~Heat/A",
        ":::tip[Heat]|It is hot.|:::||It is old.~Heat/A"
      })
  void namesTheSection(String markdown, String sections) throws Exception {
    assertThat(read("# A\n\n" + markdown.replace('|', '\n')).passages())
        .extracting(Passage::section)
        .containsExactly(sections.split("/", -1));
  }

  @Test
  void readsTheOtherNameOfALinkedPage() throws Exception {
    assertThat(sentences(read("The [[Ovens|oven]] is hot."))).containsExactly("The oven is hot.");
  }

  @Test
  void quotesARowWithItsHeader() throws Exception {
    Document table = read("| Bread | Euros |\n|---|---|\n| Rye<br>dark | 4 |\n| Rolls | |\n");
    assertThat(sentences(table)).containsExactly("Bread: Rye, dark · Euros: 4", "Bread: Rolls");
  }

  @Test
  void quotesALongRowInPartsThatNameIt() throws Exception {
    String words = "word ".repeat(40).strip();
    Document table =
        read("| Bread | One | Two |\n|---|---|---|\n| Rye | " + words + " | " + words + " |\n");
    assertThat(sentences(table))
        .containsExactly("Bread: Rye · One: " + words, "Bread: Rye · Two: " + words);
  }

  @Test
  void quotesANestedItemWithItsParent() throws Exception {
    Document list =
        read("Bread:\n\n- Rye:\n  - dark\n  - light\n- Rolls\n  1. Oats. They are good.\n");
    assertThat(sentences(list))
        .containsExactly("Bread:", "Rye: dark", "Rye: light", "Rolls: Oats.", "They are good.");
  }

  @Test
  void keepsEqualTextBelowAnotherHeading() throws Exception {
    Document changes = read("## One\n\n- Mended\n- Mended\n\n## Two\n\n- Mended\n");
    assertThat(sentences(changes)).containsExactly("Mended", "Mended");
    assertThat(changes.passages()).extracting(Passage::section).containsExactly("One", "Two");
  }

  @Test
  void quotesSentencesThatDifferOnlyInASign() throws Exception {
    assertThat(sentences(read("It is +5 %.\n\nIt is −5 %.\n\nIt is C++.\n\nIt is C#.")))
        .containsExactly("It is +5 %.", "It is −5 %.", "It is C++.", "It is C#.");
  }

  @Test
  void quotesHeadingsWithoutText() throws Exception {
    Document table =
        read("# Trains\n\n## Rome at 8:15\n\n## Oslo at 9:40\n\nBy rail.\n\n## More\n");
    assertThat(sentences(table)).containsExactly("Rome at 8:15", "Oslo at 9:40", "By rail.");
    assertThat(table.passages())
        .extracting(Passage::section)
        .containsExactly("Trains", "Oslo at 9:40");
  }

  @Test
  void quotesCodeWithItsLeadIn() throws Exception {
    Document guide = read("Run this:\n\n```sh\nheat --all\nwait 5\n```\n\nThen bake.\n");
    assertThat(sentences(guide)).containsExactly("Run this:", "heat --all\nwait 5", "Then bake.");
    assertThat(guide.passages()).hasSize(2);
  }

  @Test
  void keepsCodeApartFromTextThatDoesNotLeadIn() throws Exception {
    assertThat(read("It is hot.\n\n```\nheat\n```\n\nIt is old.\n").passages()).hasSize(3);
  }

  @Test
  void doesNotQuoteEmbeddedRubyOrIncludedFiles() throws Exception {
    String text =
        "# A\n\n<% if open? %>\nBread is baked.\n<% end %>\n\n--8<-- \"b.md\"\n\nIt costs <%= fee %> euros.\n";
    assertThat(sentences(read(text))).containsExactly("Bread is baked.", "It costs … euros.");
  }

  @Test
  void leavesCodeUnchanged() throws Exception {
    String code = "a: {{ b }} <!-- c --> [[d]]\n:::note\n!!! e";
    assertThat(sentences(read("# A\n\n```yaml\n" + code + "\n```\n"))).containsExactly(code);
  }

  @Test
  void readsHtmlTables() throws Exception {
    String html =
        """
        <table>
        <tr><th>Bread</th><th>Euros</th></tr>

        <tr><td>Rye</td><td>4</td></tr>
        </table>\
        """;
    assertThat(sentences(read("# A\n\n" + html))).containsExactly("Bread: Rye · Euros: 4");
  }

  private static Document read(String markdown) throws Exception {
    return Documents.read("a.md", markdown);
  }
}
