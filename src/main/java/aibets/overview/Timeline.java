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
 * Dated statements in chronological order.
 *
 * @param topic what they are about, empty for everything
 * @param entries earliest first
 */
public record Timeline(String topic, List<Entry> entries) {

  /**
   * A dated statement.
   *
   * @param written the date as written
   * @param from the first day of the period
   * @param to the last day of the period
   * @param quote the statement
   * @param disputedBy other dates that documents give for the same event, as written; usually none
   */
  public record Entry(
      String written, LocalDate from, LocalDate to, Quote quote, List<String> disputedBy) {

    /** Copies the list. */
    public Entry {
      disputedBy = List.copyOf(disputedBy);
    }
  }

  /** The maximum length of a period in days; a longer one does not date an event. */
  private static final int MAX_DAYS = 366;

  /** Text before a date that only limits a period. */
  private static final Pattern BOUND =
      Pattern.compile("(?i)\\b(?:before|until|prior to|than) (?:the |early |late |mid-)?$");

  /** Sentences that only introduce a list or name sources. */
  private static final Pattern NOTHING_HAPPENED =
      Pattern.compile(
          "(?i):\\s*$|\\b(?:is|are) (?:a |the )?(?:sources?|credited"
              + " to)\\b|\\bcredits\\b.*\\bsources?\\b");

  /** Copies the list. */
  public Timeline {
    entries = List.copyOf(entries);
  }

  /** Returns the dated statements of documents about a topic. */
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
        .filter(value -> value.kind() == Kind.DATE && value.high() - value.low() < MAX_DAYS)
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

  /**
   * Whether sentence and context contain every word of the topic, and the sentence at least one.
   */
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
