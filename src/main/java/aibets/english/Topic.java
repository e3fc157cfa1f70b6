package aibets.english;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A topic of a conversation.
 *
 * @param text as used in a question, such as "AMI Labs" or "the travel policy"
 * @param name whether it is a name
 * @param person whether it may be a person
 * @param plural whether it is several things
 * @param aside whether it was only mentioned as a place or time
 */
record Topic(String text, boolean name, boolean person, boolean plural, boolean aside) {

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  static Topic of(Phrase phrase, String text) {
    return new Topic(
        text,
        phrase.isName(),
        phrase.isPerson() || phrase.isPeople(),
        phrase.isPlural(),
        !phrase.preposition().isEmpty());
  }

  static Topic person(String name) {
    return new Topic(name, true, true, false, false);
  }

  boolean isIn(String question) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(bare()) + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(question)
        .find();
  }

  /** Returns it without its article. */
  String bare() {
    int space = text.indexOf(' ');
    return space > 0 && ARTICLES.contains(text.substring(0, space).toLowerCase(Locale.ROOT))
        ? text.substring(space + 1)
        : text;
  }

  /** Whether it is a name of one word, which may be a person's. */
  boolean mayBePerson() {
    return name && text.indexOf(' ') < 0 && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether it belongs to something else: "the wife of Martin Luther". */
  boolean isOfAnother() {
    return text.contains(" of ") || text.contains("'s ");
  }

  boolean isSingularThing() {
    return !person && !plural;
  }

  boolean isOneThing() {
    return isSingularThing() && !aside;
  }

  String possessive() {
    return text + (plural && text.endsWith("s") ? "'" : "'s");
  }

  boolean sameAs(Topic other) {
    return bare().equalsIgnoreCase(other.bare());
  }
}
