package aibets.answer;

import static aibets.answer.Rankings.ranked;
import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.corpus.Sentence.Role;
import aibets.retrieval.RankedSentence;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTest {

  /** Sentences of 19 words: two in a quote are 38 words, three are 57. */
  private static final String[] SENTENCES = sentences(19, "A", "B", "C");

  @Test
  void joinsShortNeighbours() {
    Document text = Documents.of("t", "Labs raised $1.", "It was March.", "Fine.");
    assertThat(quotes(ranked(text, 1, 9), ranked(text, 0, -9), ranked(text, 2, -9)))
        .containsExactly("Labs raised $1.\nIt was March.\nFine.");
  }

  @Test
  void joinsTheNeighbourThatAnswersBetter() {
    Document text = Documents.of("t", SENTENCES);
    assertThat(quotes(ranked(text, 1, 9), ranked(text, 2, 4), ranked(text, 0, 1)))
        .extracting(QuotationTest::openings)
        .containsExactly("BC", "A");
  }

  @Test
  void extendsTheFirstQuoteOnlyWhereThatIsWorthTheWords() {
    String[] sentences = sentences(25, "A", "B", "C");
    Document near = Documents.of("near", sentences);
    Document far = Documents.of("far", sentences(25, "D", "E"));
    assertThat(
            quotes(
                ranked(near, 0, 9),
                ranked(near, 1, 8),
                ranked(far, 0, 5),
                ranked(far, 1, 4),
                ranked(near, 2, 3)))
        .extracting(QuotationTest::openings)
        .containsExactly("AB", "D", "E", "C");
  }

  @Test
  void joinsSentencesThatTogetherAnswerTheirHeading() {
    Document asked = Documents.of("what?", SENTENCES);
    Document told = Documents.of("that", SENTENCES);
    assertThat(quotes(ranked(asked, 0, 9), ranked(asked, 1, 1), ranked(asked, 2, 1)))
        .extracting(QuotationTest::openings)
        .containsExactly("ABC");
    assertThat(quotes(ranked(told, 0, 9), ranked(told, 1, 1), ranked(told, 2, 1)))
        .extracting(QuotationTest::openings)
        .containsExactly("AB", "C");
  }

  @Test
  void quotesAListWithItsLeadIn() {
    Document list = list();
    assertThat(quotes(ranked(list, 1, 9), ranked(list, 2, 0), ranked(list, 3, 0)))
        .containsExactly("Backers are:\n- One\n- Two");
  }

  @Test
  void quotesSeveralItemsAsAList() {
    Document list = list();
    assertThat(quotes(ranked(list, 2, 9), ranked(list, 3, 8))).containsExactly("- One\n- Two");
    assertThat(quotes(ranked(list, 3, 9))).containsExactly("Two");
  }

  @Test
  void quotesTheListOfAJoinedLeadIn() {
    Document list = list();
    assertThat(
            quotes(ranked(list, 0, 9), ranked(list, 1, 0), ranked(list, 2, 0), ranked(list, 3, 0)))
        .containsExactly("So it is. Backers are:\n- One\n- Two");
  }

  @Test
  void neverEndsAQuoteWithAJoinedLeadIn() {
    Document list = list();
    assertThat(quotes(ranked(list, 0, 9), ranked(list, 1, 0)))
        .containsExactly("So it is.", "Backers are:");
  }

  /** Returns the quotation of sentences, best first. */
  private static List<String> quotes(RankedSentence... ranked) {
    Quotation quotation = new Quotation(List.of(ranked));
    return Arrays.stream(ranked)
        .flatMap(each -> quotation.of(each).stream())
        .map(Quote::text)
        .toList();
  }

  private static String openings(String quote) {
    return quote.replaceAll("\\s|word", "");
  }

  private static String[] sentences(int words, String... openings) {
    return Arrays.stream(openings)
        .map(opening -> opening + " word".repeat(words - 1))
        .toArray(String[]::new);
  }

  private static Document list() {
    String text = "So it is. Backers are:\n- One\n- Two\nAfter.";
    List<Sentence> sentences =
        List.of(
            new Sentence(0, 9, 0, Role.PROSE),
            new Sentence(10, 22, 0, Role.LEAD_IN),
            new Sentence(25, 28, 1, Role.ITEM),
            new Sentence(31, 34, 2, Role.ITEM));
    return new Document(
        "l", "List", null, null, "l.md", text, List.of(new Passage(0, "", null, sentences)));
  }
}
