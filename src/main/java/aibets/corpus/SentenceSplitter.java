package aibets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Detects sentences with OpenNLP's English model, corrected where it misjudges abbreviations or
 * misses a sentence end. Not thread-safe.
 */
final class SentenceSplitter {

  /**
   * The maximum number of full stops per part of a text; prose has fewer, and the model would take
   * too long.
   */
  private static final int DENSE = 500;

  private final SentenceDetectorME detector;
  private final Checkpoint checkpoint;

  SentenceSplitter(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
    String name = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The sentence model " + name + " is missing from the class path");
      }
      detector = new SentenceDetectorME(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the sentence model " + name, e);
    }
  }

  /**
   * Returns the sentences of a block, as ranges of the whole text.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  List<Span> split(String text, int start, int end) {
    String block = text.substring(start, end).replace('\n', ' ');
    return placed(block, mended(block, SentenceEnds.parted(block, detected(block))), start);
  }

  /** Returns a block as one sentence, or split if it is too long. */
  List<Span> whole(String text, int start, int end) {
    checkpoint.pass();
    String block = text.substring(start, end);
    return placed(block, List.of(new Span(0, block.length())), start);
  }

  private static List<Span> placed(String block, List<Span> found, int start) {
    List<Span> sentences = new ArrayList<>(found.size());
    found.forEach(span -> LongSentence.cut(block, span, sentences));
    sentences.removeIf(span -> !hasWord(block, span));
    sentences.replaceAll(span -> new Span(start + span.getStart(), start + span.getEnd()));
    return sentences;
  }

  private List<Span> detected(String block) {
    List<Span> found = new ArrayList<>();
    for (Span part : TextParts.of(block)) {
      checkpoint.pass();
      String text = block.substring(part.getStart(), part.getEnd());
      for (Span sentence : detectedIn(text)) {
        found.add(new Span(sentence, part.getStart()));
      }
    }
    return found;
  }

  /** Uses the model only where a sentence may end. */
  private List<Span> detectedIn(String text) {
    List<Integer> ends = SentenceEnds.ends(text);
    if (!ends.isEmpty() && ends.size() <= DENSE) {
      return List.of(detector.sentPosDetect(text));
    }
    List<Span> found = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      found.add(new Span(from, end).trim(text));
      from = end;
    }
    found.add(new Span(from, text.length()).trim(text));
    found.removeIf(span -> span.length() == 0);
    return found;
  }

  private static boolean hasWord(String block, Span span) {
    for (int i = span.getStart(); i < span.getEnd(); ) {
      int letter = block.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        return true;
      }
      i += Character.charCount(letter);
    }
    return false;
  }

  private static List<Span> mended(String block, List<Span> found) {
    List<Span> mended = new ArrayList<>();
    for (Span span : found) {
      int last = mended.size() - 1;
      if (last >= 0 && SentenceEnds.goesOn(block, mended.get(last), span)) {
        mended.set(last, new Span(mended.get(last).getStart(), span.getEnd()));
      } else {
        mended.add(span);
      }
    }
    return mended;
  }
}
