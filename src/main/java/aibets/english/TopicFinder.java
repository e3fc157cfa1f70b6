package aibets.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the topics of a question, the main one first. */
final class TopicFinder {

  /** Singular verbs, whose subject is one thing even if it contains "and": "drum and bass". */
  private static final Set<String> ONE = Set.of("is", "was", "does", "has");

  private final Clause clause;
  private final List<Topic> topics = new ArrayList<>();

  TopicFinder(Clause clause) {
    this.clause = clause;
  }

  List<Topic> find() {
    regarded().ifPresent(this::add);
    coordinated().ifPresent(topics::add);
    main().ifPresent(this::addWithOwner);
    usable()
        .filter(phrase -> phrase.preposition().isEmpty() && !phrase.asked() && !phrase.isGroup())
        .forEach(this::add);
    usable()
        .filter(phrase -> phrase.preposition().equals("of") && !phrase.isGroup())
        .forEach(this::add);
    usable().filter(phrase -> phrase.isName() && !phrase.asked()).forEach(this::add);
    usable()
        .filter(phrase -> phrase.asked() && (!phrase.isGroup() || topics.isEmpty()))
        .forEach(this::addAsked);
    usable().filter(phrase -> !phrase.preposition().isEmpty()).forEach(this::add);
    if (topics.isEmpty()) {
      addAll();
    }
    return topics;
  }

  private Stream<Phrase> usable() {
    return clause.phrases().stream().filter(TopicFinder::isUsable);
  }

  /** Returns two coordinated things as one topic. */
  private Optional<Topic> coordinated() {
    return Topics.sideBySide(clause)
        .map(
            two -> {
              int start = clause.text().indexOf(two.get(0).text());
              int end =
                  clause.text().indexOf(two.get(1).text(), start) + two.get(1).text().length();
              String text = clause.text().substring(start, end);
              boolean one = clause.tokens().stream().anyMatch(token -> token.isIn(ONE));
              boolean many = !one || !text.contains(" and ");
              return new Topic(text, two.get(0).name(), false, many, false);
            });
  }

  static boolean isUsable(Phrase phrase) {
    return !phrase.isGeneric() && !phrase.head().isIn(Set.of("regard", "rest", "case"));
  }

  private void addAsked(Phrase phrase) {
    boolean bare = phrase.article().isEmpty() && !phrase.isName() && !phrase.isPlural();
    topics.add(Topic.of(phrase, bare ? "the " + phrase.text() : phrase.text()));
  }

  /** Adds all phrases, for lack of anything better: "one on ones". */
  private void addAll() {
    List<Phrase> phrases = clause.phrases().stream().filter(phrase -> !phrase.isTime()).toList();
    if (!phrases.isEmpty()) {
      Phrase last = phrases.get(phrases.size() - 1);
      topics.add(Topic.of(last, clause.text().substring(phrases.get(0).start(), last.end())));
    }
  }

  private void add(Phrase phrase) {
    topics.add(Topic.of(phrase, phrase.text()));
  }

  /** Returns the topic that an earlier completion appended: "…, with regard to AMI Labs". */
  private Optional<Phrase> regarded() {
    int at = clause.text().lastIndexOf(Attachment.REGARDING);
    return at < 0
        ? Optional.empty()
        : clause.phrases().stream()
            .filter(phrase -> phrase.start() >= at + Attachment.REGARDING.length())
            .findFirst();
  }

  /** Returns the subject or object, or else the first thing that is named. */
  private Optional<Phrase> main() {
    return usable()
        .filter(phrase -> phrase.preposition().isEmpty() && !phrase.asked())
        .filter(phrase -> !phrase.isGroup() || usable().allMatch(Phrase::isGroup))
        .findFirst()
        .filter(phrase -> !phrase.isTime());
  }

  /**
   * Adds the owner of the main phrase, too: an answered "what is" question leaves the thing itself
   * as the topic.
   */
  private void addWithOwner(Phrase main) {
    Optional<Phrase> complement = complement(main);
    Optional<String> owner = owner(main);
    String whole =
        complement
            .map(other -> clause.text().substring(main.start(), other.end()))
            .orElse(main.text());
    Topic all = Topic.of(main, whole);
    List<Topic> owners = new ArrayList<>();
    owner.ifPresent(
        text -> owners.add(new Topic(text, true, looksLikeAPerson(main), false, false)));
    complement
        .filter(other -> other.preposition().equals("of") && other.isName())
        .map(other -> new Topic(other.text(), true, other.isPerson(), other.isPlural(), false))
        .ifPresent(owners::add);
    if (asksWhatItIs(main) && !owners.isEmpty()) {
      topics.addAll(owners);
      topics.add(all);
    } else {
      topics.add(all);
      topics.addAll(owners);
    }
  }

  private static boolean looksLikeAPerson(Phrase main) {
    List<Token> words = main.words().stream().takeWhile(word -> !word.owner()).toList();
    return words.size() == 1;
  }

  private boolean asksWhatItIs(Phrase main) {
    List<Token> tokens = clause.tokens();
    return clause.opensWith(Vocabulary.ASKING)
        && tokens.size() > 1
        && (tokens.get(1).isIn(Vocabulary.BE) || tokens.get(0).lower().endsWith("'s"))
        && clause.phrases().get(0).equals(main);
  }

  /**
   * Returns the complement after a phrase: with "of", or any preposition after an indefinite
   * phrase.
   */
  private Optional<Phrase> complement(Phrase main) {
    return clause.phrases().stream()
        .filter(other -> other.start() > main.end() && isBehind(main, other))
        .filter(other -> !other.isTime())
        .findFirst();
  }

  private boolean isBehind(Phrase main, Phrase other) {
    boolean near =
        clause
            .text()
            .substring(main.end(), other.start())
            .strip()
            .equalsIgnoreCase(other.preposition());
    boolean which = (main.article().startsWith("a") && !main.isName()) || main.isRelational();
    return near && (other.preposition().equals("of") || (which && !other.preposition().isEmpty()));
  }

  private Optional<String> owner(Phrase main) {
    return main.words().stream()
        .filter(Token::owner)
        .findFirst()
        .map(owner -> clause.text().substring(main.words().get(0).start(), owner.end()));
  }
}
