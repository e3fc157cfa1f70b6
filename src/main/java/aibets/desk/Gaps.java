package aibets.desk;

import aibets.storage.Journal;
import aibets.storage.WatchStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was asked in the last 30 days and the sources did not say. Thread-safe. */
public final class Gaps {

  /** How far back it looks. */
  public static final Duration PERIOD = Duration.ofDays(30);

  /** Wordings that are compared; each takes some milliseconds to encode. */
  private static final int MOST = 500;

  /**
   * The cosine from which two questions count as the same. Of ten pairs of paraphrases eight are
   * above, of ten pairs that ask for different things of the same one.
   */
  private static final double ALIKE = 0.78;

  private final Cache<String, float[]> meanings =
      Caffeine.newBuilder().maximumSize(2L * MOST).expireAfterAccess(Duration.ofHours(1)).build();
  private final Supplier<Journal> journal;
  private final ClosedGaps closed;
  private final Function<String, float[]> meaning;
  private final Clock clock;

  /**
   * The gaps of a journal.
   *
   * @param journal the one that is kept now
   * @param watches where it stands which of them are solved
   * @param meaning of a text, of unit length, the same length for every text
   */
  public Gaps(
      Supplier<Journal> journal,
      Supplier<WatchStore> watches,
      Function<String, float[]> meaning,
      Clock clock) {
    this.journal = journal;
    this.closed = new ClosedGaps(watches);
    this.meaning = meaning;
    this.clock = clock;
  }

  /**
   * Questions that are alike.
   *
   * @param question the latest of them
   * @param latest when it was asked
   * @param times how often any of them was asked
   * @param others worded otherwise, latest first
   */
  public record Gap(String question, Instant latest, int times, List<String> others) {

    /** Copies the list. */
    public Gap {
      others = List.copyOf(others);
    }
  }

  /** As comma-separated values (RFC 4180), with a line of names; harmless to spreadsheets. */
  public static String csv(List<Gap> gaps) {
    return GapsFile.of(gaps);
  }

  /** Grouped by what they mean, those asked last first. */
  public List<Gap> find() {
    return groups().stream().map(Group::gap).toList();
  }

  /**
   * Takes a gap off the list until it is asked again.
   *
   * @param question any of those that are alike, or one that means the same
   * @return whether it was on the list
   */
  public boolean solve(String question) {
    String text = ClosedGaps.wording(question);
    List<Group> groups = groups();
    Optional<Group> named = groups.stream().filter(group -> group.has(text)).findFirst();
    Optional<Group> solved =
        text.isEmpty() ? named : named.or(() -> alike(groups, meanings.get(text, meaning)));
    Instant now = clock.instant();
    solved.ifPresent(group -> group.wordings.forEach(wording -> closed.solve(wording.text, now)));
    return solved.isPresent();
  }

  ClosedGaps closed() {
    return closed;
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (Wording wording : wordings()) {
      float[] meant = meanings.get(wording.text, meaning);
      alike(groups, meant)
          .ifPresentOrElse(
              group -> group.wordings.add(wording), () -> groups.add(new Group(meant, wording)));
    }
    return groups;
  }

  private static Optional<Group> alike(List<Group> groups, float[] meant) {
    return groups.stream().filter(group -> cosine(group.meaning, meant) >= ALIKE).findFirst();
  }

  /** The latest first. */
  private List<Wording> wordings() {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    ClosedGaps.Open open = closed.open();
    for (Journal.Asked asked : journal.get().since(clock.instant().minus(PERIOD))) {
      String text = ClosedGaps.wording(asked.text());
      if (!asked.answered()
          && open.includes(asked.text(), asked.asker(), asked.askedAt())
          && (wordings.size() < MOST || wordings.containsKey(text))) {
        wordings.computeIfAbsent(text, same -> new Wording(text, asked)).times++;
      }
    }
    return List.copyOf(wordings.values());
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Questions in the same words. */
  private static final class Wording {

    private final String text;
    private final Journal.Asked latest;
    private int times;

    Wording(String text, Journal.Asked latest) {
      this.text = text;
      this.latest = latest;
    }

    String shown() {
      return ClosedGaps.line(latest.text());
    }
  }

  /** Wordings that mean the same as the first. */
  private static final class Group {

    private final float[] meaning;
    private final List<Wording> wordings = new ArrayList<>();

    Group(float[] meaning, Wording first) {
      this.meaning = meaning;
      wordings.add(first);
    }

    boolean has(String text) {
      return wordings.stream().anyMatch(wording -> wording.text.equals(text));
    }

    Gap gap() {
      Wording first = wordings.get(0);
      return new Gap(
          first.shown(),
          first.latest.askedAt(),
          wordings.stream().mapToInt(wording -> wording.times).sum(),
          wordings.stream().skip(1).map(Wording::shown).toList());
    }
  }
}
