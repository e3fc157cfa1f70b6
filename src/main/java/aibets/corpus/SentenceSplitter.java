package aibets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Finds sentences with OpenNLP's English model, mended where it takes an abbreviation for an end.
 * One thread only.
 */
final class SentenceSplitter {

  /** No abbreviation, and no end of a sentence with its quotation marks, is longer. */
  private static final int TAIL = 40;

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(^|[\\s(\"“])(St|Mr|Mrs|Ms|Dr|Prof|Sr|Jr|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Gov|Sen|Rep|Nos?|[Vv]ols?|pp?"
              + "|[Ff]igs?|[Ee]q|[Ss]ecs?|[Cc]h|cf|vs?|e\\.g|i\\.e|al|approx|ca?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
              + "|Oct|Nov|Dec|Ft|Mt|[A-Z]|[A-Z]\\.[A-Z])\\.$");

  /** Ends a sentence or not: it does if a capital follows. */
  private static final Pattern MAYBE =
      Pattern.compile("(^|\\s)(Inc|Ltd|Co|Corp|etc|a\\.m|p\\.m)\\.$");

  /** The model also ends sentences behind numbers such as "1.03B". */
  private static final Pattern END = Pattern.compile("[.!?…:;]['\"”’)\\] ]*$");

  private final SentenceDetectorME detector;
  private final Checkpoint checkpoint;

  SentenceSplitter(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
    String name = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
    try (InputStream in = SentenceSplitter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The sentence model " + name + " is not on the class path");
      }
      detector = new SentenceDetectorME(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("The sentence model " + name + " cannot be read", e);
    }
  }

  /**
   * The sentences of a block, as ranges of the whole text.
   *
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  List<Span> split(String text, int start, int end) {
    String block = text.substring(start, end).replace('\n', ' ');
    return placed(block, mended(block, detected(block)), start);
  }

  /** A block that is one sentence as it stands, or its parts if it is too long. */
  List<Span> whole(String text, int start, int end) {
    checkpoint.pass();
    String block = text.substring(start, end);
    return placed(block, List.of(new Span(0, block.length())), start);
  }

  private static List<Span> placed(String block, List<Span> found, int start) {
    List<Span> sentences = new ArrayList<>();
    found.forEach(span -> LongSentence.cut(block, span, sentences));
    return sentences.stream()
        .filter(span -> hasWord(block, span))
        .map(span -> new Span(start + span.getStart(), start + span.getEnd()))
        .toList();
  }

  private List<Span> detected(String block) {
    List<Span> found = new ArrayList<>();
    for (Span part : TextParts.of(block)) {
      checkpoint.pass();
      String text = block.substring(part.getStart(), part.getEnd());
      for (Span sentence : detector.sentPosDetect(text)) {
        found.add(new Span(sentence, part.getStart()));
      }
    }
    return found;
  }

  private static boolean hasWord(String block, Span span) {
    return block
        .substring(span.getStart(), span.getEnd())
        .codePoints()
        .anyMatch(Character::isLetterOrDigit);
  }

  private static List<Span> mended(String block, List<Span> found) {
    List<Span> mended = new ArrayList<>();
    for (Span span : found) {
      int last = mended.size() - 1;
      if (last >= 0 && goesOn(block, mended.get(last), span)) {
        mended.set(last, new Span(mended.get(last).getStart(), span.getEnd()));
      } else {
        mended.add(span);
      }
    }
    return mended;
  }

  private static boolean goesOn(String block, Span before, Span after) {
    String tail =
        block.substring(Math.max(before.getStart(), before.getEnd() - TAIL), before.getEnd());
    char next = block.charAt(after.getStart());
    return !END.matcher(tail).find()
        || ABBREVIATION.matcher(tail).find()
        || Character.isLowerCase(next)
        || (MAYBE.matcher(tail).find() && !Character.isUpperCase(next));
  }
}
