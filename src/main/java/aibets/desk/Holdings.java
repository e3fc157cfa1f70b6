package aibets.desk;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import java.util.List;
import java.util.Optional;

/** Documents that may be shown together, and an answerer restricted to them. Thread-safe. */
public interface Holdings {

  /** Returns the answerer, which uses only these documents. */
  Answerer answerer();

  /** Returns a live document among them. */
  Optional<Document> document(String id);

  /** Returns the live documents, ordered by id. */
  List<Document> documents();

  /** Returns the subjects that can be compared. */
  Bets bets();

  /** Whether there are cards of the subjects. */
  default boolean hasCards() {
    return !bets().subjects().isEmpty();
  }

  /** Returns what the last reload left out or altered, as far as it may be shown. */
  Omissions omissions();

  /** Returns example questions that the documents answer; few, or none. */
  List<String> examples();
}
