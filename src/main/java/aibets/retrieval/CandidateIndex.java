package aibets.retrieval;

import aibets.storage.PassageStore.LiveVector;
import java.util.List;
import java.util.Set;

/** The part of an index that finds candidates: in memory or in a search engine. */
interface CandidateIndex {

  /** Whether vectors and words are in this process. If not, only the words for spelling are. */
  boolean isLocal();

  /** Whether what is live now may replace what was lost: it was encoded as questions are. */
  boolean canReadLive();

  void add(List<LiveVector> passages);

  void remove(long version);

  /** Whether more passages are unused than used. */
  boolean isSparse();

  /**
   * Returns a snapshot.
   *
   * @param lexical the words of the passages, if they are in this process
   * @param versions all that were added and not removed
   * @throws aibets.storage.StorageException if the search engine is unavailable
   */
  Candidates snapshot(LexicalIndex lexical, Set<Long> versions);
}
