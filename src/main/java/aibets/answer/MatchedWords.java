package aibets.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a question that say something, found again in a text. Thread-safe. */
public final class MatchedWords {

  /** More would mark nothing any more. */
  private static final int MOST = 8;

  private static final Analyzer STEMS = new EnglishAnalyzer();

  private final Set<String> wanted = new HashSet<>();

  /**
   * A piece of a text.
   *
   * @param matched whether it is a word of the question, or a form of one
   */
  public record Piece(String text, boolean matched) {}

  /** A word and where it stands. */
  private record Word(String stem, int start, int end) {}

  /** The words of a question. */
  public MatchedWords(String question) {
    for (Word word : words(question)) {
      if (ContentWords.include(question.substring(word.start(), word.end()))) {
        wanted.add(word.stem());
      }
    }
  }

  /**
   * A text cut where the first eight of the question's words begin and end; joined, the pieces are
   * the text.
   */
  public List<Piece> in(String text) {
    List<Piece> pieces = new ArrayList<>();
    int done = 0;
    int matched = 0;
    for (Word word : words(text)) {
      if (matched < MOST && wanted.contains(word.stem()) && word.start() >= done) {
        matched++;
        add(pieces, text.substring(done, word.start()), false);
        add(pieces, text.substring(word.start(), word.end()), true);
        done = word.end();
      }
    }
    add(pieces, text.substring(done), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean matched) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, matched));
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = STEMS.tokenStream("", text)) {
      CharTermAttribute stem = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(stem.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
  }
}
