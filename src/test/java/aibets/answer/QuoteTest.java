package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.corpus.Document;
import aibets.corpus.Documents;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void neverAcceptsAQuoteThatIsNotInItsDocument() {
    Document document = Documents.of("a", "Labs raised $1.");
    Quote.Source source = Quote.Source.of(document);
    assertThat(quote("Labs", source, 0, 4).verifiedIn(document).text()).isEqualTo("Labs");
    for (Quote wrong :
        List.of(
            quote("labs", source, 0, 4),
            quote("Labs", source, 1, 5),
            quote("Labs", source, 0, 5))) {
      assertThatThrownBy(() -> wrong.verifiedIn(document))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void statesThePeriodOfViews() {
    Quote old = quote("old", new Quote.Source("o", "O", LocalDate.of(2024, 2, 1), null), 0, 3);
    Quote recent = quote("new", new Quote.Source("n", "N", LocalDate.of(2026, 3, 9), null), 0, 3);
    assertThat(new Views("it", List.of(recent, old)).summary())
        .isEqualTo("Views of 2 sources, side by side, from 2024-02-01 to 2026-03-09");
    assertThatThrownBy(() -> new Views("it", List.of(old, old)))
        .hasMessageContaining("fewer than two documents");
  }

  private static Quote quote(String text, Quote.Source source, int start, int end) {
    return new Quote(text, source, List.of(), "", start, end, 1, Map.of());
  }
}
