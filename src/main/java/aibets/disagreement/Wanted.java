package aibets.disagreement;

import aibets.english.ValueContext;
import aibets.question.AnswerType;
import aibets.question.Question;
import aibets.values.Kind;
import aibets.values.Value;
import aibets.values.Values;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Selects the values that can answer a question. */
final class Wanted {

  private final Question question;
  private final Kind kind;
  private final String lower;
  private final List<Value> known;

  /**
   * Creates a selection.
   *
   * @param question one that asks for a value
   */
  Wanted(Question question) {
    this.question = question;
    this.kind = kind(question.type());
    this.lower = question.text().toLowerCase(Locale.ROOT);
    this.known = Values.in(lower);
  }

  private static Kind kind(AnswerType asked) {
    return switch (asked) {
      case MONEY, VALUATION -> Kind.MONEY;
      case PERCENT -> Kind.PERCENT;
      case MULTIPLE -> Kind.MULTIPLE;
      case SCORE -> Kind.SCORE;
      case COUNT -> Kind.COUNT;
      case DURATION -> Kind.DURATION;
      case DATE -> Kind.DATE;
      case MEASURE, PERSON, PLACE, REASON, DEFINITION, OTHER ->
          throw new IllegalArgumentException("Not a question for a value: " + asked);
    };
  }

  /** Returns the values of a sentence that can be the answer and are not part of the question. */
  Stream<Value> in(String sentence) {
    return Values.in(sentence).stream()
        .filter(value -> isMet(value, sentence))
        .filter(value -> known.stream().noneMatch(value::agreesWith));
  }

  private boolean isMet(Value value, String sentence) {
    if (value.kind() != kind) {
      return false;
    }
    return switch (kind) {
      case COUNT -> lower.contains(value.unit());
      case SCORE -> lower.contains(value.unit().toLowerCase(Locale.ROOT));
      case MONEY ->
          context(value, sentence).isValuation() == (question.type() == AnswerType.VALUATION);
      case DATE -> !isOwnDate(value, sentence);
      default -> true;
    };
  }

  private static ValueContext context(Value value, String sentence) {
    return new ValueContext(sentence, value.start(), value.end());
  }

  /** Whether a date is that of a search result: "Sep 17, 2020 ... ". */
  private static boolean isOwnDate(Value value, String sentence) {
    return value.start() < 3 && sentence.startsWith(" ...", value.end());
  }

  /** Whether question and sentence are both about the future or both about the past. */
  boolean isOfItsTime(Value value, String sentence) {
    return kind != Kind.DURATION || context(value, sentence).isOver() == question.past();
  }
}
