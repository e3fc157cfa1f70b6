package aibets.desk;

import aibets.answer.Answerer;
import aibets.storage.AnswerStore.Given;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** The documents that may be shown to somebody where they are. Thread-safe. */
public final class Reach {

  private final Scopes scopes;
  private final Archive archive;
  private final Holdings whole;
  private final Map<Scope, Holdings> parts = new ConcurrentHashMap<>();

  /**
   * Shows parts of an archive.
   *
   * @param isIn whether somebody, the second, is in a group of people, the first; false where that
   *     cannot be found out; may block
   * @param answerer from everything
   */
  public Reach(
      ScopeRules rules, BiPredicate<String, String> isIn, Answerer answerer, Archive archive) {
    this.scopes = new Scopes(rules, isIn);
    this.archive = archive;
    this.whole = new WholeHoldings(answerer, archive);
  }

  /** What may be shown; may block. */
  public Holdings of(Asker asker) {
    Scope scope = scopes.of(asker);
    return scope.everything() ? whole : parts.computeIfAbsent(scope, archive::within);
  }

  /** What an answer to a question may be made of. */
  public Holdings of(Ask ask) {
    return of(new Asker(ask.user(), ask.place().channel()));
  }

  /** Whether what names any document may be shown; may block. */
  public boolean isUnlimited(Asker asker) {
    return scopes.of(asker).everything();
  }

  /** Whether an answer may still be shown, whatever could be when it was given. */
  public boolean covers(Asker asker, Given given) {
    Scope scope = scopes.of(asker);
    return scope.everything()
        || given.quotes().stream()
            .allMatch(spot -> of(asker).document(spot.document()).isPresent());
  }

  /** Whether somebody is with the bot alone. */
  public static boolean isAlone(Asker asker) {
    return !Access.isChannel(asker.conversation());
  }

  Holdings whole() {
    return whole;
  }
}
