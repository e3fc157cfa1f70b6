package aibets.overview;

import aibets.answer.Quote;
import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import aibets.values.Kind;
import aibets.values.Value;
import aibets.values.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the sources date, in order of time.
 *
 * @param topic what it is about, empty for everything
 * @param entries earliest first
 */
public record Timeline(String topic, List<Entry> entries) {

  /**
   * A dated statement.
   *
   * @param written the date's own words
   * @param from the first day meant
   * @param to the last day meant
   * @param quote the statement
   * @param disputedBy dates that other documents give for the same, as written; usually none
   */
  public record Entry(
      String written, LocalDate from, LocalDate to, Quote quote, List<String> disputedBy) {

    /** Copies the list. */
    public Entry {
      disputedBy = List.copyOf(disputedBy);
    }
  }

  /** A span of years says when nothing happened. */
  private static final int LONGEST_IN_DAYS = 366;

  /** Before a date that says until when something else held. */
  private static final Pattern BOUND =
      Pattern.compile("(?i)\\b(?:before|until|prior to|than) (?:the |early |late |mid-)?$");

  /** What only leads to a list, or names the sources of the text. */
  private static final Pattern NOTHING_HAPPENED =
      Pattern.compile(
          "(?i):\\s*$|\\b(?:is|are) (?:a |the )?(?:sources?|credited"
              + " to)\\b|\\bcredits\\b.*\\bsources?\\b");

  /** Copies the list. */
  public Timeline {
    entries = List.copyOf(entries);
  }

  /** The dated statements of some documents that name the topic. */
  public static Timeline of(String topic, List<Document> documents) {
    List<Entry> entries = new ArrayList<>();
    for (Document document : documents) {
      for (Passage passage : document.passages()) {
        for (Sentence sentence : passage.sentences()) {
          entry(topic.strip(), document, passage, sentence).ifPresent(entries::add);
        }
      }
    }
    entries.sort(
        Comparator.comparing(Entry::from)
            .thenComparing(Entry::to)
            .thenComparing(entry -> entry.quote().document().id()));
    return new Timeline(topic.strip(), Disputes.marked(entries));
  }

  private static Optional<Entry> entry(
      String topic, Document document, Passage passage, Sentence sentence) {
    String text = document.text(sentence);
    String context = passage.section() + "\n" + text;
    if (!topic.isEmpty() && !names(topic, text, context)) {
      return Optional.empty();
    }
    if (NOTHING_HAPPENED.matcher(text).find()) {
      return Optional.empty();
    }
    return Values.in(text).stream()
        .filter(value -> value.kind() == Kind.DATE && value.high() - value.low() < LONGEST_IN_DAYS)
        .filter(value -> !BOUND.matcher(text.substring(0, value.start())).find())
        .min(Comparator.comparingDouble(value -> value.high() - value.low()))
        .map(value -> entry(value, text, Quote.of(document, passage, sentence)));
  }

  private static Entry entry(Value value, String text, Quote quote) {
    return new Entry(
        text.substring(value.start(), value.end()),
        LocalDate.ofEpochDay((long) value.low()),
        LocalDate.ofEpochDay((long) value.high()),
        quote,
        List.of());
  }

  /** Every word of the topic stands in the sentence or above it, and one in the sentence. */
  private static boolean names(String topic, String text, String context) {
    if (Subject.of(topic).isNamedIn(text)) {
      return true;
    }
    List<Subject> words =
        List.of(topic.toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
            .map(Subject::of)
            .toList();
    return words.size() > 1
        && Subject.of(topic).isNamedIn(context)
        && words.stream().anyMatch(word -> word.isNamedIn(text));
  }
}
