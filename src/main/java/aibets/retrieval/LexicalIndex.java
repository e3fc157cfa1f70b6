package aibets.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** BM25 over English word stems, in memory. Immutable once built. */
final class LexicalIndex {

  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  private LexicalIndex(Analyzer analyzer, IndexSearcher searcher) {
    this.analyzer = analyzer;
    this.searcher = searcher;
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
      throw new UncheckedIOException("The word index lies in memory and cannot fail to be read", e);
    }
  }

  /** Takes passages in order; their places are what {@link #search} returns as {@code doc}. */
  static final class Builder {

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    Builder() {
      try {
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(String text) {
      Document document = new Document();
      document.add(new TextField(TEXT, text, Field.Store.NO));
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
