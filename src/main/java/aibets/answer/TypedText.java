package aibets.answer;

import java.util.regex.Pattern;

/** What may be asked: some words, not a book. */
final class TypedText {

  /** In characters. */
  static final int LONGEST = 1000;

  /** Controls, and format characters such as the ones that turn the reading direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}\\s]+");

  /** What is not seen within a word, such as where it may be hyphenated, does not part it. */
  private static final Pattern WITHIN_A_WORD =
      Pattern.compile("(?<=\\p{L})[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+(?=\\p{L})");

  private TypedText() {}

  /** Takes out what cannot be seen. */
  static String clean(String typed) {
    String whole = WITHIN_A_WORD.matcher(typed).replaceAll("");
    String question = INVISIBLE.matcher(whole).replaceAll(" ").strip();
    if (question.isEmpty()) {
      throw new QuestionException(
          "The question is empty. Ask in a few words, such as: who funded AMI Labs");
    }
    if (question.length() > LONGEST) {
      throw new QuestionException(
          String.format(
              "The question has %,d characters; it may have %,d. Ask in a sentence or two.",
              question.length(), LONGEST));
    }
    if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new QuestionException(
          "The question has no words. Ask in a few words, such as: who funded AMI Labs");
    }
    return question;
  }
}
