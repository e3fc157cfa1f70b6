package aibets.reading;

import aibets.question.Question;
import aibets.retrieval.Feature;
import aibets.retrieval.RankedSentence;
import aibets.retrieval.RankingModel;
import aibets.retrieval.Retriever;
import aibets.retrieval.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reads the passages that another retriever finds, the most promising first, and ranks them by
 * both. Stops early when a passage clearly answers. If the reader fails, the other retriever's
 * ranking is used. Thread-safe if both are.
 */
public final class ReadingRetriever implements Retriever {

  /** Reading continues only while at most this many excerpts of other questions are waiting. */
  private static final int CROWD = 1;

  private final Retriever found;
  private final Reader reader;
  private final Plan plan;
  private final RankingModel model;
  private final Trouble trouble;

  /** Receives whether the reader works. */
  public interface Trouble {

    /** The reader failed, and the original ranking is used. */
    void failed(ReaderException failure);

    /** The reader worked. */
    void passed();
  }

  /**
   * The limits of reading.
   *
   * @param passages the maximum per question, at least 1
   * @param limit the maximum time
   */
  public record Plan(int passages, Duration limit) {

    /** The number of passages read before checking whether one clearly answers. */
    private static final int BATCH = 4;

    /** The same while other questions wait for the reader. */
    private static final int BATCH_UNDER_LOAD = 2;

    /** The log-odds from which a passage and its best sentence clearly answer. */
    private static final double CLEAR = 2;

    private boolean isEnough(List<Read> readings) {
      return readings.size() >= passages || readings.stream().anyMatch(Plan::isClear);
    }

    private static boolean isClear(Read read) {
      return read.reading.answers() >= CLEAR
          && read.reading.sentences().stream().anyMatch(each -> each.evidence() >= CLEAR);
    }

    private int next(int read, boolean underLoad) {
      return Math.min(passages, read + (underLoad ? BATCH_UNDER_LOAD : BATCH));
    }
  }

  /**
   * Creates a retriever.
   *
   * @param model ranks by the features of search and of reading
   * @param trouble receives whether the reader works
   */
  public ReadingRetriever(
      Retriever found, Reader reader, Plan plan, RankingModel model, Trouble trouble) {
    this.found = found;
    this.reader = reader;
    this.plan = plan;
    this.model = model;
    this.trouble = trouble;
  }

  @Override
  public String corrected(String question) {
    return found.corrected(question);
  }

  @Override
  public List<RankedSentence> rank(Question question) {
    List<RankedSentence> ranked = found.rank(question);
    try {
      List<RankedSentence> reranked = reranked(ranked, read(question.text(), passages(ranked)));
      trouble.passed();
      return reranked;
    } catch (ReaderException e) {
      trouble.failed(e);
      return ranked;
    }
  }

  private record Read(ReadPassage passage, Reading reading) {}

  private record Place(String document, int passage, int sentence) {

    static Place of(RankedSentence sentence) {
      return new Place(sentence.document().id(), sentence.passage().ordinal(), sentence.index());
    }

    Place ofPassage() {
      return new Place(document, passage, 0);
    }
  }

  /** Returns the passages, the most promising first. */
  private static List<ReadPassage> passages(List<RankedSentence> ranked) {
    Map<Place, List<RankedSentence>> passages = new LinkedHashMap<>();
    ranked.forEach(
        each ->
            passages
                .computeIfAbsent(Place.of(each).ofPassage(), key -> new ArrayList<>())
                .add(each));
    return passages.values().stream()
        .map(ReadPassage::new)
        .sorted(Comparator.comparingDouble(ReadPassage::promise).reversed())
        .toList();
  }

  /**
   * Reads at least the first passages, and more of them as long as there is time and few other
   * questions wait.
   */
  private List<Read> read(String question, List<ReadPassage> passages) {
    long deadline = System.nanoTime() + plan.limit().toNanos();
    List<Read> readings = new ArrayList<>();
    while (readings.size() < passages.size()
        && !plan.isEnough(readings)
        && (readings.isEmpty() || reader.waiting() <= CROWD)) {
      int end = plan.next(readings.size(), reader.waiting() > 0);
      List<ReadPassage> next = passages.subList(readings.size(), Math.min(passages.size(), end));
      try {
        Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
        List<Reading> read =
            reader.read(question, next.stream().map(ReadPassage::excerpt).toList(), left);
        IntStream.range(0, next.size())
            .forEach(i -> readings.add(new Read(next.get(i), read.get(i))));
      } catch (ReaderException e) {
        if (readings.isEmpty()) {
          throw e;
        }
        return readings;
      }
    }
    return readings;
  }

  private List<RankedSentence> reranked(List<RankedSentence> ranked, List<Read> readings) {
    Map<Place, RankedSentence> read = new HashMap<>();
    for (Read each : readings) {
      List<RankedSentence> sentences = each.passage.sentences();
      for (int i = 0; i < sentences.size(); i++) {
        RankedSentence sentence = sentences.get(i);
        read.put(Place.of(sentence), read(sentence, each.reading, i, each.passage.start()));
      }
    }
    return ranked.stream()
        .map(each -> read.getOrDefault(Place.of(each), each.reranked(model, Map.of(), null)))
        .sorted(Comparator.comparingDouble(RankedSentence::score).reversed())
        .toList();
  }

  private RankedSentence read(RankedSentence sentence, Reading reading, int i, int start) {
    Reading.OfSentence of = reading.sentences().get(i);
    Span words = of.words().shifted(start);
    return sentence.reranked(
        model,
        Map.of(
            Feature.READ, 1.0,
            Feature.ANSWERS, reading.answers(),
            Feature.EVIDENCE, of.evidence(),
            Feature.ANSWER_WORDS, of.span()),
        words);
  }
}
