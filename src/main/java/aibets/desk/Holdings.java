package aibets.desk;

import aibets.answer.Answerer;
import aibets.corpus.Document;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import java.util.List;
import java.util.Optional;

/**
 * Documents that may be shown together, and what answers from them and from no others. Safe for use
 * by several threads.
 */
public interface Holdings {

  /** Answers from these documents alone. */
  Answerer answerer();

  /** One of them that is live now. */
  Optional<Document> document(String id);

  /** Those that are live now, ordered by id. */
  List<Document> documents();

  /** What they can be asked about side by side. */
  Bets bets();

  /** Whether there are cards of what can be asked about. */
  default boolean hasCards() {
    return !bets().subjects().isEmpty();
  }

  /** What the last reload did not take as it was, as far as it may be told. */
  Omissions omissions();

  /** Questions that they answer; few, or none. */
  List<String> examples();
}
