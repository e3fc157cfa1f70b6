package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.corpus.Sentence.Role;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingAnswererTest {

  /** Sure from a late interaction of one half. */
  private static final Confidence CONFIDENCE =
      new Confidence(Map.of(Sign.LATE_INTERACTION, 20.0), -10);

  private final Document document = Documents.of("a", "Labs raised $1.", "It was March.", "Fine.");

  @Test
  void quotesWordForWordWithSourceAndOffsets() {
    Quote quote = answer(ranked(document, 1, 1)).quotes().get(0);
    assertThat(quote.text()).isEqualTo("It was March.");
    assertThat(document.text().substring(quote.start(), quote.end())).isEqualTo(quote.text());
    assertThat(quote.document().title()).isEqualTo("Title of a");
    assertThat(quote.section()).isEqualTo("Section of a");
  }

  @Test
  void quotesAtMostThreeAndNothingTwice() {
    Document copy = Documents.of("b", "Labs raised $1!");
    Answer answer =
        answer(
            ranked(document, 0, 1),
            ranked(copy, 0, 1),
            ranked(Documents.of("c", "Four."), 0, 1),
            ranked(Documents.of("d", "Five."), 0, 1),
            ranked(Documents.of("e", "Six."), 0, 1));
    assertThat(answer.quotes())
        .extracting(Quote::text)
        .containsExactly("Labs raised $1.", "Four.", "Five.");
  }

  @Test
  void joinsNeighboursThatAreShortOrAnswerNearlyAsWell() {
    String filler = "word ".repeat(18);
    Document text =
        Documents.of("t", "A " + filler + ".", "B " + filler + ".", "C " + filler + ".");
    assertThat(
            answer(ranked(document, 1, 9), ranked(document, 2, 1), ranked(document, 0, 2)).quotes())
        .extracting(Quote::text)
        .containsExactly("Labs raised $1.\nIt was March.\nFine.");
    assertThat(
            answer(ranked(text, 1, 9), ranked(text, 0, 1), ranked(text, 2, 8.5))
                .quotes()
                .get(0)
                .text())
        .startsWith("B ")
        .contains("C ")
        .doesNotContain("A ");
  }

  @Test
  void neverPassesAQuoteThatDoesNotStandInItsDocument() {
    Quote.Source source = Quote.Source.of(document);
    assertThat(new Quote("Labs", source, "", 0, 4, 1).verifiedIn(document).text())
        .isEqualTo("Labs");
    for (Quote wrong :
        List.of(
            new Quote("labs", source, "", 0, 4, 1),
            new Quote("Labs", source, "", 1, 5, 1),
            new Quote("Labs", source, "", 0, 5, 1))) {
      assertThatThrownBy(() -> wrong.verifiedIn(document))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void offersWhatIsNotGoodEnoughAsNearestOnly() {
    Answer answer = answer(ranked(document, 0, .1));
    assertThat(answer.answered()).isFalse();
    assertThat(answer.quotes()).isEmpty();
    assertThat(answer.nearest()).hasSize(1);
    assertThat(answer.confidence()).isBetween(0.0, .5);
  }

  @Test
  void saysSoWhenNothingIsFound() {
    assertThat(answer().answered()).isFalse();
  }

  @Test
  void bringsTheListWithItsLeadIn() {
    String text = "Backers are:\n- One\n- Two\nAfter.";
    List<Sentence> sentences =
        List.of(
            new Sentence(0, 12, 0, Role.LEAD_IN),
            new Sentence(15, 18, 1, Role.ITEM),
            new Sentence(21, 24, 2, Role.ITEM),
            new Sentence(25, 31, 3, Role.PROSE));
    Document list =
        new Document(
            "l", "List", null, null, "l.md", text, List.of(new Passage(0, "", null, sentences)));
    assertThat(
            answer(ranked(list, 0, 9), ranked(list, 1, 0), ranked(list, 2, 0), ranked(list, 3, 0))
                .quotes()
                .get(0)
                .text())
        .isEqualTo("Backers are:\n- One\n- Two");
  }

  @Test
  void listsThePassagesItLookedAtOnce() {
    Answer answer = answer(ranked(document, 0, 1), ranked(document, 1, 1));
    assertThat(answer.passages()).singleElement().matches(each -> each.document().equals("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "🙂🙂", "?!…", "\u0000\u0007", "\u202e\u200b"})
  void refusesWhatHasNoWords(String question) {
    assertThatThrownBy(() -> answerer().answer(question))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining("Ask in a few words");
  }

  @Test
  void refusesABook() {
    assertThatThrownBy(() -> answerer().answer("a ".repeat(5000)))
        .hasMessageContaining("9,999 characters; it may have 1,000");
  }

  @Test
  void takesOutWhatCannotBeSeen() {
    assertThat(answerer().answer(" who\u0000 funded\u202e\n it ").question())
        .isEqualTo("who funded it");
  }

  private Answer answer(RankedSentence... ranked) {
    return answerer(ranked).answer("who");
  }

  private static Answerer answerer(RankedSentence... ranked) {
    return new QuotingAnswerer(question -> List.of(ranked), CONFIDENCE, 0.5);
  }

  private static RankedSentence ranked(Document document, int index, double score) {
    return new RankedSentence(
        document,
        document.passages().get(0),
        index,
        score,
        score,
        Map.of(Feature.EVEN_LATE_INTERACTION, score));
  }
}
