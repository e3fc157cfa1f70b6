package aibets.english;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** How texts are cut into what an index of words holds. */
public final class Analyzers {

  private Analyzers() {}

  /**
   * Into stems, without the commonest words: Lucene's few, for without all {@link StopWords} fewer
   * right sentences come first.
   */
  public static Analyzer stems() {
    return new EnglishAnalyzer();
  }

  /** Into words as they are written, in small letters. */
  public static Analyzer words() {
    return new StandardAnalyzer();
  }
}
