package aibets.overview;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.english.Headings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Questions that the documents answer, made of their headings: of those that were tried, the ones
 * with the surest answers. Kept until the documents change. Safe for use by several threads.
 */
public final class Examples {

  private static final int SHOWN = 3;

  /** Each costs a search. */
  private static final int TRIED = 18;

  private final Supplier<List<Document>> documents;
  private final Answerer answerer;
  private List<Document> last = List.of();
  private List<String> questions = List.of();

  /**
   * Examples of what documents answer.
   *
   * @param answerer that answers from them
   */
  public Examples(Supplier<List<Document>> documents, Answerer answerer) {
    this.documents = documents;
    this.answerer = answerer;
  }

  private record Tried(String question, String document, boolean answered, double confidence) {}

  /** At most three, each of another document where there are as many; empty if none is known. */
  public synchronized List<String> questions() {
    List<Document> now = documents.get();
    if (!now.equals(last)) {
      questions = best(candidates(now));
      last = now;
    }
    return questions;
  }

  private List<String> best(List<String> candidates) {
    List<Tried> tried =
        candidates.stream()
            .map(this::tried)
            .sorted(
                Comparator.comparing(Tried::answered).thenComparing(Tried::confidence).reversed())
            .toList();
    Set<String> seen = new LinkedHashSet<>();
    List<String> best = new ArrayList<>();
    tried.stream()
        .filter(each -> seen.add(each.document()))
        .forEach(each -> best.add(each.question()));
    tried.stream().map(Tried::question).filter(each -> !best.contains(each)).forEach(best::add);
    return best.stream().limit(SHOWN).toList();
  }

  private Tried tried(String question) {
    try {
      Answer answer = answerer.skim(question);
      String document = answer.shown().isEmpty() ? "" : answer.shown().get(0).document().id();
      return new Tried(question, document, answer.answered(), answer.confidence());
    } catch (RuntimeException e) { // an example less does no harm
      return new Tried(question, "", false, 0);
    }
  }

  /** By turns from documents that lie apart, so that one long one does not give them all. */
  private static List<String> candidates(List<Document> documents) {
    Set<String> candidates = new LinkedHashSet<>();
    int step = Math.max(1, documents.size() / TRIED);
    for (int round = 0; round < 8 && candidates.size() < TRIED; round++) {
      for (int i = 0; i < documents.size() && candidates.size() < TRIED; i += step) {
        ofHeading(documents.get(i), round).ifPresent(candidates::add);
      }
    }
    return List.copyOf(candidates);
  }

  private static Optional<String> ofHeading(Document document, int round) {
    return document.passages().stream()
        .map(Passage::section)
        .distinct()
        .flatMap(heading -> Headings.question(heading).stream())
        .skip(round)
        .findFirst()
        .or(() -> round == 0 ? Headings.question(document.title()) : Optional.empty());
  }
}
