package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.storage.PassageStore;
import aibets.storage.StoredDocument;
import aibets.vectors.VectorIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes snapshots: takes documents in and out, one thread at a time. */
final class IndexBuilder implements AutoCloseable {

  private static final String CORPUS = "corpus";
  private static final String ACRONYMS = "acronyms";

  private static final int BATCH = 4096;

  private final WordIndex words;
  private final FunctionWords functionWords;
  private final Rows rows = new Rows();
  private final TokenWeights.Builder weights = new TokenWeights.Builder();
  private final Acronyms.Builder acronyms = new Acronyms.Builder();
  private final Set<Long> versions = new HashSet<>();
  private VectorIndex dense;

  IndexBuilder(WordIndex words, int dimension, FunctionWords functionWords) {
    this.words = words;
    this.functionWords = functionWords;
    this.dense = VectorIndex.empty(dimension);
  }

  /** Whether the words are those of a corpus. */
  boolean hasWordsOf(String corpus) {
    return corpus.equals(words.notes().get(CORPUS));
  }

  /** Reads what the words do not hold. */
  void readVectors(PassageStore store, Set<Long> live) {
    acronyms.read(words.notes().getOrDefault(ACRONYMS, ""));
    versions.addAll(live);
    List<float[]> vectors = new ArrayList<>();
    store.readVectors(
        each -> {
          add(each.version(), each.passage());
          vectors.add(each.passage().vector());
          if (vectors.size() == BATCH) {
            dense = dense.plus(vectors);
            vectors.clear();
          }
        });
    dense = dense.plus(vectors);
  }

  void add(long version, StoredDocument stored) {
    Document document = stored.document();
    versions.add(version);
    acronyms.add(document.text());
    for (int i = 0; i < document.passages().size(); i++) {
      StoredDocument.StoredPassage row = stored.passages().get(i);
      add(version, row);
      words.add(version, row.key(), text(document, document.passages().get(i)));
    }
    dense = dense.plus(stored.passages().stream().map(row -> row.vector()).toList());
  }

  private void add(long version, StoredDocument.StoredPassage row) {
    rows.add(version, row.key());
    weights.add(row.tokenIds());
  }

  private static String text(Document document, Passage passage) {
    StringBuilder text =
        new StringBuilder(document.title()).append('\n').append(passage.section()).append('\n');
    if (passage.leadIn() != null) {
      text.append(document.words(passage.leadIn())).append('\n');
    }
    for (Sentence sentence : passage.sentences()) {
      text.append(document.words(sentence)).append('\n');
    }
    return text.toString();
  }

  void remove(long version, StoredDocument stored) {
    versions.remove(version);
    acronyms.remove(stored.document().text());
    stored.passages().forEach(row -> weights.remove(row.tokenIds()));
    words.remove(version);
    dense = dense.without(rows.of(version));
  }

  /** The versions that were added and not removed. */
  Set<Long> versions() {
    return versions;
  }

  /** Whether more rows lie idle than are in use. */
  boolean isSparse() {
    return dense.size() > 1000 && dense.live() < dense.size() / 2;
  }

  /** Keeps the words. */
  void commit(String corpus) {
    words.commit(Map.of(CORPUS, corpus, ACRONYMS, acronyms.written()));
  }

  void merge() {
    words.merge();
  }

  SearchIndex snapshot() {
    return new SearchIndex(
        rows, dense, words.snapshot(), weights.build(functionWords), acronyms.build());
  }

  /** Snapshots can still be read. */
  @Override
  public void close() throws IOException {
    words.close();
  }
}
