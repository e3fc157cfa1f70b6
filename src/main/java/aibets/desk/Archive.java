package aibets.desk;

import aibets.corpus.Document;
import aibets.indexing.Omissions;
import aibets.overview.Bets;
import aibets.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot keeps, and the documents that it answers from. Safe for use by several threads. */
public interface Archive {

  /** What the bot keeps. */
  Storage storage();

  /**
   * What a text means, for comparison with what others mean.
   *
   * @return of unit length, the same length for every text
   */
  float[] meaning(String text);

  /** What the documents can be asked about side by side. */
  Bets bets();

  /** Questions that the documents answer; few, or none. */
  List<String> examples();

  /** A document that is live now. */
  Optional<Document> document(String id);

  /** The documents that are live now, ordered by id. */
  List<Document> documents();

  /**
   * The groups of people that live documents are for. A document answers no question before its
   * groups are named here.
   */
  Set<String> readers();

  /** What the last reload did not take as it was. */
  Omissions omissions();

  /** The documents of a scope alone. */
  Holdings within(Scope scope);

  /** Why answers are less sure than they should be, if they are; a sentence. */
  Optional<String> notice();
}
