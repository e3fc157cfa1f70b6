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

  /** Whether a text lacks a name of two or more words, none of them a number. */
  public boolean hasFullNameMissingIn(String text) {
    return names.stream().anyMatch(name -> isFull(name) && !name.isIn(text));
  }

  private static boolean isFull(Name name) {
    return name.words().size() > 1
        && name.words().stream().allMatch(word -> word.chars().noneMatch(Character::isDigit));
  }
}
