package aibets.english;

import aibets.question.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The earlier questions of a conversation, to resolve references to them: "how much did they
 * raise?", "and World Labs?", "since when?". Immutable.
 */
public final class Conversation {

  /** The maximum length in characters; longer texts are not questions and are not parsed. */
  private static final int MAX_CHARACTERS = 1000;

  private static final Conversation EMPTY =
      new Conversation(Optional.empty(), Topics.NONE, Topics.NONE);

  private final Optional<Clause> last;
  private final Topics topics;
  private final Topics older;

  private Conversation(Optional<Clause> last, Topics topics, Topics older) {
    this.last = last;
    this.topics = topics;
    this.older = older;
  }

  /** Returns an empty conversation. */
  public static Conversation begin() {
    return EMPTY;
  }

  /** Returns a conversation with these earlier, completed questions, oldest first. */
  public static Conversation of(List<String> earlier) {
    return EMPTY.after(earlier);
  }

  /** Whether a question asks for somebody: "who founded AMI Labs?". */
  public static boolean asksForAPerson(String question) {
    return question.length() <= MAX_CHARACTERS
        && Clause.of(question).opensWith(Set.of("who", "who's", "whom", "whose"));
  }

  /** Whether a text refers to somebody mentioned before: "how old is she?". */
  public static boolean refersToAPerson(String text) {
    return text.length() <= MAX_CHARACTERS && new Pronouns(Clause.of(text)).meansAPerson();
  }

  /** Returns what the conversation is about. */
  public Optional<String> subject() {
    return topics.main().map(Topic::text);
  }

  /**
   * Interprets what a user types next.
   *
   * @param text a single line
   */
  public Turn understand(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return new Turn(Turn.Kind.QUESTION, text, subject(), List.of());
    }
    if (SmallTalk.isSmallTalk(text)) {
      return new Turn(Turn.Kind.SMALL_TALK, text, subject(), List.of());
    }
    List<String> options =
        last.map(earlier -> new Completion(earlier, topics, older).options(text))
            .orElse(List.of(text));
    return options.size() > 1
        ? new Turn(Turn.Kind.UNCLEAR, options.get(0), subject(), options)
        : question(options.get(0));
  }

  private Turn question(String understood) {
    Optional<String> subject = Topics.of(Clause.of(understood), topics).main().map(Topic::text);
    return new Turn(Turn.Kind.QUESTION, understood, subject, List.of());
  }

  /** Returns the conversation after completed questions, oldest first. */
  public Conversation after(List<String> understood) {
    Conversation conversation = this;
    for (String each : understood) {
      conversation = conversation.after(each);
    }
    return conversation;
  }

  /** Returns the conversation after a completed question. */
  public Conversation after(String understood) {
    Clause clause = Clause.of(understood.length() > MAX_CHARACTERS ? "" : understood);
    if (clause.tokens().isEmpty()) {
      return this;
    }
    return new Conversation(Optional.of(clause), Topics.of(clause, topics), topics);
  }

  /** Returns the conversation after an answer whose words "he" and "she" may refer to. */
  public Conversation named(String words) {
    List<Phrase> phrases = Clause.of("Is " + words).phrases();
    return phrases.size() == 1 && phrases.get(0).isPerson() && !phrases.get(0).isRole()
        ? new Conversation(last, topics.named(Topic.person(phrases.get(0).text())), older)
        : this;
  }
}
