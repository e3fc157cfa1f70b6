package aibets.desk;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a scope includes: everything for as long as nothing is kept from it, and a part of its own
 * otherwise. Thread-safe.
 */
final class Selection implements Holdings {

  private final Scope scope;
  private final Holdings whole;
  private final Predicate<Scope> isWhole;
  private final Holdings part;

  /**
   * Selects from everything.
   *
   * @param isWhole whether nothing is kept from a scope now
   * @param part what the scope includes, and nothing else
   */
  Selection(Scope scope, Holdings whole, Predicate<Scope> isWhole, Holdings part) {
    this.scope = scope;
    this.whole = whole;
    this.isWhole = isWhole;
    this.part = part;
  }

  /** Looks twice: a document that is kept from the scope may come while everything is read. */
  private <T> T read(Function<Holdings, T> reading) {
    if (isWhole.test(scope)) {
      T read = reading.apply(whole);
      if (isWhole.test(scope)) {
        return read;
      }
    }
    return reading.apply(part);
  }

  @Override
  public Answerer answerer() {
    return new Answerer() {
      @Override
      public Answer answer(String question, List<String> earlier) {
        return read(holdings -> holdings.answerer().answer(question, earlier));
      }

      @Override
      public Answer skim(String question) {
        return read(holdings -> holdings.answerer().skim(question));
      }
    };
  }

  @Override
  public Optional<Document> document(String id) {
    return whole.document(id).filter(scope::includes);
  }

  @Override
  public List<Document> documents() {
    return read(Holdings::documents).stream().filter(scope::includes).toList();
  }

  @Override
  public Bets bets() {
    return read(Holdings::bets);
  }

  @Override
  public Omissions omissions() {
    return read(Holdings::omissions);
  }

  @Override
  public List<String> examples() {
    return read(Holdings::examples);
  }
}
