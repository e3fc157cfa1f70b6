package aibets.retrieval;

import aibets.english.Analyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The word index of passages, in memory or in a directory as a cache: what is missing or damaged is
 * rebuilt. Not thread-safe.
 */
final class WordIndex implements AutoCloseable {

  static final String TEXT = "text";
  static final String WORDS = "words";
  static final String PASSAGE = "passage";
  private static final String VERSION = "version";

  /** The maximum share of removed passages, whose words still count until they are merged away. */
  private static final double MAX_REMOVED_SHARE = 0.05;

  private static final FieldType WORDS_ONLY = new FieldType();

  static {
    WORDS_ONLY.setIndexOptions(IndexOptions.DOCS);
    WORDS_ONLY.setOmitNorms(true);
    WORDS_ONLY.freeze();
  }

  private final Analyzer analyzer = Analyzers.stems();
  private final Directory directory;
  private final IndexWriter writer;

  private WordIndex(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
    this.directory = directory;
    Analyzer each = new PerFieldAnalyzerWrapper(analyzer, Map.of(WORDS, Analyzers.words()));
    // Merges keep segments in order and run on the writing thread, so that ties are ranked
    // consistently.
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(each)
                .setOpenMode(mode)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false));
  }

  static WordIndex inMemory() {
    try {
      return new WordIndex(new ByteBuffersDirectory(), IndexWriterConfig.OpenMode.CREATE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates an empty index, replacing what is in the directory. */
  static WordIndex empty(Path directory) throws IOException {
    return new WordIndex(FSDirectory.open(directory), IndexWriterConfig.OpenMode.CREATE);
  }

  /**
   * Opens the index in a directory.
   *
   * @throws IOException if there is none or it is damaged
   */
  static WordIndex existing(Path directory) throws IOException {
    WordIndex index = new WordIndex(FSDirectory.open(directory), IndexWriterConfig.OpenMode.APPEND);
    try (DirectoryReader reader = DirectoryReader.open(index.writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  void add(long version, long passage, String text) {
    Document document = new Document();
    document.add(new StringField(VERSION, Long.toString(version), Field.Store.NO));
    document.add(new NumericDocValuesField(PASSAGE, passage));
    document.add(new TextField(TEXT, text, Field.Store.NO));
    document.add(new Field(WORDS, text, WORDS_ONLY));
    write(document);
  }

  /** Adds a text that no search finds, but whose words are known to be spelled correctly. */
  void addForSpelling(long version, String text) {
    Document document = new Document();
    document.add(new StringField(VERSION, Long.toString(version), Field.Store.NO));
    document.add(new Field(WORDS, text, WORDS_ONLY));
    write(document);
  }

  private void write(Document document) {
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(long version) {
    try {
      writer.deleteDocuments(new Term(VERSION, Long.toString(version)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Merges all segments, which pays off after the first indexing. */
  void merge() {
    try {
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits additions and removals, with notes. */
  void commit(Map<String, String> notes) {
    try {
      writer.setLiveCommitData(notes.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the notes of the last commit. */
  Map<String, String> notes() {
    Map<String, String> notes = new HashMap<>();
    Optional.ofNullable(writer.getLiveCommitData())
        .ifPresent(kept -> kept.forEach(each -> notes.put(each.getKey(), each.getValue())));
    return notes;
  }

  /** Returns a snapshot of all additions and removals so far. */
  LexicalIndex snapshot() {
    try {
      DirectoryReader reader = DirectoryReader.open(writer);
      if (reader.numDeletedDocs() > MAX_REMOVED_SHARE * reader.maxDoc()) {
        reader.close();
        writer.forceMerge(1);
        reader = DirectoryReader.open(writer);
      }
      return new LexicalIndex(analyzer, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the index; snapshots remain readable. */
  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
