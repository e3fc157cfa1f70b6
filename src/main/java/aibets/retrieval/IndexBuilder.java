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

/** Builds snapshots of the index by adding and removing documents. Not thread-safe. */
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

  /** Whether the word index belongs to a corpus. */
  boolean hasWordsOf(String corpus) {
    return corpus.equals(words.notes().get(CORPUS));
  }

  /** Loads the vectors, which the word index does not contain. */
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

  /** Returns the versions added and not removed. */
  Set<Long> versions() {
    return versions;
  }

  /** Whether more rows are unused than used. */
  boolean isSparse() {
    return dense.size() > 1000 && dense.live() < dense.size() / 2;
  }

  /** Commits the word index. */
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

  /** Closes the builder; snapshots remain readable. */
  @Override
  public void close() throws IOException {
    words.close();
  }
}
