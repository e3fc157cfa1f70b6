package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.answer.Answerer;
import aibets.corpus.Documents;
import aibets.overview.OverviewException;
import aibets.slack.Answers;
import aibets.slack.MemoryArchive;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewsTest {

  private final Overviews overviews =
      new Overviews(holdings((question, earlier) -> Answers.silent(question)));

  private static Holdings holdings(Answerer answerer) {
    return new WholeHoldings(answerer, MemoryArchive.empty());
  }

  @Test
  void refusesToCompareLongNames() {
    assertThat(overviews.of("compare " + "x".repeat(80) + " with JEPA")).isPresent();
    assertThatThrownBy(() -> overviews.of("compare JEPA with " + "x".repeat(81)))
        .isInstanceOf(OverviewException.class)
        .hasMessageContaining("at most 80 characters; one of these has 81");
  }

  @Test
  void knowsBeforehandHowManyQuestionsItMayAsk() {
    List<String> asked = new ArrayList<>();
    Overviews counted =
        new Overviews(
            holdings(
                (question, earlier) -> {
                  asked.add(question);
                  return Answers.silent(question);
                }));
    for (String text : List.of("compare JEPA with Foo", "bets", "bets jepa")) {
      asked.clear();
      counted.of(text);
      assertThat(counted.cost(text)).isEqualTo(new Cost(asked.size(), true));
    }
    assertThat(counted.cost("timeline")).isEqualTo(new Cost(1, true));
    assertThat(counted.cost("who funded AMI Labs")).isEqualTo(Cost.QUESTION);
  }

  @Test
  void leavesQuestionsToTheAnswerer() {
    assertThat(overviews.of("who funded AMI Labs")).isEmpty();
    assertThat(overviews.of("compare the two sides of the new argument")).isEmpty();
    assertThat(overviews.of("bets on rhubarb")).isEmpty();
  }

  @Test
  void suggestsWhatCanBeComparedInsteadOfUnknownThings() {
    for (String text :
        List.of("compare", "compare apples", "compare apples with pears", "bets x")) {
      assertThat(overviews.of(text))
          .get()
          .extracting(Object::toString)
          .asString()
          .contains("can be compared", "Transformers, JEPA");
    }
  }

  @Test
  void namesAThingThatTheDocumentsDoNotMentionInsteadOfComparingIt() {
    String text = "JEPA raised $1 billion of the backers' money.";
    Overviews quoting =
        new Overviews(
            new WholeHoldings(
                (question, earlier) -> Answers.quoting(question, Answers.quote(text)),
                MemoryArchive.of(Documents.of("a", text, "Pears are sweet."))));
    assertThat(quoting.of("compare JEPA with oranges"))
        .get()
        .extracting(Object::toString)
        .asString()
        .contains("do not mention oranges. ", "can be compared");
    assertThat(quoting.of("compare JEPA with sweet pears"))
        .get()
        .isInstanceOf(Outcome.Comparison.class);
  }
}
