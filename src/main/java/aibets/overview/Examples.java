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
 * Questions that the documents answer: of those that were tried, the ones with the surest answers.
 * Kept until the documents change. Safe for use by several threads.
 */
public final class Examples {

  private static final int SHOWN = 3;

  /** Each costs a search. */
  private static final int TRIED = 18;

  /** Of these, the surest are answered with all care. */
  private static final int CHECKED = 8;

  private final Supplier<List<Document>> documents;
  private final Answerer answerer;
  private final Memory memory;

  /** Keeps examples with the documents that they were made of. */
  public interface Memory {

    /** Those for the documents of now; empty if there are none, an empty list if none was found. */
    Optional<List<String>> recall();

    /** Keeps them for the documents of now. */
    void keep(List<String> questions);
  }

  /** Examples of what documents answer; kept for as long as the same documents are given. */
  public Examples(Supplier<List<Document>> documents, Answerer answerer) {
    this(documents, answerer, new LastOnes(documents));
  }

  /**
   * Examples of what documents answer.
   *
   * @param answerer that answers from them
   */
  public Examples(Supplier<List<Document>> documents, Answerer answerer, Memory memory) {
    this.documents = documents;
    this.answerer = answerer;
    this.memory = memory;
  }

  /**
   * At most three, as unlike each other as they can be, of different documents else; empty if none
   * is known.
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

    /** "How much" and the like. */
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
    } catch (RuntimeException e) { // an example less does no harm
      return new Tried(question, "", false, 0);
    }
  }

  /** In this process only. */
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
