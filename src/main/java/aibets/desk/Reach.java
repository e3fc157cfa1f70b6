package aibets.desk;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.storage.AnswerStore.Given;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The documents that may be shown to somebody where they are. Thread-safe. */
public final class Reach {

  private final Scopes scopes;
  private final Archive archive;
  private final Holdings whole;
  private final Map<Scope, Holdings> selections = new ConcurrentHashMap<>();

  /**
   * Shows parts of an archive.
   *
   * @param isIn whether somebody, the second, is in a group of people, the first; false where that
   *     cannot be found out; may block
   * @param answerer from everything
   */
  public Reach(
      ChannelPolicy channels,
      BiPredicate<String, String> isIn,
      Answerer answerer,
      Archive archive) {
    this.scopes = new Scopes(channels, isIn, archive::readers);
    this.archive = archive;
    this.whole = new WholeHoldings(answerer, archive);
  }

  /** What anybody may be shown, wherever that is. */
  public static Holdings ofEverybody(Answerer answerer, Archive archive) {
    return new Reach(
            new ChannelPolicy(ChannelPolicy.Rules.NONE, archive.storage().channels()),
            (group, user) -> false,
            answerer,
            archive)
        .of(Asker.NOBODY);
  }

  /** What may be shown; may block. */
  public Holdings of(Asker asker) {
    return selections.computeIfAbsent(
        scopes.of(asker),
        scope -> new Selection(scope, whole, this::isWhole, archive.within(scope)));
  }

  /** What an answer to a question may be made of. */
  public Holdings of(Ask ask) {
    return of(new Asker(ask.user(), ask.place().channel()));
  }

  /** Whether what names any document may be shown; may block. */
  public boolean isUnlimited(Asker asker) {
    return isWhole(scopes.of(asker));
  }

  /** Nothing is kept from a scope: neither a set nor a document that is for others. */
  private boolean isWhole(Scope scope) {
    return scope.everything() && scope.groups().containsAll(archive.readers());
  }

  /** Whether an answer may still be shown, whatever could be when it was given. */
  public boolean covers(Asker asker, Given given) {
    return isUnlimited(asker)
        || given.quotes().stream()
            .allMatch(spot -> of(asker).document(spot.document()).isPresent());
  }

  /** Which documents are for somebody who may see all sets, as admins may; may block. */
  public Predicate<Document> readableBy(String user) {
    return Scope.PUBLIC.with(scopes.groups(user))::includes;
  }

  /** Whether somebody is with the bot alone. */
  public static boolean isAlone(Asker asker) {
    return isAlone(asker.conversation());
  }

  /** Whether a conversation is no channel, but of two. */
  public static boolean isAlone(String conversation) {
    return !Access.isChannel(conversation);
  }

  Holdings whole() {
    return whole;
  }
}
