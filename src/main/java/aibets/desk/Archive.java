package aibets.desk;

import aibets.corpus.Document;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import aibets.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bot's storage and documents. Thread-safe. */
public interface Archive {

  /** Returns the storage. */
  Storage storage();

  /**
   * Returns the embedding of a text, for comparison with others.
   *
   * @return unit length, the same dimension for every text
   */
  float[] meaning(String text);

  /** Returns the subjects that can be compared. */
  Bets bets();

  /** Returns example questions that the documents answer; few, or none. */
  List<String> examples();

  /** Returns a live document. */
  Optional<Document> document(String id);

  /** Returns the live documents, ordered by id. */
  List<Document> documents();

  /**
   * Returns the user groups named as readers of live documents. A document is used for answers only
   * after its groups are included here.
   */
  Set<String> readers();

  /** Returns what the last reload left out or altered. */
  Omissions omissions();

  /** Returns the documents of a scope. */
  Holdings within(Scope scope);

  /** Returns a sentence on why answers are less reliable than usual, if they are. */
  Optional<String> notice();
}
