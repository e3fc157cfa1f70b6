package aibets.desk;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.storage.AnswerStore.Given;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Determines the documents that an asker may see. Thread-safe. */
public final class Reach {

  private final Scopes scopes;
  private final Archive archive;
  private final Holdings whole;
  private final Map<Scope, Holdings> selections = new ConcurrentHashMap<>();

  /** Looks up the members of user groups. */
  @FunctionalInterface
  public interface Membership {

    /** Whether a user is in a group; empty if that cannot be determined now. May block. */
    Optional<Boolean> isIn(String group, String user);
  }

  /**
   * Restricts an archive by rules.
   *
   * @param answerer from all documents
   */
  public Reach(ChannelPolicy channels, Membership membership, Answerer answerer, Archive archive) {
    this.scopes = new Scopes(channels, membership, archive::readers);
    this.archive = archive;
    this.whole = new WholeHoldings(answerer, archive);
  }

  /** Returns what everyone may see everywhere. */
  public static Holdings ofEverybody(Answerer answerer, Archive archive) {
    return new Reach(
            new ChannelPolicy(ChannelPolicy.Rules.NONE, archive.storage().channels()),
            (group, user) -> Optional.of(false),
            answerer,
            archive)
        .of(Asker.NOBODY);
  }

  /** Returns what may be shown to an asker; may block. */
  public Holdings of(Asker asker) {
    return selections.computeIfAbsent(
        scopes.of(asker),
        scope -> new ScopedHoldings(scope, whole, this::isWhole, archive.within(scope)));
  }

  /** Returns what an answer to a question may use. */
  public Holdings of(Ask ask) {
    return of(new Asker(ask.user(), ask.place().channel()));
  }

  /**
   * Whether it is certain what a user may see in direct messages; if not, documents may be missing.
   * May block.
   */
  boolean isCertain(String user) {
    return scopes.isCertain(user);
  }

  /** Whether an asker may see all documents; may block. */
  public boolean isUnlimited(Asker asker) {
    return isWhole(scopes.of(asker));
  }

  /** Whether a scope includes all sets and no document is restricted to others. */
  private boolean isWhole(Scope scope) {
    return scope.everything() && scope.groups().containsAll(archive.readers());
  }

  /** Whether an answer may still be shown, even if the rules have changed since it was given. */
  public boolean covers(Asker asker, Given given) {
    return isUnlimited(asker)
        || given.quotes().stream()
            .allMatch(spot -> of(asker).document(spot.document()).isPresent());
  }

  /** Returns a filter for the documents that a user with access to all sets may read; may block. */
  public Predicate<Document> readableBy(String user) {
    return Scope.PUBLIC.with(scopes.groups(user))::includes;
  }

  /** Whether an asker is in a conversation with the bot alone. */
  public static boolean isAlone(Asker asker) {
    return isAlone(asker.conversation());
  }

  /** Whether a conversation is a direct message. */
  public static boolean isAlone(String conversation) {
    return !Access.isChannel(conversation);
  }

  Holdings whole() {
    return whole;
  }
}
