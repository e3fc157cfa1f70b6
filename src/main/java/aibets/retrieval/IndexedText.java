package aibets.retrieval;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words by which passages are found. */
final class IndexedText {

  private IndexedText() {}

  /** Returns the text of a passage with its title and heading. */
  static String of(Document document, Passage passage) {
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

  /** Returns the index terms of a text, separated by spaces. */
  static String terms(Analyzer analyzer, String text) {
    StringJoiner terms = new StringJoiner(" ");
    try (TokenStream stream = analyzer.tokenStream(WordIndex.TEXT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms.toString();
  }
}
