package aibets.english;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Completes what a user types, using the question before it and the topics of the conversation. */
final class Completion {

  /** The maximum length in characters; a text whose completion would be longer is left as it is. */
  private static final int MAX_CHARACTERS = 1000;

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)^(?:please |can you |could you )?(?:tell me more|(?:some )?more(?: details?|"
              + " info(?:rmation)?)?|go on|continue|elaborate|explain(?: more| further)?|say"
              + " more|give me (?:some )?(?:more )?details?|(?:more |any |any more"
              + " )?details?|expand|(?:and )?(?:what|anything) else)(?: about"
              + " (?:it|that|this|them|him|her))?(?: please)?$");

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)^(?:please |can you )?(?:give me an example|for example|for instance|such as|like"
              + " what|an example|any examples?|example|examples)(?: of (?:it|that|this))?(?:"
              + " please)?$");

  private final Clause earlier;
  private final Topics topics;
  private final Topics older;

  Completion(Clause earlier, Topics topics, Topics older) {
    this.earlier = earlier;
    this.topics = topics;
    this.older = older;
  }

  /** Returns the complete questions that may be meant, at least one. */
  List<String> options(String text) {
    List<String> options =
        completed(text).stream().filter(each -> each.length() <= MAX_CHARACTERS).toList();
    return options.isEmpty() ? List.of(text) : options;
  }

  private List<String> completed(String text) {
    Opening opening = Opening.of(text);
    String rest = opening.rest();
    Optional<String> more = topics.main().flatMap(main -> bidding(Letters.withoutEnd(rest), main));
    if (more.isPresent()) {
      return List.of(more.get());
    }
    Clause clause = opening.isNone(text) ? Clause.of(rest) : Clause.continuing(rest);
    if (clause.tokens().isEmpty()) {
      return List.of(text);
    }
    Pronouns pronouns = new Pronouns(clause);
    if (!isPart(clause, opening)
        && (pronouns.meansWhatHappens() || topics.latest() == 0)
        && !earlier.asksWhatItIs()
        && refersBack(clause, pronouns)) {
      return List.of(Fragments.joined(earlier, clause));
    }
    if (topics.main().isPresent() && pronouns.refersBack() && !isOnlyAPhrase(clause)) {
      return byPronoun(clause, pronouns);
    }
    Optional<String> named = ofAClass(clause);
    if (named.isPresent()) {
      return List.of(named.get());
    }
    if (isPart(clause, opening)) {
      Fragments fragments = new Fragments(earlier, topics, older);
      return List.of(
          (opening.same() ? fragments.completeSame(clause) : fragments.complete(clause))
              .orElse(text));
    }
    return List.of(
        topics
            .main()
            .filter(main -> new ImplicitReferences(clause, earlier).refersBack())
            .map(main -> Attachment.attach(clause, main))
            .orElse(rest.equals(text) ? text : Letters.capitalized(rest)));
  }

  /** Replaces "the company" and the like by the name. */
  private Optional<String> ofAClass(Clause clause) {
    List<Phrase> phrases = clause.phrases().stream().filter(TopicFinder::isUsable).toList();
    if (phrases.stream().anyMatch(Phrase::isName)) {
      return Optional.empty();
    }
    return phrases.stream()
        .filter(Phrase::isClass)
        .findFirst()
        .flatMap(
            phrase -> topics.ofClass(phrase.head()).map(topic -> replaced(clause, phrase, topic)));
  }

  private static String replaced(Clause clause, Phrase phrase, Topic topic) {
    String text = clause.text();
    return text.substring(0, phrase.start()) + topic.text() + text.substring(phrase.end());
  }

  private boolean refersBack(Clause clause, Pronouns pronouns) {
    return pronouns.refersBack() || new ImplicitReferences(clause, earlier).refersBack();
  }

  private static Optional<String> bidding(String text, Topic topic) {
    if (MORE.matcher(text).matches()) {
      return Optional.of("Tell me more about " + topic.text());
    }
    return EXAMPLE.matcher(text).matches()
        ? Optional.of("What is an example of " + topic.text() + "?")
        : Optional.empty();
  }

  /** "and their price": only a noun phrase, even if it contains a pronoun. */
  private static boolean isOnlyAPhrase(Clause clause) {
    return Fragments.isOne(clause)
        && clause.tokens().stream().noneMatch(Token::isAsking)
        && !clause.phrases().isEmpty();
  }

  private boolean isPart(Clause clause, Opening opening) {
    boolean asksBriefly =
        clause.tokens().get(0).isAsking() || clause.tokens().get(0).isIn(Vocabulary.PREPOSITIONS);
    boolean onCondition =
        clause.opensWith(Vocabulary.CONJUNCTIONS)
            && clause.tokens().stream().noneMatch(Token::isAsking)
            && clause.text().indexOf(',') < 0;
    return onCondition
        || (Fragments.isOne(clause)
            && (opening.comparing() || asksBriefly || clause.tokens().size() <= 4));
  }

  private List<String> byPronoun(Clause clause, Pronouns pronouns) {
    Optional<List<Topic>> two =
        Topics.sideBySide(earlier).filter(both -> mayMeanEither(pronouns, both));
    if (two.isPresent()) {
      return two.get().stream().map(pronouns::replaced).toList();
    }
    return List.of(
        pronouns
            .resolved(topics)
            .orElseGet(() -> Attachment.attach(clause, topics.main().orElseThrow())));
  }

  private boolean mayMeanEither(Pronouns pronouns, List<Topic> both) {
    boolean isOne =
        topics
            .main()
            .filter(topic -> topic.text().contains(" and ") && !topic.plural())
            .isPresent();
    return pronouns.meansOne()
        && !isOne
        && both.stream().allMatch(topic -> topic.person() == pronouns.meansAPerson());
  }
}
