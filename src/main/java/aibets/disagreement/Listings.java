package aibets.disagreement;

import aibets.retrieval.RankedSentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Detects documents that answer with lists of names of which one has a name that the other, by its
 * own words complete, lacks.
 */
final class Listings {

  /** Fewer names in common may be of two lists of different things. */
  private static final int SHARED_NAMES = 2;

  private Listings() {}

  private record Listed(RankedSentence sentence, NameList list) {

    Statement statement() {
      return new Statement(sentence, Optional.empty(), list.written(sentence.text()));
    }

    boolean isOfAnother(Listed other) {
      return !sentence.document().id().equals(other.sentence.document().id());
    }
  }

  /**
   * Returns two sides, that of the best sentence first, or none.
   *
   * @param ranked best first; only the list of the best one is compared
   * @param topic whether a sentence is about what the question asks
   */
  static List<List<Statement>> sides(List<RankedSentence> ranked, Predicate<RankedSentence> topic) {
    Optional<Listed> best =
        ranked.stream().limit(1).filter(topic).flatMap(Listings::answering).findFirst();
    return best.map(list -> sides(list, ranked, topic)).orElse(List.of());
  }

  private static List<List<Statement>> sides(
      Listed best, List<RankedSentence> ranked, Predicate<RankedSentence> topic) {
    List<Listed> others =
        ranked.stream()
            .filter(topic)
            .flatMap(Listings::listed)
            .filter(best::isOfAnother)
            .filter(each -> best.list().shared(each.list()) >= SHARED_NAMES)
            .toList();
    Optional<Listed> contradicting =
        others.stream().filter(each -> best.list().contradicts(each.list())).findFirst();
    return contradicting
        .map(other -> List.of(side(best, others), side(other, others)))
        .orElse(List.of());
  }

  private static List<Statement> side(Listed list, List<Listed> others) {
    return Stream.concat(
            Stream.of(list),
            others.stream()
                .filter(list::isOfAnother)
                .filter(each -> list.list().equalsIn(each.list())))
        .map(Listed::statement)
        .toList();
  }

  private static Stream<Listed> listed(RankedSentence sentence) {
    return NameList.in(sentence.text()).stream().map(list -> new Listed(sentence, list));
  }

  /** Returns the list in which the reading model sees the answer; without it, every list. */
  private static Stream<Listed> answering(RankedSentence sentence) {
    int offset = sentence.sentence().start();
    return listed(sentence)
        .filter(
            each ->
                sentence.answer() == null
                    || (sentence.answer().start() < offset + each.list().end()
                        && sentence.answer().end() > offset + each.list().start()));
  }
}
