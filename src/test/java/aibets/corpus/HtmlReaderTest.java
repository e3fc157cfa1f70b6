package aibets.corpus;

import static aibets.corpus.Documents.sentences;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that a reader of a page sees is quoted, and nothing else. */
class HtmlReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<article><p>It is hot.</p></article><article><p>It is old.</p></article>~It is hot./It is"
            + " old.",
        "<p>Oven: hot<br>Cellar: cold<br>and dark</p>~Oven: hot/Cellar: cold and dark",
        "<my-app><my-page><h2>B</h2><p>It is hot</p><p>It is old</p></my-page></my-app>~It is"
            + " hot/It is old",
        "<dl><dt>Oven<dt>Kiln<dd>A hot place.<dt>Cellar<dd>A cold one.</dl>~Oven, Kiln: A hot"
            + " place./Cellar: A cold one.",
        "<form><input name=a><h2>B</h2><p>It is hot here, and it is old.</p></form>~It is hot here,"
            + " and it is old.",
        "<p>It is hot here, and it is old.</p><form><label>Name</label></form>~It is hot here, and"
            + " it is old.",
        "<h3><button>Hot?</button></h3><div hidden><p>It is very hot.</p></div>~It is very hot.",
        "<details><summary>Hot?</summary>It is hot.</details>~It is hot.",
        "<p><b>Heat: </b>high, it<i> is </i>so<b>.</b></p>~Heat: high, it is so.",
        "<p>It is n&shy;o&#8203;t&nbsp;hot.</p>~It is not hot.",
        "<p>It is <s>cold</s> <ins>hot</ins>.</p>~It is hot.",
        "<ul><li>Bread<ul><li>Rye</ul><li>Cake</ul>~Bread: Rye/Cake",
        "<pre>heat --all</pre>~heat --all",
        "<p><%= a %>It {{#if b}}is{{/if}} {# not #}hot.</p>~It is hot.",
        "<p>&lt;% if a %&gt;It is hot.&lt;% end %&gt;</p><code>&lt;% c %&gt;</code>~It is hot./<% c %>",
        "<p>It {# not #}is hot.</p>~It is hot.",
        "{% if a %}<p>It is hot{{ b }}.</p>{% else %}<pre>{% c %}</pre>{% endif %}~It is hot./{% c"
            + " %}",
        "<aside>Go <a>home now</a></aside><main><aside>It is hot.</aside></main>~It is hot.",
        "<h2>B <a class=headerlink>¶</a></h2><p>It is hot.<sup><a href='#1'>[1]</a></sup></p>~It is"
            + " hot."
      })
  void quotesWhatIsSeen(String html, String sentences) throws Exception {
    assertThat(sentences(read("<body><h1>A</h1>" + html))).containsExactly(sentences.split("/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<tr><th>Bread<th>Euros<tr><td>Rye<td>4~Bread: Rye · Euros: 4",
        "<tr><td><b>Bread</b><td><b>Sort</b><tr><td>Rye<td>dark~Bread: Rye · Sort: dark",
        "<tr><td>Bread<td>Euros<tr><td>Rye<td>4<tr><td>Roll<td>1~Bread: Rye · Euros: 4/Bread: Roll"
            + " · Euros: 1",
        "<tr><th>Bread<td>Rye<tr><th>Euros<td>4~Bread: Rye/Euros: 4",
        "<tr><th>A<th>B<tr><td rowspan=2>Rye<td>1<tr><td>2~A: Rye · B: 1/A: Rye · B: 2",
        "<tr><th>A<th>B<tr><td><ul><li>Rye<li>Oats</ul><td>1~A: Rye; Oats · B: 1",
        "<tr><th>Bread<th>Euros<tr><th colspan=2>Dark:<tr><td>Rye<td>4<tr><td colspan=2>Pale<tr><td>Oat"
            + "<td>3~Dark: Bread: Rye · Euros: 4/Pale: Bread: Oat · Euros: 3",
        "<tr><th colspan=2>Prices of May<tr><th>Bread<th>Euros<tr><td>Rye<td>4<tr><td colspan=2>Ask"
            + " first.~Prices of May/Bread: Rye · Euros: 4/Ask first.",
        "<tr><td><h2>B</h2><p>It is hot.</p><td><p>It is old.</p>~It is hot./It is old."
      })
  void quotesRowsSoThatCellsAreUnderstood(String rows, String sentences) throws Exception {
    assertThat(sentences(read("<h1>T</h1><table>" + rows + "</table>")))
        .containsExactly(sentences.split("/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<title>Bread | Town</title><header><h1>Town</h1></header><main><h1>Bread</h1>~Bread",
        "<title>Bread | Town</title><div><h1>Town</h1></div>~Bread",
        "<title>Bread | Town</title><h1>Our bread</h1>~Our bread",
        "<title>Bread</title>~Bread"
      })
  void takesThePagesTitle(String head, String title) throws Exception {
    assertThat(read(head + "<p>It is baked here.</p>").title()).isEqualTo(title);
  }

  @Test
  void leavesOutNotesOnHowAnArticleWasExported() throws Exception {
    String article = "<article><h1>A</h1><p>It is hot.</p><pre>heat</pre><footer>Exported</footer>";
    assertThat(sentences(read(article))).containsExactly("It is hot.", "heat");
  }

  private static Document read(String html) throws Exception {
    return Documents.read("a.html", html);
  }
}
