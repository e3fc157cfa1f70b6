package aibets.english;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Lucene analyzers that split texts into index terms. */
public final class Analyzers {

  private Analyzers() {}

  /**
   * Returns an analyzer into stems that drops only Lucene's few stop words: dropping all {@link
   * StopWords} lowers the ranking of correct sentences.
   */
  public static Analyzer stems() {
    return new EnglishAnalyzer();
  }

  /** Returns an analyzer into words as written, in lower case. */
  public static Analyzer words() {
    return new StandardAnalyzer();
  }
}
