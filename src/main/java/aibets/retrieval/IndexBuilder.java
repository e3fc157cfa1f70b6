package aibets.retrieval;

import aibets.corpus.Document;
import aibets.storage.PassageStore;
import aibets.storage.PassageStore.LiveVector;
import aibets.storage.StoredDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds snapshots of the index by adding and removing documents. Not thread-safe. */
final class IndexBuilder implements AutoCloseable {

  private static final String CORPUS = "corpus";
  private static final String ACRONYMS = "acronyms";
  private static final String WEIGHTS = "weights";

  private static final int BATCH = 4096;

  private final WordIndex words;
  private final CandidateIndex candidates;
  private final FunctionWords functionWords;
  private final TokenWeights.Builder weights = new TokenWeights.Builder();
  private final Acronyms.Builder acronyms = new Acronyms.Builder();
  private final Set<Long> versions = new HashSet<>();

  IndexBuilder(WordIndex words, CandidateIndex candidates, FunctionWords functionWords) {
    this.words = words;
    this.candidates = candidates;
    this.functionWords = functionWords;
  }

  /** Whether the word index belongs to a corpus. */
  boolean hasWordsOf(String corpus) {
    return corpus.equals(words.notes().get(CORPUS));
  }

  /** Loads what the word index does not contain: its notes, and the vectors if they are local. */
  void readRest(PassageStore store, Set<Long> live) {
    acronyms.read(words.notes().getOrDefault(ACRONYMS, ""));
    versions.addAll(live);
    if (candidates.isLocal()) {
      readVectors(store);
    } else {
      weights.read(words.notes().getOrDefault(WEIGHTS, ""));
    }
  }

  private void readVectors(PassageStore store) {
    List<LiveVector> batch = new ArrayList<>();
    store.readVectors(
        each -> {
          weights.add(each.passage().tokenIds());
          batch.add(each);
          if (batch.size() == BATCH) {
            candidates.add(batch);
            batch.clear();
          }
        });
    candidates.add(batch);
  }

  void add(long version, StoredDocument stored) {
    Document document = stored.document();
    versions.add(version);
    acronyms.add(document.text());
    for (int i = 0; i < document.passages().size(); i++) {
      StoredDocument.StoredPassage row = stored.passages().get(i);
      weights.add(row.tokenIds());
      String text = IndexedText.of(document, document.passages().get(i));
      if (candidates.isLocal()) {
        words.add(version, row.key(), text);
      } else {
        words.addForSpelling(version, text);
      }
    }
    candidates.add(
        stored.passages().stream().map(passage -> new LiveVector(version, passage)).toList());
  }

  void remove(long version, StoredDocument stored) {
    versions.remove(version);
    acronyms.remove(stored.document().text());
    stored.passages().forEach(row -> weights.remove(row.tokenIds()));
    words.remove(version);
    candidates.remove(version);
  }

  /** Returns the versions added and not removed. */
  Set<Long> versions() {
    return versions;
  }

  /** Whether more passages are unused than used. */
  boolean isSparse() {
    return candidates.isSparse();
  }

  /** Commits the word index. */
  void commit(String corpus) {
    Map<String, String> notes = new HashMap<>();
    notes.put(CORPUS, corpus);
    notes.put(ACRONYMS, acronyms.written());
    if (!candidates.isLocal()) {
      notes.put(WEIGHTS, weights.written());
    }
    words.commit(notes);
  }

  void merge() {
    words.merge();
  }

  /**
   * Returns a snapshot of all additions and removals so far.
   *
   * @throws aibets.storage.StorageException if a search engine is unavailable
   */
  SearchIndex snapshot() {
    LexicalIndex lexical = words.snapshot();
    try {
      Candidates found = candidates.snapshot(lexical, versions);
      return new SearchIndex(found, lexical, weights.build(functionWords), acronyms.build());
    } catch (RuntimeException e) {
      lexical.close();
      throw e;
    }
  }

  /** Closes the builder; snapshots remain readable. */
  @Override
  public void close() throws IOException {
    words.close();
  }
}
