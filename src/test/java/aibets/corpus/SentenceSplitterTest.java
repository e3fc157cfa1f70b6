package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter(new Checkpoint(() -> false));

  /** A bar separates sentences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "He came from the U.K. | It was cold.",
        "The U.K. Parliament met, e.g. Lords and M.P. Smith.",
        "Jeopardy! Inc. won, as did Baker Co. Bread.",
        "He works for Baker Inc. | They bake.",
        "Ask Sgt. Bell about No. 12. | It is his.",
        "Is it baked? | No. | It is raw.",
        "It costs approx. 9 euros (incl. Milk, cf. p. 3).",
        "They open at 7 a.m. | Bread is sold.",
        "We sell rolls, cakes, etc. | Bread is sold out.",
        "It is on Oak Ave. | The door is red.",
        "He holds an M.A. | His son bakes.",
        "The oven is hot. | (See below.) | The door is red.",
        "The oven is hot.Bread is baked.",
        "They left… | Nobody came.",
        "Use vitamin D. | It helps.",
        "See https://example.org/a.b?C=d. | Then go.",
        "We use Three.js and System.Out here."
      })
  void endsASentenceWhereAReaderDoes(String text) {
    String block = text.replace(" | ", " ");
    String expected = text.replace("hot.Bread", "hot. | Bread");
    assertThat(sentences(block)).containsExactly(expected.split(" \\| "));
  }

  @Test
  void splitsATextOfManyFullStopsWithoutTheModel() {
    assertThat(sentences("No! It is. ".repeat(5_000))).hasSize(10_000).contains("No!", "It is.");
  }

  private List<String> sentences(String block) {
    return splitter.split(block, 0, block.length()).stream()
        .map(span -> block.substring(span.getStart(), span.getEnd()))
        .toList();
  }
}
