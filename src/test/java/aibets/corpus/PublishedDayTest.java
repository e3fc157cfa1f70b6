package aibets.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDayTest {

  private final Notices notices = new Notices();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-09-03",
        "2025-9-3",
        "2025/09/03",
        "2025.9.3",
        "2025-09-03 17:02:02 +0100",
        "2025-09-03T08:00:00.000Z",
        "20250903",
        "3 September 2025",
        "3rd of September 2025",
        "Sept. 3, 2025",
        "September 3rd 2025",
        "Wed, 03 Sep 2025 08:00:00 +0000",
        "Wed Sep 03 08:00:00 CEST 2025",
        "3-Sep-2025",
        "03.09.2025",
        "1756886400",
        "1756886400000"
      })
  void understandsCommonNotations(String written) {
    assertThat(published(written, "")).contains(LocalDate.of(2025, 9, 3));
    assertThat(notices.of("a", "a.md")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-09", "September 2025", "TBD", "PT2H", "07:00", "2025-02-30", "42"})
  void leavesOutUncertainDates(String written) {
    assertThat(published(written, "It was on 4/5/2025.")).isEmpty();
    assertThat(notices.of("a", "a.md"))
        .extracting(Remarks.Notice::text)
        .containsExactly(
            "published '" + written + "' is not a full date: left out; write YYYY-MM-DD");
  }

  @Test
  void learnsFromOtherDatesWhetherTheDayComesFirst() {
    assertThat(published("3/9/2025", "Closed on 24/12/2025.")).contains(LocalDate.of(2025, 9, 3));
    assertThat(published("9/3/2025", "Closed on 12/24/2025.")).contains(LocalDate.of(2025, 9, 3));
    assertThat(published("9/3/2025", "From 12/24/2025 or 24/12/2025.")).isEmpty();
    assertThat(notices.of("a", "a.md").get(0).reason())
        .isEqualTo("may start with the day or the month: left out; write YYYY-MM-DD");
    assertThat(published("13/9/2025", "")).contains(LocalDate.of(2025, 9, 13));
  }

  @Test
  void prefersTheDayOfPublicationToThatOfTheLastChange() {
    Fields fields =
        Fields.NONE
            .with(Fields.name("last_modified"), Optional.of("2026-01-01"))
            .with(Fields.name("Date"), Optional.of("2025-09-03"));
    assertThat(new PublishedDay(DateOrder.INFER).of(fields, "", notices))
        .contains(LocalDate.of(2025, 9, 3));
    assertThat(List.of("last_update", "lastUpdated", "Last Modified", "lastmod", "pub-date"))
        .allMatch(key -> Fields.isRead(Fields.name(key)));
  }

  @Test
  void readsAnAmbiguousDateInTheUsualOrderAndSaysSo() {
    Fields fields = Fields.NONE.with("published", Optional.of("03/04/2026"));
    assertThat(new PublishedDay(DateOrder.DAY_FIRST).of(fields, "", notices))
        .contains(LocalDate.of(2026, 4, 3));
    assertThat(notices.of("a", "a.md").get(0).reason())
        .isEqualTo(
            "may start with the day or the month: read as 2026-04-03, according to the setting"
                + " 'dates'");
    assertThat(new PublishedDay(DateOrder.MONTH_FIRST).of(fields, "", notices))
        .contains(LocalDate.of(2026, 3, 4));
    assertThat(new PublishedDay(DateOrder.DAY_FIRST).of(fields, "Closed on 12/24/2026.", notices))
        .contains(LocalDate.of(2026, 3, 4));
  }

  private Optional<LocalDate> published(String written, String text) {
    Fields fields = Fields.NONE.with("published", Optional.of(written));
    return new PublishedDay(DateOrder.INFER).of(fields, text, notices);
  }
}
