package aibets.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A noun phrase of a question, such as "the travel policy" or "AMI Labs".
 *
 * @param text as in the question
 * @param start offset of its first character
 * @param end offset after its last character
 * @param words without its article
 * @param article the article or determiner before it, in lower case; empty if there is none
 * @param preposition the preposition before it, in lower case; empty if there is none
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

  /** Nouns that belong to the nouns before them: "the phone number". */
  private static final Set<String> NUMBERS =
      Set.of("number", "address", "hours", "date", "email", "contact");

  /** "CNNs". */
  private static final Pattern ACRONYMS = Pattern.compile("\\p{Lu}{2,}s");

  /** Returns the head noun. */
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

  /** Whether it is a name that contains a word that is not common, like most people's names. */
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

  /** Whether it lacks a noun: "the second largest". */
  boolean isElliptic() {
    return isDefinite() && !head().isNoun();
  }

  /** Whether it refers to something named before by its class: "the company", "that policy". */
  boolean isClass() {
    return words.size() == 1
        && Set.of("the", "this", "that", "these", "those").contains(article)
        && head().isIn(Vocabulary.CLASSES);
  }

  boolean isDefinite() {
    return article.equals("the");
  }

  /** Whether it is a single noun that implies an owner: "the price". */
  boolean isRelational() {
    return !isName()
        && (head().isIn(Vocabulary.RELATIONAL) || head().isNounOf(Vocabulary.ROLES))
        && (words.size() == 1
            || (isDefinite()
                && words.size() == 2
                && (words.get(0).isIn(Vocabulary.SELECTING) || head().isIn(NUMBERS))));
  }

  /** Whether it selects among things mentioned before: "the main artists". */
  boolean isSelection() {
    return !isName()
        && isDefinite()
        && words.size() == 2
        && words.get(0).isIn(Vocabulary.SELECTING);
  }

  /** Whether it is a group of people that a question is asked for, rather than its subject. */
  boolean isGroup() {
    return words.size() == 1 && head().isIn(Vocabulary.GROUPS);
  }

  /** Whether it is people by their role or group: "crew members". */
  boolean isPeople() {
    return isRole() || head().isIn(Vocabulary.GROUPS);
  }

  /** Whether it is too general to be a topic: "people", "2026". */
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

  /** Whether both have the same head noun. */
  boolean sharesHeadWith(Phrase other) {
    return !isName() && head().lower().equals(other.head().lower());
  }
}
