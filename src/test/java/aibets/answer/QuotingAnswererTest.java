package aibets.answer;

import static aibets.answer.Rankings.ranked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import aibets.question.Question;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.Retriever;
import aibets.retrieval.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingAnswererTest {

  /** Confident from a late-interaction score of one half. */
  private static final Confidence CONFIDENCE =
      new Confidence(
          Map.of(ConfidenceFeature.LATE_INTERACTION, 20.0),
          -10,
          new Confidence.Usual(0, 0),
          .75,
          new Confidence.Thresholds(.5, .3));

  private final Document document = Documents.of("a", "Labs raised $1.", "It was March.", "Fine.");

  @Test
  void quotesVerbatimWithSourceAndOffsets() {
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
  void namesEveryDocumentThatSaysTheSame() {
    Document copy = Documents.of("b", "Labs  raised\n$1.");
    assertThat(answer(ranked(document, 0, 1), ranked(copy, 0, 1)).quotes())
        .singleElement()
        .satisfies(quote -> assertThat(quote.document().id()).isEqualTo("a"))
        .satisfies(
            quote -> assertThat(quote.alsoIn()).extracting(Quote.Source::id).containsExactly("b"));
  }

  @ParameterizedTest
  @CsvSource({
    "It rose by +5 %., It rose by -5 %.",
    "It cost €5., It cost $5.",
    "Use C++., Use C#."
  })
  void quotesBothIfOnlyASignDiffers(String one, String other) {
    Answer answer =
        answer(ranked(Documents.of("a", one), 0, 1), ranked(Documents.of("b", other), 0, 1));
    assertThat(answer.quotes()).extracting(Quote::text).containsExactly(one, other);
    assertThat(answer.quotes()).allMatch(quote -> quote.alsoIn().isEmpty());
  }

  @Test
  void prefersAnotherDocumentThatIsNearlyAsGood() {
    Document all = longSentences("all", "A", "B", "C", "D");
    Document near = longSentences("near", "E");
    Document far = longSentences("far", "F");
    assertThat(
            answer(
                    ranked(all, 0, 9),
                    ranked(all, 2, 7),
                    ranked(near, 0, 6.8),
                    ranked(all, 1, 4),
                    ranked(far, 0, 1))
                .quotes())
        .extracting(quote -> quote.text().substring(0, 1))
        .containsExactly("A", "E", "C");
  }

  @Test
  void stopsWhenAQuestionTakesTooLong() {
    AtomicLong nanos = new AtomicLong();
    Retriever slow =
        new Retriever() {
          @Override
          public String corrected(String question) {
            nanos.addAndGet(Duration.ofSeconds(31).toNanos());
            return question;
          }

          @Override
          public List<RankedSentence> rank(Question question) {
            throw new IllegalStateException("Ranked despite the time limit");
          }
        };
    QuotingAnswerer answerer = new QuotingAnswerer(slow, Confidences.of(CONFIDENCE), nanos::get);
    assertThatThrownBy(() -> answerer.answer("Who bets?"))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining("longer than 30 seconds");
  }

  @ParameterizedTest
  @CsvSource({
    "Transformers vs JEPA?,true",
    "compare JEPA with Transformers,true",
    "what is the difference between JEPA and transformers,true",
    "how do Transformers compare to JEPA in robotics?,true",
    "is it the transformer or JEPA,true",
    "what about Transformers,false"
  })
  void quotesBothSidesOfAComparison(String question, boolean both) {
    Document all = longSentences("all", "Transformers a", "Transformers b", "Transformers c");
    Document other = longSentences("other", "JEPA d");
    Answer answer =
        answerer(ranked(all, 0, 9), ranked(all, 1, 7), ranked(all, 2, 5), ranked(other, 0, 1))
            .answer(question);
    assertThat(answer.quotes()).hasSize(3).element(0).matches(best -> best.text().contains(" a"));
    assertThat(answer.quotes().stream().anyMatch(quote -> quote.text().startsWith("JEPA")))
        .isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "Are LLMs a dead end?,2",
    "What do critics think of LLMs?,2",
    "When did LLMs appear?,0",
    "How much do LLMs cost?,0",
    "Are JEPA models a dead end?,0"
  })
  void showsViewsOfDifferentDocumentsSideBySide(String question, int views) {
    Document one = longSentences("one", "LLMs are a dead end", "LLMs will fail", "LLMs are wrong");
    Document other = longSentences("other", "LLMs will never be replaced");
    Document far = longSentences("far", "LLMs should win");
    Answer answer =
        answerer(
                ranked(one, 0, 9),
                ranked(one, 1, 8.9),
                ranked(one, 2, 8.8),
                ranked(other, 0, 7),
                ranked(far, 0, 1))
            .answer(question);
    assertThat(answer.views().map(Views::quotes).orElse(List.of())).hasSize(views);
    assertThat(answer.comparison().orElse(""))
        .isEqualTo(views == 0 ? "" : "Views of 2 sources, side by side");
    assertThat(answer.quotes()).hasSize(3);
  }

  private static Document longSentences(String id, String... openings) {
    return Documents.of(
        id,
        Arrays.stream(openings)
            .map(opening -> opening + " word".repeat(40))
            .toArray(String[]::new));
  }

  @Test
  void prefersFewerWordsAfterTheFirstQuote() {
    Document best = Documents.of("best", "Best.");
    Document wordy = longSentences("wordy", "Wordy");
    Document brief = Documents.of("brief", "Brief.");
    assertThat(answer(ranked(best, 0, 9), ranked(wordy, 0, 5), ranked(brief, 0, 4.3)).quotes())
        .extracting(quote -> quote.document().id())
        .containsExactly("best", "brief", "wordy");
    assertThat(answer(ranked(wordy, 0, 5), ranked(brief, 0, 4.3)).quotes().get(0).document().id())
        .isEqualTo("wordy");
  }

  @Test
  void offersWeakQuotesAsNearestOnly() {
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
  void listsThePassagesItLookedAtOnce() {
    Answer answer = answer(ranked(document, 0, 1), ranked(document, 1, 1));
    assertThat(answer.passages()).singleElement().matches(each -> each.document().equals("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "🙂🙂", "?!…", "\u0000\u0007", "\u202e\u200b"})
  void refusesTextWithoutWords(String question) {
    assertThatThrownBy(() -> answerer().answer(question))
        .isInstanceOf(QuestionException.class)
        .hasMessageContaining("Ask in a few words");
  }

  @Test
  void refusesTextThatIsTooLong() {
    assertThatThrownBy(() -> answerer().answer("a ".repeat(5000)))
        .hasMessageContaining("9,999 characters; the limit is 1,000");
  }

  @Test
  void removesInvisibleCharacters() {
    assertThat(answerer().answer(" who\u0000 funded\u202e\n it ").question())
        .isEqualTo("who funded it");
  }

  @ParameterizedTest
  @CsvSource({
    "when did she leave?, when did Martha Quill leave?",
    "when did it open?, when did Acme Labs open?"
  })
  void takesThePersonFromItsAnswerToTheQuestionBefore(String asked, String understood) {
    Document quill = Documents.of("a", "Acme Labs was founded by Martha Quill.");
    int start = quill.text().indexOf("Martha");
    Span name = new Span(start, start + "Martha Quill".length());
    RankedSentence ranked =
        new RankedSentence(quill, quill.passages().get(0), 0, 1, 1, Rankings.features(1), name);
    assertThat(
            answerer(ranked)
                .answer(asked, List.of("Who founded Acme Labs?", "Where is Acme Labs?"))
                .understood())
        .isEqualTo(understood);
  }

  private Answer answer(RankedSentence... ranked) {
    return answerer(ranked).answer("who");
  }

  private static Answerer answerer(RankedSentence... ranked) {
    return new QuotingAnswerer(question -> List.of(ranked), Confidences.of(CONFIDENCE));
  }

  @ParameterizedTest
  @CsvSource({
    "How many days of leave do bakers get?, 25 days",
    "How many days of leave do bakers get now?, 28 days",
    "What is the current number of days of leave for bakers?, 28 days"
  })
  void quotesTheNewerDocumentFirstIfTheQuestionIsAboutNow(String question, String first) {
    RankedSentence old = ranked(published("old", 2024, "Bakers get 25 days of leave."), 0, 2);
    RankedSentence recent = ranked(published("new", 2026, "Bakers get 28 days of leave."), 0, 1.9);
    Answer answer = answerer(old, recent).answer(question);
    assertThat(answer.quotes()).hasSize(2);
    assertThat(answer.quotes().get(0).text()).contains(first);
    assertThat(answer.comparison().orElse("28 days (1 source, the newest)"))
        .contains("28 days (1 source, the newest)");
  }

  @Test
  void saysHowOldTheNewestSourceIsIfItIsOld() {
    Answerer answerer =
        answerer(
            ranked(published("a", 2023, "Bakers rest."), 0, 2),
            ranked(published("b", 2024, "Bakers sleep."), 0, 2));
    Clock now = Clock.fixed(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC);
    assertThat(new DatingAnswerer(answerer, Duration.ofDays(365), now).answer("what?").age())
        .hasValue("The newest source is from 5 January 2024");
    for (Duration never : List.of(Duration.ZERO, Duration.ofDays(731))) {
      assertThat(new DatingAnswerer(answerer, never, now).answer("what?").age()).isEmpty();
    }
  }

  private static Document published(String id, int year, String sentence) {
    Document document = Documents.of(id, sentence);
    return new Document(
        id,
        document.title(),
        LocalDate.of(year, 1, 5),
        null,
        document.file(),
        document.text(),
        document.passages());
  }
}
