package aibets.disagreement;

import java.util.List;

/** The names that a question asks about. Immutable. */
public final class AskedNames {

  private final List<Name> names;

  /**
   * Finds the names of a question.
   *
   * @param question plain text
   */
  public AskedNames(String question) {
    this.names = List.copyOf(Topic.names(question));
  }

  /**
   * The share of the names that a text lacks, 0 to 1; 0 if the question has no name. A name of two
   * words may be there by its last one alone.
   */
  public double missingIn(String text) {
    return names.stream().mapToInt(name -> name.isIn(text) ? 0 : 1).average().orElse(0);
  }

  /** Whether a text lacks a name of two or more words, none of them a number. */
  public boolean hasFullNameMissingIn(String text) {
    return names.stream().anyMatch(name -> isFull(name) && !name.isIn(text));
  }

  private static boolean isFull(Name name) {
    return name.words().size() > 1
        && name.words().stream().allMatch(word -> word.chars().noneMatch(Character::isDigit));
  }
}
