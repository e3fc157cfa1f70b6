package aibets.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** BM25 over English word stems: a snapshot of a {@link WordIndex}. Immutable. */
final class LexicalIndex {

  /**
   * Allows one different letter, or two in words of eight letters or more; a transposition counts
   * as one.
   */
  private static final float SIMILAR = 0.74f;

  /**
   * A passage that shares words with a question.
   *
   * @param passage its key
   */
  record Match(long passage, double score) {}

  private final Analyzer analyzer;
  private final IndexSearcher searcher;
  private final DirectSpellChecker speller;

  /** Takes ownership of the reader. */
  LexicalIndex(Analyzer analyzer, DirectoryReader reader) {
    this.analyzer = analyzer;
    this.searcher = new IndexSearcher(reader);
    this.speller = new DirectSpellChecker();
    speller.setAccuracy(SIMILAR);
  }

  /** Closes the index, which must no longer be in use. */
  void close() {
    try {
      searcher.getIndexReader().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the passages that share words with a question, best first. */
  List<Match> search(String question, int limit) {
    @Nullable Query query = new QueryBuilder(analyzer).createBooleanQuery(WordIndex.TEXT, question);
    if (query == null) {
      return List.of();
    }
    try {
      List<Match> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
        found.add(new Match(passage(hit.doc), hit.score));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long passage(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues keys = leaf.reader().getNumericDocValues(WordIndex.PASSAGE);
    if (keys == null || !keys.advanceExact(doc - leaf.docBase)) {
      throw new IOException("The word index has no key for " + doc);
    }
    return keys.longValue();
  }

  /** Whether any passage contains a word, in any case. */
  boolean hasWord(String word) {
    try {
      return searcher.getIndexReader().docFreq(term(word)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the most similar word of the passages, if it is similar enough to be the correct
   * spelling.
   */
  Optional<String> similarWord(String word) {
    try {
      SuggestWord[] similar =
          speller.suggestSimilar(
              term(word), 1, searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return Arrays.stream(similar).findFirst().map(suggestion -> suggestion.string);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term term(String word) {
    return new Term(WordIndex.WORDS, word.toLowerCase(Locale.ROOT));
  }
}
