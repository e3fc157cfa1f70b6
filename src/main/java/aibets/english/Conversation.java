package aibets.english;

import aibets.question.Turn;
import java.util.List;
import java.util.Optional;

/**
 * The questions of one conversation, as far as the next one may lean on them: "how much did they
 * raise?", "and World Labs?", "since when?". Immutable.
 */
public final class Conversation {

  /** In characters; what is longer is no question, and is not taken apart. */
  private static final int LONGEST = 1000;

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

  /** One in which nothing was said yet. */
  public static Conversation begin() {
    return EMPTY;
  }

  /** One in which questions were asked, oldest first, each as it was understood. */
  public static Conversation of(List<String> earlier) {
    Conversation conversation = EMPTY;
    for (String each : earlier) {
      conversation = conversation.after(each);
    }
    return conversation;
  }

  /** What the conversation is about. */
  public Optional<String> subject() {
    return topics.main().map(Topic::text);
  }

  /**
   * What is meant by what somebody says next.
   *
   * @param text in one line
   */
  public Turn understand(String text) {
    if (text.length() > LONGEST) {
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

  /** The conversation after a question, as that was understood. */
  public Conversation after(String understood) {
    Clause clause = Clause.of(understood.length() > LONGEST ? "" : understood);
    if (clause.tokens().isEmpty()) {
      return this;
    }
    return new Conversation(Optional.of(clause), Topics.of(clause, topics), topics);
  }

  /** The conversation after an answer by whose words "he" and "she" may be meant. */
  public Conversation named(String words) {
    List<Phrase> phrases = Clause.of("Is " + words).phrases();
    return phrases.size() == 1 && phrases.get(0).isPerson() && !phrases.get(0).isRole()
        ? new Conversation(last, topics.named(Topic.person(phrases.get(0).text())), older)
        : this;
  }
}
