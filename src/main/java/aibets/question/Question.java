package aibets.question;

import java.util.List;

/**
 * A parsed question that stands alone. Immutable.
 *
 * @param text what is searched for: completed from earlier questions, misspelt words corrected
 * @param type the kind of answer it asks for
 * @param names the names in it, in order, each in lower case with one space between words
 * @param words the other content words, in lower case, without repetitions
 * @param past whether it asks about the past
 * @param opinion whether it asks for somebody's opinion
 * @param compared the two things that it compares; empty if it compares nothing
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
      throw new IllegalArgumentException(
          "Expected none or two things to compare, but got " + compared);
    }
  }
}
