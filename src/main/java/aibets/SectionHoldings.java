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

/** What a section holds, whichever is open now. */
final class SectionHoldings implements Holdings {

  private final Archive archive;
  private final Scope scope;
  private final Answerer answerer;
  private final Supplier<List<Document>> documents;
  private final Examples examples;

  SectionHoldings(
      Archive archive, Scope scope, Answerer answerer, Supplier<List<Document>> documents) {
    this.archive = archive;
    this.scope = scope;
    this.answerer = answerer;
    this.documents = documents;
    this.examples = new Examples(documents, answerer);
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

  /** Those that these documents name. */
  @Override
  public Bets bets() {
    return archive.bets().namedIn(documents());
  }

  /** They name files, and nobody knows to which set a file that could not be read belongs. */
  @Override
  public Omissions omissions() {
    return Omissions.NONE;
  }

  @Override
  public List<String> examples() {
    return examples.questions();
  }
}
