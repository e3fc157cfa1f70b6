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

/** The questions of the last 30 days that the sources did not answer. Thread-safe. */
public final class Gaps {

  /** The period covered. */
  public static final Duration PERIOD = Duration.ofDays(30);

  /** The maximum number of wordings compared; encoding each takes a few milliseconds. */
  private static final int MAX_WORDINGS = 500;

  /**
   * The minimum cosine of questions with the same meaning. Eight of ten paraphrase pairs exceed it,
   * and one of ten pairs that ask different things about the same subject.
   */
  private static final double ALIKE = 0.78;

  private final Cache<String, float[]> meanings =
      Caffeine.newBuilder()
          .maximumSize(2L * MAX_WORDINGS)
          .expireAfterAccess(Duration.ofHours(1))
          .build();
  private final Supplier<Journal> journal;
  private final ClosedGaps closed;
  private final Function<String, float[]> meaning;
  private final Clock clock;

  /**
   * Finds gaps in a journal.
   *
   * @param journal returns the current journal
   * @param watches returns the store of closed gaps
   * @param meaning returns the embedding of a text: unit length, the same dimension for every text
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
   * Questions of similar meaning.
   *
   * @param question the latest of them
   * @param latest when it was asked
   * @param times the number of times any of them was asked
   * @param others other wordings, latest first
   */
  public record Gap(String question, Instant latest, int times, List<String> others) {

    /** Copies the list. */
    public Gap {
      others = List.copyOf(others);
    }
  }

  /** Returns comma-separated values (RFC 4180) with a header line, safe to open in spreadsheets. */
  public static String csv(List<Gap> gaps) {
    return GapsFile.of(gaps);
  }

  /** Returns the gaps grouped by meaning, most recent first. */
  public List<Gap> find() {
    return groups().stream().map(Group::gap).toList();
  }

  /**
   * Marks a gap as solved until it is asked again.
   *
   * @param question any wording in the gap, or one with the same meaning
   * @return whether it was an open gap
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

  /** Returns the wordings, latest first. */
  private List<Wording> wordings() {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    ClosedGaps.Open open = closed.open();
    for (Journal.Asked asked : journal.get().since(clock.instant().minus(PERIOD))) {
      String text = ClosedGaps.wording(asked.text());
      if (!asked.answered()
          && open.includes(asked.text(), asked.asker(), asked.askedAt())
          && (wordings.size() < MAX_WORDINGS || wordings.containsKey(text))) {
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

  /** Questions with the same wording. */
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

  /** Wordings with the same meaning as the first. */
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
