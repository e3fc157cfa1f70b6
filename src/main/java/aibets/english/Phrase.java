package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A noun phrase of a question, such as "the travel policy" or "AMI Labs".
 *
 * @param text as it stands in the question
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param words without its article
 * @param article the small word in front of it, in small letters; empty if there is none
 * @param preposition the one in front of it, in small letters; empty if there is none
 * @param asked whether it is part of what is asked for, as in "which policy"
 */
record Phrase(
    String text,
    int start,
    int end,
    List<Token> words,
    String article,
    String preposition,
    boolean asked) {

  /** Of something, whatever stands before them: "the phone number". */
  private static final Set<String> NUMBERS =
      Set.of("number", "address", "hours", "date", "email", "contact");

  /** "CNNs". */
  private static final Pattern ACRONYMS = Pattern.compile("\\p{Lu}{2,}s");

  /** The noun that it is built on. */
  Token head() {
    for (int i = words.size() - 1; i > 0; i--) {
      if (!words.get(i).isNumber()) {
        return words.get(i);
      }
    }
    return words.get(0);
  }

  boolean isName() {
    return words.stream().anyMatch(word -> word.isName() && !word.isNounOf(Vocabulary.ROLES))
        && !isIndefinite();
  }

  private boolean isIndefinite() {
    return article.equals("a") || article.equals("an");
  }

  /** A name that is made of common words only in part, as those of people are. */
  boolean isPerson() {
    return isRole()
        || (isName()
            && article.isEmpty()
            && words.size() > 1
            && words.size() < 5
            && words.stream().allMatch(Phrase::isPartOfAPersonsName)
            && !head().isIn(Vocabulary.BODIES)
            && (!isCommon(words.get(0)) || words.get(0).isIn(Vocabulary.GIVEN_NAMES)));
  }

  private static boolean isPartOfAPersonsName(Token word) {
    return word.isName()
        && !word.isNumber()
        && !word.text().equals(word.text().toUpperCase(Locale.ROOT));
  }

  private static boolean isCommon(Token word) {
    return word.tags().stream().anyMatch(tag -> tag.startsWith("NN") || tag.startsWith("JJ"));
  }

  boolean isRole() {
    return head().isNounOf(Vocabulary.ROLES);
  }

  boolean isPlural() {
    Token head = head();
    if (ACRONYMS.matcher(head.text()).matches()) {
      return true;
    }
    if (head.isCapitalized() && !head.first()) {
      return isDefinite() && head.text().endsWith("s") && !head.text().endsWith("ss");
    }
    return head.isPlural() && !head.tags().contains("NN");
  }

  /** Without a noun: "the second largest". */
  boolean isElliptic() {
    return isDefinite() && !head().isNoun();
  }

  /** "the company", "that policy". */
  boolean isClass() {
    return words.size() == 1
        && Set.of("the", "this", "that", "these", "those").contains(article)
        && head().isIn(Vocabulary.CLASSES);
  }

  boolean isDefinite() {
    return article.equals("the");
  }

  /** A single noun that is of something else, such as "the price". */
  boolean isRelational() {
    return !isName()
        && (head().isIn(Vocabulary.RELATIONAL) || head().isNounOf(Vocabulary.ROLES))
        && (words.size() == 1
            || (isDefinite()
                && words.size() == 2
                && (words.get(0).isIn(Vocabulary.SELECTING) || head().isIn(NUMBERS))));
  }

  /** "the main artists": one or some of what was spoken of. */
  boolean isSelection() {
    return !isName()
        && isDefinite()
        && words.size() == 2
        && words.get(0).isIn(Vocabulary.SELECTING);
  }

  /** Those of whom things are asked, rather than what is asked about. */
  boolean isGroup() {
    return words.size() == 1 && head().isIn(Vocabulary.GROUPS);
  }

  /** Whether it says nothing of what is spoken of, as "people" and "2026". */
  boolean isGeneric() {
    if (words.stream().anyMatch(word -> word.lower().equals("off"))) {
      return false;
    }
    boolean isOne = words.stream().anyMatch(word -> word.isIn(Set.of("one", "ones")));
    return isOne
        || words.stream()
            .allMatch(
                word ->
                    word.isIn(Vocabulary.GENERIC) || isYear(word) || word.isIn(Vocabulary.ADVERBS));
  }

  private static boolean isYear(Token word) {
    return word.text().codePoints().noneMatch(Character::isLetter);
  }

  boolean isTime() {
    return words.stream().anyMatch(word -> isYear(word) && word.text().length() == 4)
        || (isGeneric() && !head().isIn(Set.of("people", "person", "one", "ones")));
  }

  /** Whether both are built on the same noun. */
  boolean sharesHeadWith(Phrase other) {
    return !isName() && head().lower().equals(other.head().lower());
  }
}
