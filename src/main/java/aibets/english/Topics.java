package aibets.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The topics of a conversation, the most likely referent first. Immutable.
 *
 * @param all at most eight
 * @param latest the number of topics of the last question
 */
record Topics(List<Topic> all, int latest) {

  static final Topics NONE = new Topics(List.of(), 0);

  private static final int MAX_TOPICS = 8;

  /**
   * Returns the topics after a question.
   *
   * @param before the topics before it
   */
  static Topics of(Clause clause, Topics before) {
    List<Topic> found = new ArrayList<>();
    before.main().filter(topic -> isKept(topic, clause)).ifPresent(found::add);
    new TopicFinder(clause).find().forEach(found::add);
    List<Topic> fresh = distinct(found.stream());
    return new Topics(distinct(Stream.concat(fresh.stream(), before.all.stream())), fresh.size());
  }

  /** Whether a topic remains, because the question does not introduce another one of its kind. */
  private static boolean isKept(Topic topic, Clause clause) {
    String another = " " + topic.bare().toLowerCase(Locale.ROOT);
    return topic.isIn(clause.text())
        && clause.phrases().stream()
            .filter(phrase -> !phrase.words().get(0).owner())
            .map(phrase -> Topic.of(phrase, phrase.text()).bare().toLowerCase(Locale.ROOT))
            .noneMatch(phrase -> phrase.endsWith(another));
  }

  /** Returns these topics and a person named in an answer. */
  Topics named(Topic person) {
    List<Topic> more = new ArrayList<>(all);
    more.add(Math.min(latest, more.size()), person);
    return new Topics(distinct(more.stream()), latest);
  }

  private static List<Topic> distinct(Stream<Topic> topics) {
    List<Topic> distinct = new ArrayList<>();
    topics
        .filter(topic -> distinct.stream().noneMatch(topic::sameAs))
        .limit(MAX_TOPICS)
        .forEach(distinct::add);
    return List.copyOf(distinct);
  }

  Optional<Topic> main() {
    return all.stream().findFirst();
  }

  /** Returns the referent of "he" or "she". */
  Optional<Topic> person() {
    return recent()
        .filter(topic -> topic.person() && topic.isOfAnother())
        .findFirst()
        .or(() -> all.stream().filter(Topic::person).findFirst())
        .or(() -> recent().filter(Topic::mayBePerson).findFirst());
  }

  /** Returns the referent of "it". */
  Optional<Topic> thing() {
    return oneThing()
        .or(
            () ->
                all.stream()
                    .filter(topic -> severalAreMeant())
                    .filter(Topic::isOneThing)
                    .findFirst())
        .or(() -> peopleAreMeant() ? recent().filter(Topic::isSingularThing).findFirst() : main())
        .or(this::main);
  }

  /** Returns the one thing that the last question was about. */
  Optional<Topic> oneThing() {
    return recent().filter(Topic::isOneThing).findFirst();
  }

  private boolean peopleAreMeant() {
    return main().filter(Topic::person).isPresent();
  }

  /** Returns the referent of "the company" or "that policy". */
  Optional<Topic> ofClass(Token noun) {
    return recent()
        .filter(topic -> topic.text().toLowerCase(Locale.ROOT).endsWith(" " + noun.lower()))
        .findFirst()
        .or(() -> recent().filter(topic -> topic.name() && !topic.person()).findFirst());
  }

  private boolean severalAreMeant() {
    return main().filter(Topic::plural).isPresent();
  }

  /** Returns the referent of "they". */
  Optional<Topic> several() {
    return plural().or(this::main);
  }

  /** Returns the several things that the last question was about. */
  Optional<Topic> plural() {
    return recent().filter(Topic::plural).findFirst();
  }

  private Stream<Topic> recent() {
    return all.stream().limit(latest);
  }

  /** Returns two things that a question coordinates, either of which may be meant next. */
  static Optional<List<Topic>> sideBySide(Clause clause) {
    List<Phrase> phrases = clause.phrases();
    for (int i = 1; i < phrases.size(); i++) {
      Phrase left = phrases.get(i - 1);
      Phrase right = phrases.get(i);
      String between = clause.text().substring(left.end(), right.start()).strip();
      boolean joined = Set.of("and", "or", "vs", "versus", "vs.").contains(between);
      if (joined && left.isName() == right.isName() && left.isPerson() == right.isPerson()) {
        return Optional.of(List.of(Topic.of(left, left.text()), Topic.of(right, right.text())));
      }
    }
    return Optional.empty();
  }
}
