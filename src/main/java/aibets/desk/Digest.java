package aibets.desk;

import aibets.corpus.Document;
import aibets.storage.Journal;
import aibets.storage.Statistics;
import aibets.storage.Storage;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weekly digest for admins: sent immediately the first time, then at the same hour each week.
 */
final class Digest {

  private static final String NOTE = "digest";
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int MAX_GAPS = 5;

  private final Archive archive;
  private final Gaps gaps;
  private final Duration oldAfter;
  private final Clock clock;

  /**
   * Creates a digest of an archive.
   *
   * @param oldAfter the age from which a document is old, zero for never
   */
  Digest(Archive archive, Gaps gaps, Duration oldAfter, Clock clock) {
    this.archive = archive;
    this.gaps = gaps;
    this.oldAfter = oldAfter;
    this.clock = clock;
  }

  /** Whether the digest is due; if so, it is next due in a week, in other processes, too. */
  boolean isDue() {
    Instant now = clock.instant();
    Optional<String> note = archive.storage().passages().note(NOTE);
    Optional<Instant> last = note.flatMap(Digest::time);
    Instant due = last.map(time -> time.plus(WEEK)).orElse(now);
    if (due.isAfter(now)) {
      return false;
    }
    long weeks = Duration.between(due, now).dividedBy(WEEK);
    String sent = due.plus(WEEK.multipliedBy(weeks)).toString();
    return archive.storage().passages().replaceNote(NOTE, note, sent);
  }

  private static Optional<Instant> time(String note) {
    try {
      return Optional.of(Instant.parse(note));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the digest of the last week.
   *
   * @param everything whether its channel may see questions and titles
   */
  Outcome.Week week(boolean everything) {
    Instant since = clock.instant().minus(WEEK);
    Storage storage = archive.storage();
    Statistics.Figures figures = storage.statistics().since(since);
    List<Journal.Feedback> feedback =
        storage.journal().feedback().stream()
            .filter(each -> !each.givenAt().isBefore(since))
            .toList();
    int helpful = (int) feedback.stream().filter(Journal.Feedback::helpful).count();
    return new Outcome.Week(
        figures.questions(),
        figures.answered(),
        helpful,
        feedback.size() - helpful,
        everything ? top() : List.of(),
        everything ? old() : List.of());
  }

  private List<Gaps.Gap> top() {
    return gaps.find().stream()
        .sorted(Comparator.comparingInt(Gaps.Gap::times).reversed())
        .limit(MAX_GAPS)
        .toList();
  }

  /** Returns old documents, oldest first, without those restricted to certain readers. */
  private List<Document> old() {
    LocalDate day = LocalDate.ofInstant(clock.instant().minus(oldAfter), ZoneOffset.UTC);
    return archive.documents().stream()
        .filter(Scope.PUBLIC::includes)
        .filter(document -> !oldAfter.isZero() && isBefore(document.published(), day))
        .sorted(Comparator.comparing(document -> Objects.requireNonNull(document.published())))
        .toList();
  }

  private static boolean isBefore(@Nullable LocalDate published, LocalDate day) {
    return published != null && published.isBefore(day);
  }
}
