package aibets.answer;

import java.util.regex.Pattern;

/** Cleans and checks what users type as a question. */
final class TypedText {

  /** The maximum length in characters. */
  static final int MAX_CHARACTERS = 1000;

  /** Control characters, and format characters such as those that change the text direction. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}\\s]+");

  /** Invisible characters within a word, such as soft hyphens, do not split it. */
  private static final Pattern WITHIN_A_WORD =
      Pattern.compile("(?<=\\p{L})[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]+(?=\\p{L})");

  private TypedText() {}

  /** Removes invisible characters. */
  static String clean(String typed) {
    String whole = WITHIN_A_WORD.matcher(typed).replaceAll("");
    String question = INVISIBLE.matcher(whole).replaceAll(" ").strip();
    if (question.isEmpty()) {
      throw new QuestionException(
          "The question is empty. Ask in a few words, for example: who funded AMI Labs");
    }
    if (question.length() > MAX_CHARACTERS) {
      throw new QuestionException(
          String.format(
              "The question has %,d characters; the limit is %,d. Please ask in a sentence or two.",
              question.length(), MAX_CHARACTERS));
    }
    if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new QuestionException(
          "The question has no words. Ask in a few words, for example: who funded AMI Labs");
    }
    return question;
  }
}
