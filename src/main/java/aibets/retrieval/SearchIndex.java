package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.encoding.Encoder;
import aibets.encoding.Encoding;
import aibets.store.PassageStore;
import aibets.store.StoredDocument;
import aibets.vectors.Hit;
import aibets.vectors.VectorIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/** The live corpus in memory: what a question's candidates are found in. An immutable snapshot. */
final class SearchIndex {

  /** Reciprocal rank fusion's constant (Cormack et al. 2009). */
  private static final int RRF = 60;

  private record Entry(Document document, Passage passage, long key) {}

  private final List<Document> documents;
  private final List<Entry> entries;
  private final VectorIndex dense;
  private final LexicalIndex lexical;
  private final TokenWeights weights;
  private final Acronyms acronyms;

  private SearchIndex(
      List<Document> documents,
      List<Entry> entries,
      VectorIndex dense,
      LexicalIndex lexical,
      TokenWeights weights,
      Acronyms acronyms) {
    this.documents = documents;
    this.entries = entries;
    this.dense = dense;
    this.lexical = lexical;
    this.weights = weights;
    this.acronyms = acronyms;
  }

  static SearchIndex of(PassageStore store, Encoder encoder) {
    List<Document> documents = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    TokenWeights.Builder weights = new TokenWeights.Builder();
    LexicalIndex.Builder lexical = new LexicalIndex.Builder();
    Acronyms.Builder acronyms = new Acronyms.Builder();
    store.readLive(
        stored -> {
          Document document = stored.document();
          documents.add(document);
          acronyms.add(document.text());
          for (int i = 0; i < document.passages().size(); i++) {
            Passage passage = document.passages().get(i);
            StoredDocument.StoredPassage row = stored.passages().get(i);
            entries.add(new Entry(document, passage, row.key()));
            vectors.add(row.vector());
            weights.add(row.tokenIds());
            lexical.add(words(document, passage));
          }
        });
    return new SearchIndex(
        List.copyOf(documents),
        List.copyOf(entries),
        VectorIndex.empty(encoder.dimension()).plus(vectors),
        lexical.build(),
        weights.build(encoder.encode(TokenWeights.FUNCTION_WORDS).tokens().ids()),
        acronyms.build());
  }

  private static String words(Document document, Passage passage) {
    StringBuilder text =
        new StringBuilder(document.title()).append('\n').append(passage.section()).append('\n');
    if (passage.leadIn() != null) {
      text.append(document.text(passage.leadIn())).append('\n');
    }
    for (Sentence sentence : passage.sentences()) {
      text.append(document.text(sentence)).append('\n');
    }
    return text.toString();
  }

  /** Ordered by id. */
  List<Document> documents() {
    return documents;
  }

  LexicalIndex lexical() {
    return lexical;
  }

  TokenWeights weights() {
    return weights;
  }

  /**
   * The passages that are near by meaning or share words, fused by reciprocal rank.
   *
   * @param limit at most this many, and from twice as many of either kind
   */
  List<Candidate> candidates(String question, Encoding encoding, int limit) {
    Map<Integer, Double> fused = new HashMap<>();
    List<Hit> near = dense.nearest(encoding.vector(), limit);
    for (int rank = 0; rank < near.size(); rank++) {
      fused.merge(near.get(rank).row(), 1.0 / (RRF + rank), Double::sum);
    }
    ScoreDoc[] hits = lexical.search(acronyms.spelledOut(question), limit);
    Map<Integer, Double> shares = new HashMap<>();
    for (int rank = 0; rank < hits.length; rank++) {
      fused.merge(hits[rank].doc, 1.0 / (RRF + rank), Double::sum);
      shares.put(hits[rank].doc, (double) hits[rank].score / hits[0].score);
    }
    return fused.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .limit(limit)
        .map(
            entry -> {
              int at = entry.getKey();
              Entry found = entries.get(at);
              return new Candidate(
                  found.document(),
                  found.passage(),
                  found.key(),
                  dense.cosine(encoding.vector(), at),
                  shares.getOrDefault(at, 0.0));
            })
        .toList();
  }
}
