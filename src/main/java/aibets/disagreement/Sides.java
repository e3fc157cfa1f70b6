package aibets.disagreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups statements that agree. */
final class Sides {

  /** With more sides than this, the statements are probably about different things. */
  private static final int MAX_SIDES = 4;

  private Sides() {}

  /**
   * Returns the sides, that of the best statement first. A statement vague enough to agree with two
   * sides is on neither.
   *
   * @param statements best first
   */
  static List<List<Statement>> of(List<Statement> statements) {
    List<List<Statement>> sides = new ArrayList<>();
    List<Statement> precise = new ArrayList<>(statements);
    precise.sort(Comparator.comparingDouble(Statement::width));
    for (Statement statement : precise) {
      add(statement, sides);
    }
    sides.forEach(side -> side.sort(Comparator.comparingInt(statements::indexOf)));
    sides.sort(Comparator.comparingInt(side -> statements.indexOf(side.get(0))));
    List<List<Statement>> own = withOwnDocuments(sides);
    return own.size() <= MAX_SIDES
            && documents(own.stream().flatMap(List::stream).toList()).size() > 1
        ? List.copyOf(own)
        : List.of();
  }

  /**
   * Removes sides whose documents are all on an earlier side, because a source may state several
   * things.
   */
  private static List<List<Statement>> withOwnDocuments(List<List<Statement>> sides) {
    List<List<Statement>> own = new ArrayList<>();
    for (List<Statement> side : sides) {
      Set<String> documents = documents(side);
      own.removeIf(
          other ->
              documents.containsAll(documents(other))
                  && documents.size() > documents(other).size());
      if (own.stream().noneMatch(other -> documents(other).containsAll(documents))) {
        own.add(side);
      }
    }
    return own;
  }

  private static void add(Statement statement, List<List<Statement>> sides) {
    List<List<Statement>> agreeing =
        sides.stream().filter(side -> side.stream().allMatch(statement::agreesWith)).toList();
    if (agreeing.size() == 1) {
      agreeing.get(0).add(statement);
    } else if (agreeing.isEmpty()) {
      sides.add(new ArrayList<>(List.of(statement)));
    }
  }

  private static Set<String> documents(List<Statement> statements) {
    return statements.stream().map(Statement::document).collect(Collectors.toSet());
  }
}
