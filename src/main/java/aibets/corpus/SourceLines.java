package aibets.corpus;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of the file for each sentence of a document, where known. Immutable. */
public final class SourceLines {

  /** No lines are known. */
  public static final SourceLines NONE = new SourceLines(new TreeMap<>());

  private static final Pattern SENTENCE = Pattern.compile("(\\d{1,9}):(\\d{1,9})-(\\d{1,9})");

  private final NavigableMap<Integer, Range> ofSentences;

  /**
   * A range of lines.
   *
   * @param first from 1
   * @param last not before the first
   */
  public record Range(int first, int last) {

    /** Checks the order. */
    public Range {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("Invalid lines: " + first + " to " + last);
      }
    }

    private Range with(Range other) {
      return new Range(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  private SourceLines(NavigableMap<Integer, Range> ofSentences) {
    this.ofSentences = ofSentences;
  }

  /** Creates an instance from the lines of sentences, by their offsets in the document's text. */
  static SourceLines of(Map<Integer, Range> ofSentences) {
    return new SourceLines(new TreeMap<>(ofSentences));
  }

  /** Returns the lines of the sentences that start in a range of the text. */
  public Optional<Range> within(int start, int end) {
    return ofSentences.subMap(start, true, end, false).values().stream().reduce(Range::with);
  }

  /** Returns a single line for {@link #parse}. */
  @Override
  public String toString() {
    return ofSentences.entrySet().stream()
        .map(each -> each.getKey() + ":" + each.getValue().first() + "-" + each.getValue().last())
        .collect(Collectors.joining(" "));
  }

  /** Parses the result of {@link #toString}; ignores malformed parts. */
  public static SourceLines parse(String written) {
    NavigableMap<Integer, Range> parsed = new TreeMap<>();
    Matcher sentence = SENTENCE.matcher(written);
    while (sentence.find()) {
      int first = Math.max(1, Integer.parseInt(sentence.group(2)));
      int last = Math.max(first, Integer.parseInt(sentence.group(3)));
      parsed.put(Integer.parseInt(sentence.group(1)), new Range(first, last));
    }
    return new SourceLines(parsed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceLines lines && lines.ofSentences.equals(ofSentences);
  }

  @Override
  public int hashCode() {
    return ofSentences.hashCode();
  }
}
