package aibets;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.desk.Archive;
import aibets.desk.Holdings;
import aibets.desk.Scope;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import aibets.overview.Examples;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The contents of one scope, in whichever corpus is open at the time of a call. */
final class LibraryHoldings implements Holdings {

  private final Archive archive;
  private final Scope scope;
  private final Answerer answerer;
  private final Supplier<List<Document>> documents;
  private final Examples examples;

  LibraryHoldings(
      Archive archive,
      Scope scope,
      Answerer answerer,
      Supplier<List<Document>> documents,
      Examples examples) {
    this.archive = archive;
    this.scope = scope;
    this.answerer = answerer;
    this.documents = documents;
    this.examples = examples;
  }

  @Override
  public Answerer answerer() {
    return answerer;
  }

  @Override
  public Optional<Document> document(String id) {
    return archive.document(id).filter(scope::includes);
  }

  @Override
  public List<Document> documents() {
    return documents.get();
  }

  /** Returns the bets that the documents of this scope name. */
  @Override
  public Bets bets() {
    return archive.bets().namedIn(documents());
  }

  /** Returns none: omissions contain file names, and the scope of an unreadable file is unknown. */
  @Override
  public Omissions omissions() {
    return Omissions.NONE;
  }

  @Override
  public List<String> examples() {
    return examples.questions();
  }
}
