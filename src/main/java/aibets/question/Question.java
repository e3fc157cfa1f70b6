package aibets.question;

import java.util.List;

/**
 * A question that stands alone, taken apart once. Immutable.
 *
 * @param text as it is looked up: completed by the questions before it, misspelt words corrected
 * @param type what kind of answer it asks for
 * @param names whom and what it names, each in small letters with one space between words, in order
 * @param words the other words that say what it is about, in small letters, each once
 * @param past whether it asks about what is over
 * @param opinion whether it asks what somebody holds of something
 * @param compared the two things that it sets against each other; empty if it compares nothing
 */
public record Question(
    String text,
    AnswerType type,
    List<String> names,
    List<String> words,
    boolean past,
    boolean opinion,
    List<String> compared) {

  /** Copies the lists. */
  public Question {
    names = List.copyOf(names);
    words = List.copyOf(words);
    compared = List.copyOf(compared);
    if (compared.size() != 0 && compared.size() != 2) {
      throw new IllegalArgumentException("Two things are compared, not " + compared);
    }
  }
}
