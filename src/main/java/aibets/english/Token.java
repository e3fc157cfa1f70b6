package aibets.english;

import java.util.Locale;
import java.util.Set;

/**
 * A word of a question.
 *
 * @param text as typed, without a possessive ending
 * @param start offset of its first character
 * @param end offset after its last character, without a possessive ending
 * @param owner whether it has a possessive ending
 * @param first whether it is the first word
 * @param tags its possible parts of speech; empty if it is not a common word
 */
record Token(String text, int start, int end, boolean owner, boolean first, Set<String> tags) {

  String lower() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  boolean isIn(Set<String> words) {
    return words.contains(lower());
  }

  /** Whether it is one of these nouns, with or without the prefix "co-". */
  boolean isNounOf(Set<String> nouns) {
    String noun = lower();
    return nouns.contains(noun.startsWith("co-") ? noun.substring(3) : noun);
  }

  boolean isAsking() {
    return isIn(Vocabulary.ASKING) && (start == 0 || !isCapitalized());
  }

  boolean isAuxiliary() {
    return isIn(Vocabulary.BE)
        || isIn(Vocabulary.DO)
        || isIn(Vocabulary.HAVE)
        || (isIn(Vocabulary.MODAL) && (start == 0 || !isCapitalized()));
  }

  boolean isPronoun() {
    return isIn(Vocabulary.PRONOUNS) || isIn(Vocabulary.SPEAKERS);
  }

  /** Whether it is a function word. */
  boolean isSmall() {
    return isAsking()
        || isAuxiliary()
        || isPronoun()
        || isIn(Vocabulary.POINTING)
        || isIn(Vocabulary.PREPOSITIONS)
        || isIn(Vocabulary.CONJUNCTIONS)
        || isIn(Vocabulary.DETERMINERS)
        || isAdverb();
  }

  boolean isAdverb() {
    return isIn(Vocabulary.ADVERBS)
        || (!tags.isEmpty() && tags.stream().allMatch(tag -> tag.startsWith("RB")));
  }

  boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /**
   * Whether it can only be a name: it has a capital or a digit among letters, or is an unknown
   * word.
   */
  boolean isName() {
    boolean inner = text.codePoints().skip(1).anyMatch(Character::isUpperCase);
    boolean mixed =
        text.codePoints().anyMatch(Character::isDigit)
            && text.codePoints().anyMatch(Character::isLetter);
    return inner || mixed || (isCapitalized() && !first) || (tags.isEmpty() && !isNumber());
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0)) || text.charAt(0) == '$';
  }

  boolean isNoun() {
    return isName() || isNumber() || tags.stream().anyMatch(tag -> tag.startsWith("NN"));
  }

  boolean isPlural() {
    return tags.contains("NNS");
  }

  boolean isAdjective() {
    return tags.contains("JJ") || tags.contains("JJR") || tags.contains("JJS");
  }

  /** Whether it can follow "does" or "to". */
  boolean isBaseVerb() {
    return tags.contains("VB") && !isNameByCapital();
  }

  /** Whether it can be a finite verb. */
  boolean isFiniteVerb() {
    return (tags.contains("VBZ") || tags.contains("VBD") || tags.contains("VBP"))
        && !isNameByCapital();
  }

  boolean isParticiple() {
    return (tags.contains("VBN") || tags.contains("VBG")) && !isNameByCapital();
  }

  boolean isVerb() {
    return isBaseVerb() || isFiniteVerb() || isParticiple();
  }

  private boolean isNameByCapital() {
    return isCapitalized() && !first;
  }
}
