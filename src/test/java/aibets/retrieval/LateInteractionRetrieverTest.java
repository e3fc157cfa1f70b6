package aibets.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.encoding.Encoding;
import aibets.encoding.HashingEncoder;
import aibets.encoding.TokenMatrix;
import aibets.english.QuestionParser;
import aibets.h2.H2Storage;
import aibets.storage.EncodedDocument;
import aibets.storage.PassageStore;
import aibets.storage.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LateInteractionRetrieverTest {

  private final HashingEncoder encoder = new HashingEncoder("test");
  private final Storage storage = H2Storage.inMemory();
  private final PassageStore store = storage.passages();

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void putsTheSentenceWithTheQuestionsRareWordsFirst() {
    publish(
        Documents.of("a", "The labs raised money in spring.", "The labs have an office."),
        Documents.of("b", "The labs work in silence.", "The office is grey."));
    RankedSentence best = rank("labs money spring").get(0);
    assertThat(best.document().text(best.sentence())).isEqualTo("The labs raised money in spring.");
  }

  @Test
  void countsAMatchInTheContextLessThanOneInTheSentence() {
    publish(Documents.of("a", "Money came from Oslo.", "Nothing else is known."));
    List<RankedSentence> ranked = rank("Oslo");
    assertThat(ranked).extracting(RankedSentence::index).containsExactly(0, 1);
    assertThat(ranked.get(0).score()).isGreaterThan(ranked.get(1).score());
  }

  @Test
  void findsNothingInAnEmptyCorpus() {
    assertThat(rank("anything")).isEmpty();
  }

  @Test
  void answersFromTheSnapshotUntilItIsRefreshed() {
    LateInteractionRetriever retriever =
        new LateInteractionRetriever(encoder, store, RankingModel.withoutReader());
    publish(Documents.of("a", "Labs raised money."));
    assertThat(retriever.rank(QuestionParser.parse("money"))).isEmpty();
    retriever.refresh();
    assertThat(retriever.rank(QuestionParser.parse("money"))).hasSize(1);
  }

  @Test
  void acceptsQuestionsWithoutAnyIndexedWord() {
    publish(Documents.of("a", "Labs raised money."));
    assertThat(rank("the of and")).hasSize(1);
    assertThat(rank("?!")).hasSize(1);
  }

  @Test
  void leavesAWordThatIsTooLongToCorrect() {
    publish(Documents.of("a", "Labs raised money."));
    int[] letters = IntStream.range(0, 400).map(at -> 0x4e00 + at * 37 % 20_000).toArray();
    String question = "money " + new String(letters, 0, letters.length);
    LateInteractionRetriever retriever =
        new LateInteractionRetriever(encoder, store, RankingModel.withoutReader());
    assertThat(retriever.corrected(question)).isEqualTo(question);
    assertThat(retriever.rank(QuestionParser.parse(question))).hasSize(1);
  }

  private List<RankedSentence> rank(String question) {
    return new LateInteractionRetriever(encoder, store, RankingModel.withoutReader())
        .rank(QuestionParser.parse(question));
  }

  private void publish(Document... documents) {
    store.publish(store.stage(Arrays.stream(documents).map(this::encoded).toList()), List.of());
  }

  private EncodedDocument encoded(Document document) {
    Encoding encoding = encoder.encode(document.text());
    int second = document.text().indexOf('\n') + 1;
    TokenMatrix tokens = TokenMatrix.of(encoding.tokens(), offset -> offset < second ? 0 : 1);
    return new EncodedDocument(
        document,
        "0".repeat(64),
        List.of(new EncodedDocument.Vectors("0".repeat(64), encoding.vector(), tokens)));
  }
}
