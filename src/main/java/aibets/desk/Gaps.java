package aibets.desk;

import aibets.storage.Journal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private final Function<String, float[]> meaning;
  private final Clock clock;

  /**
   * The gaps of a journal.
   *
   * @param journal the one that is kept now
   * @param meaning of a text, of unit length, the same length for every text
   */
  public Gaps(Supplier<Journal> journal, Function<String, float[]> meaning, Clock clock) {
    this.journal = journal;
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
    List<Group> groups = new ArrayList<>();
    for (Wording wording : wordings()) {
      float[] meant = meanings.get(wording.text, meaning);
      groups.stream()
          .filter(group -> cosine(group.meaning, meant) >= ALIKE)
          .findFirst()
          .ifPresentOrElse(
              group -> group.wordings.add(wording), () -> groups.add(new Group(meant, wording)));
    }
    return groups.stream().map(Group::gap).toList();
  }

  /** The latest first. */
  private List<Wording> wordings() {
    Map<String, Wording> wordings = new LinkedHashMap<>();
    for (Journal.Asked asked : journal.get().since(clock.instant().minus(PERIOD))) {
      String text = line(asked.text()).toLowerCase(Locale.ROOT);
      if (!asked.answered() && (wordings.size() < MOST || wordings.containsKey(text))) {
        wordings.computeIfAbsent(text, same -> new Wording(text, asked)).times++;
      }
    }
    return List.copyOf(wordings.values());
  }

  private static String line(String question) {
    return question.strip().replaceAll("\\s+", " ");
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
      return line(latest.text());
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
