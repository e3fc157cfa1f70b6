package aibets.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** BM25 over English word stems, in memory. Immutable once built. */
final class LexicalIndex {

  private static final String TEXT = "text";
  private static final String WORDS = "words";

  /**
   * One letter may differ, two from eight letters on; neighbouring letters swapped count as one.
   */
  private static final float SIMILAR = 0.74f;

  private final Analyzer analyzer;
  private final IndexSearcher searcher;
  private final DirectSpellChecker speller;

  private LexicalIndex(Analyzer analyzer, IndexSearcher searcher) {
    this.analyzer = analyzer;
    this.searcher = searcher;
    this.speller = new DirectSpellChecker();
    speller.setAccuracy(SIMILAR);
  }

  /** The passages that share words with a question, best first. */
  ScoreDoc[] search(String question, int limit) {
    @Nullable Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
    if (query == null) {
      return new ScoreDoc[0];
    }
    try {
      return searcher.search(query, limit).scoreDocs;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** Whether any passage has a word, whatever its case. */
  boolean hasWord(String word) {
    try {
      return searcher.getIndexReader().docFreq(term(word)) > 0;
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  /** The most similar word that passages have, if one is similar enough to be a misspelling. */
  Optional<String> similarWord(String word) {
    try {
      SuggestWord[] similar =
          speller.suggestSimilar(
              term(word), 1, searcher.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return Arrays.stream(similar).findFirst().map(suggestion -> suggestion.string);
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private static Term term(String word) {
    return new Term(WORDS, word.toLowerCase(Locale.ROOT));
  }

  private static UncheckedIOException inMemory(IOException e) {
    return new UncheckedIOException("The word index lies in memory and cannot fail to be read", e);
  }

  /** Takes passages in order; their places are what {@link #search} returns as {@code doc}. */
  static final class Builder {

    private static final FieldType WORDS_ONLY = new FieldType();

    static {
      WORDS_ONLY.setIndexOptions(IndexOptions.DOCS);
      WORDS_ONLY.setOmitNorms(true);
      WORDS_ONLY.freeze();
    }

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    Builder() {
      try {
        Analyzer each =
            new PerFieldAnalyzerWrapper(analyzer, Map.of(WORDS, new StandardAnalyzer()));
        writer = new IndexWriter(directory, new IndexWriterConfig(each));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(String text) {
      Document document = new Document();
      document.add(new TextField(TEXT, text, Field.Store.NO));
      document.add(new Field(WORDS, text, WORDS_ONLY));
      try {
        writer.addDocument(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    LexicalIndex build() {
      try {
        writer.forceMerge(1);
        writer.close();
        return new LexicalIndex(analyzer, new IndexSearcher(DirectoryReader.open(directory)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
