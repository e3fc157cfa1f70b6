package aibets.overview;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.corpus.Document;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Example questions that the documents answer: the candidates with the highest confidence. Cached
 * until the documents change. Thread-safe.
 */
public final class Examples {

  private static final int SHOWN = 3;

  /** The number of candidates tried; each costs a search. */
  private static final int TRIED = 18;

  /** The number of best candidates that are answered thoroughly. */
  private static final int CHECKED = 8;

  private final Supplier<List<Document>> documents;
  private final Answerer answerer;
  private final Memory memory;

  /** Stores examples together with the documents they were generated from. */
  public interface Memory {

    /**
     * Returns the examples for the current documents; empty if there are none stored, an empty list
     * if none was found.
     */
    Optional<List<String>> recall();

    /** Stores examples for the current documents. */
    void keep(List<String> questions);
  }

  /** Creates examples that are cached in memory for as long as the documents stay the same. */
  public Examples(Supplier<List<Document>> documents, Answerer answerer) {
    this(documents, answerer, new LastOnes(documents));
  }

  /**
   * Creates examples.
   *
   * @param answerer answers from the same documents
   */
  public Examples(Supplier<List<Document>> documents, Answerer answerer, Memory memory) {
    this.documents = documents;
    this.answerer = answerer;
    this.memory = memory;
  }

  /**
   * Returns at most three examples, as different as possible, preferably from different documents;
   * empty if there are none.
   */
  public synchronized List<String> questions() {
    return memory
        .recall()
        .orElseGet(
            () -> {
              List<String> found = best(ExampleQuestions.of(documents.get(), TRIED));
              memory.keep(found);
              return found;
            });
  }

  private record Tried(String question, String document, boolean answered, double confidence) {

    /** Returns the first words, such as "How much". */
    String opening() {
      return question.split(" ", 3)[0] + " " + question.split(" ", 3)[1];
    }
  }

  private List<String> best(List<String> candidates) {
    List<Tried> sure =
        tried(candidates, answerer::skim).stream()
            .sorted(Comparator.comparing(Tried::confidence).reversed())
            .limit(CHECKED)
            .toList();
    List<Tried> answered =
        tried(sure.stream().map(Tried::question).toList(), answerer::answer).stream()
            .filter(Tried::answered)
            .sorted(Comparator.comparingInt(each -> candidates.indexOf(each.question())))
            .toList();
    Set<String> best = new LinkedHashSet<>();
    addUnlike(answered, Tried::opening, best);
    addUnlike(answered, Tried::document, best);
    addUnlike(answered, Tried::question, best);
    return best.stream().limit(SHOWN).toList();
  }

  private static void addUnlike(
      List<Tried> answered, Function<Tried, String> likeness, Set<String> best) {
    Set<String> seen = new HashSet<>();
    answered.stream()
        .filter(each -> seen.add(likeness.apply(each)))
        .map(Tried::question)
        .forEach(best::add);
  }

  private static List<Tried> tried(List<String> questions, Function<String, Answer> answerer) {
    return questions.stream().map(question -> tried(question, answerer)).toList();
  }

  private static Tried tried(String question, Function<String, Answer> answerer) {
    try {
      Answer answer = answerer.apply(question);
      String document = answer.shown().isEmpty() ? "" : answer.shown().get(0).document().id();
      return new Tried(question, document, answer.answered(), answer.confidence());
    } catch (RuntimeException e) { // one example fewer does no harm
      return new Tried(question, "", false, 0);
    }
  }

  /** Keeps the last examples in memory. */
  private static final class LastOnes implements Memory {

    private final Supplier<List<Document>> documents;
    private List<Document> last = List.of();
    private List<String> questions = List.of();

    LastOnes(Supplier<List<Document>> documents) {
      this.documents = documents;
    }

    @Override
    public Optional<List<String>> recall() {
      return documents.get().equals(last) ? Optional.of(questions) : Optional.empty();
    }

    @Override
    public void keep(List<String> found) {
      last = documents.get();
      questions = found;
    }
  }
}
