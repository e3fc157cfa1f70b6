package aibets.english;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Substitutes a new phrase for one in the earlier question, or asks for an attribute of that
 * question's subject.
 */
final class Substitution {

  private static final int NEW = 2;
  private static final int LIKE_NAME = 3;
  private static final int LIKE_NUMBER = 2;
  private static final int LIKE_ARTICLE = 2;
  private static final int LIKE_PEOPLE = 3;
  private static final int ASKED = 6;

  private final Clause earlier;
  private final Topics topics;
  private final Topics older;

  Substitution(Clause earlier, Topics topics, Topics older) {
    this.earlier = earlier;
    this.topics = topics;
    this.older = older;
  }

  /** Returns the question with the phrase substituted, or the question for the attribute. */
  String withPhrase(Clause part, Phrase phrase) {
    String text = unowned(phrase);
    Optional<Phrase> place = place(phrase);
    if (place.isEmpty() || isOfTheTopic(phrase, place.get())) {
      return topics.main().map(topic -> asWhatIs(part, phrase, topic)).orElse(part.text());
    }
    Phrase old = place.get();
    Optional<Token> owner = old.words().stream().filter(Token::owner).findFirst();
    if (owner.isPresent() && phrase.isName()) {
      return earlier.text().substring(0, old.words().get(0).start())
          + text
          + earlier.text().substring(owner.get().end());
    }
    boolean bare = phrase.article().isEmpty() && !phrase.isName() && !phrase.isPlural();
    boolean alike = phrase.article().isEmpty() && phrase.sharesHeadWith(old);
    String article = old.isDefinite() && (alike || bare) ? "the " : "";
    String before = earlier.text().substring(0, old.start());
    return Agreement.fit(before, phrase.isPlural())
        + article
        + headed(phrase, old, text)
        + earlier.text().substring(old.end());
  }

  /** Removes a pronoun: "its price" is the price of what the earlier question names. */
  private static String unowned(Phrase phrase) {
    boolean owned = Set.of("its", "their", "his", "her").contains(phrase.article());
    return owned ? "the" + phrase.text().substring(phrase.article().length()) : phrase.text();
  }

  /** "the Bristol one" of "the London office". */
  private static String headed(Phrase phrase, Phrase old, String text) {
    if (phrase.isElliptic()) {
      return text + " " + nouns(old);
    }
    return phrase.head().isIn(Set.of("one", "ones")) && phrase.words().size() > 1
        ? text.substring(0, text.lastIndexOf(' ')) + " " + old.head().text()
        : text;
  }

  private static String nouns(Phrase phrase) {
    return phrase.words().stream()
        .filter(
            word ->
                word.isNoun() && !word.isIn(Vocabulary.SELECTING) && !word.tags().contains("JJS"))
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }

  /** "the price" after a question about a name, or about what something is. */
  private boolean isOfTheTopic(Phrase phrase, Phrase place) {
    boolean another = phrase.isElliptic() || phrase.article().startsWith("a");
    if (phrase.isName() || phrase.sharesHeadWith(place) || phrase.isTime() || another) {
      return false;
    }
    boolean relational =
        phrase.isRelational() || (phrase.isDefinite() && phrase.words().size() == 1);
    return (relational && (place.isName() || earlier.asksWhatItIs() || !place.isDefinite()))
        || phrase.article().equals("its")
        || phrase.article().equals("their")
        || phrase.article().equals("his");
  }

  private static String asWhatIs(Clause part, Phrase phrase, Topic topic) {
    if (phrase.isName()) {
      return "What about " + Letters.withoutEnd(part.text().substring(phrase.start())) + "?";
    }
    String of = topic.name() || phrase.isRole() ? " of " : " for ";
    String asking = phrase.isRole() ? "Who " : "What ";
    boolean many = phrase.isPlural();
    boolean owned = Set.of("its", "their", "his", "her").contains(phrase.article());
    String words = part.text().substring(phrase.words().get(0).start());
    String rest = Letters.withoutEnd(words.substring(phrase.end() - phrase.words().get(0).start()));
    String noun = words.substring(0, phrase.end() - phrase.words().get(0).start());
    String article = owned || phrase.article().isEmpty() ? "the" : phrase.article();
    return asking + (many ? "are " : "is ") + article + " " + noun + of + topic.text() + rest + "?";
  }

  /**
   * Returns the phrase of the earlier question to replace: the most similar one, preferably one
   * that was new in that question.
   */
  private Optional<Phrase> place(Phrase phrase) {
    List<Phrase> alike =
        earlier.phrases().stream()
            .filter(TopicFinder::isUsable)
            .filter(other -> !other.text().equalsIgnoreCase(phrase.text()))
            .filter(other -> phrase.isTime() == other.isTime())
            .toList();
    return alike.stream()
        .filter(other -> other.sharesHeadWith(phrase))
        .findFirst()
        .or(() -> alike.stream().max(Comparator.comparing(other -> likeness(other, phrase))));
  }

  /** Returns a similarity that prefers earlier phrases among equals. */
  private double likeness(Phrase other, Phrase phrase) {
    int likeness = 0;
    likeness += other.isName() == phrase.isName() ? LIKE_NAME : 0;
    likeness += other.isPerson() == phrase.isPerson() ? 1 : 0;
    boolean names = other.isName() && phrase.isName();
    likeness += names || other.isPlural() == phrase.isPlural() ? LIKE_NUMBER : 0;
    likeness += names || other.article().isEmpty() == phrase.article().isEmpty() ? LIKE_ARTICLE : 0;
    likeness += other.isPeople() && phrase.isPeople() ? LIKE_PEOPLE : 0;
    likeness += isTopic(other) ? 1 : 0;
    likeness += isNew(other) ? NEW : 0;
    likeness -= other.asked() ? ASKED : 0;
    return likeness - other.start() / 10_000.0;
  }

  private boolean isNew(Phrase phrase) {
    Topic topic = Topic.of(phrase, phrase.text());
    return !older.all().isEmpty() && older.all().stream().noneMatch(topic::sameAs);
  }

  private boolean isTopic(Phrase phrase) {
    return topics.main().filter(topic -> topic.isIn(phrase.text())).isPresent();
  }
}
