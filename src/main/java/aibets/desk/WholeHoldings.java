package aibets.desk;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import java.util.List;
import java.util.Optional;

/** All documents of an archive. */
final class WholeHoldings implements Holdings {

  private final Answerer answerer;
  private final Archive archive;

  WholeHoldings(Answerer answerer, Archive archive) {
    this.answerer = answerer;
    this.archive = archive;
  }

  @Override
  public Answerer answerer() {
    return answerer;
  }

  @Override
  public Optional<Document> document(String id) {
    return archive.document(id);
  }

  @Override
  public List<Document> documents() {
    return archive.documents();
  }

  @Override
  public Bets bets() {
    return archive.bets();
  }

  @Override
  public Omissions omissions() {
    return archive.omissions();
  }

  @Override
  public List<String> examples() {
    return archive.examples();
  }
}
