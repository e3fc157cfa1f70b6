package aibets.reading;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.english.QuestionParser;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingRetrieverTest {

  private static final RankingModel MODEL =
      new RankingModel(
          Map.of(Feature.READ, 10.0, Feature.EVIDENCE, 1.0, Feature.FOUND, 0.001), Map.of());

  private final List<String> read = new ArrayList<>();
  private int waiting;
  private final List<String> trouble = new ArrayList<>();

  /** Marks every "yes" in a sentence as the answer, and is sure of it when it is "surely yes". */
  private final class YesReader implements Reader {

    @Override
    public List<Reading> read(String question, List<Excerpt> excerpts, Duration limit) {
      if (question.equals("fail") || (question.equals("tire") && !read.isEmpty())) {
        throw new ReaderException("out of order");
      }
      excerpts.forEach(each -> read.add(each.title() + " · " + each.heading()));
      return excerpts.stream().map(this::reading).toList();
    }

    private Reading reading(Excerpt excerpt) {
      return new Reading(
          excerpt.text().contains("surely") ? 9 : 0,
          excerpt.sentences().stream()
              .map(
                  sentence -> {
                    int yes =
                        excerpt
                            .text()
                            .substring(0, sentence.end())
                            .indexOf("yes", sentence.start());
                    return new Reading.OfSentence(
                        yes < 0 ? -9 : 9, 0, yes < 0 ? sentence : new Span(yes, yes + 3));
                  })
              .toList());
    }

    @Override
    public int waiting() {
      return waiting;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private List<RankedSentence> rank(String question, int passages, Document... documents) {
    List<RankedSentence> found = new ArrayList<>();
    for (int d = 0; d < documents.length; d++) {
      for (int i = 0; i < documents[d].passages().get(0).sentences().size(); i++) {
        double score = -d - i / 10.0;
        found.add(
            new RankedSentence(
                documents[d], documents[d].passages().get(0), i, score, score, Map.of(), null));
      }
    }
    ReadingRetriever retriever =
        new ReadingRetriever(
            any -> found,
            new YesReader(),
            new ReadingRetriever.Plan(passages, Duration.ofSeconds(9)),
            MODEL,
            new ReadingRetriever.Trouble() {
              @Override
              public void failed(ReaderException failure) {
                trouble.add(String.valueOf(failure.getMessage()));
              }

              @Override
              public void passed() {
                trouble.add("passed");
              }
            });
    return retriever.rank(QuestionParser.parse(question));
  }

  @Test
  void ranksWhatTheReaderMarksFirst() {
    RankedSentence best =
        rank("q", 4, Documents.of("a", "No.", "No no."), Documents.of("b", "Well.", "Oh yes!"))
            .get(0);
    assertThat(best.text()).isEqualTo("Oh yes!");
    assertThat(best.isReranked()).isTrue();
    assertThat(best.document().text().substring(best.answer().start(), best.answer().end()))
        .isEqualTo("yes");
    assertThat(trouble).containsExactly("passed");
  }

  @Test
  void readsTheMostPromisingPassagesAndNoMore() {
    Document[] documents = new Document[9];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = Documents.of("d" + i, i == 8 ? "yes." : "No.");
    }
    assertThat(rank("q", 5, documents).get(0).document().id()).isEqualTo("d0");
    assertThat(read).hasSize(5).startsWith("Title of d0 · Section of d0");
  }

  @Test
  void stopsWhenOnePassageClearlyAnswers() {
    Document[] documents = new Document[9];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = Documents.of("d" + i, i == 2 ? "surely yes." : "No.");
    }
    assertThat(rank("q", 9, documents).get(0).document().id()).isEqualTo("d2");
    assertThat(read).hasSize(4);
  }

  @Test
  void readsNoFurtherWhileManyQuestionsWait() {
    Document[] documents = new Document[9];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = Documents.of("d" + i, "No.");
    }
    waiting = 2;
    rank("q", 9, documents);
    assertThat(read).hasSize(2);
    waiting = 1;
    rank("q", 9, documents);
    assertThat(read).hasSize(2 + 9);
  }

  @Test
  void keepsWhatWasFoundWhenTheReaderFails() {
    List<RankedSentence> ranked = rank("fail", 4, Documents.of("a", "No.", "yes."));
    assertThat(ranked).extracting(RankedSentence::text).containsExactly("No.", "yes.");
    assertThat(ranked).noneMatch(RankedSentence::isReranked);
    assertThat(trouble).containsExactly("out of order");
  }

  @Test
  void ranksByWhatCouldBeReadInTime() {
    Document[] documents = new Document[9];
    for (int i = 0; i < documents.length; i++) {
      documents[i] = Documents.of("d" + i, i == 3 ? "yes." : "No.");
    }
    assertThat(rank("tire", 9, documents).get(0).document().id()).isEqualTo("d3");
    assertThat(trouble).containsExactly("passed");
  }

  @Test
  void readsNothingIfNothingIsFound() {
    assertThat(rank("q", 4)).isEmpty();
  }
}
