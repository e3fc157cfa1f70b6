package aibets.disagreement;

import aibets.english.ValueContext;
import aibets.question.AnswerType;
import aibets.question.Question;
import aibets.values.Kind;
import aibets.values.Value;
import aibets.values.Values;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Selects the values that can answer a question. */
final class Wanted {

  private static final Pattern HOW_MANY = Pattern.compile("how many (?:more )?(\\p{L}+)");

  /** The maximum ratio of a unit of time to the next smaller one. */
  private static final double NEXT_UNIT = 61;

  private final Question question;
  private final Kind kind;
  private final String lower;
  private final List<Value> known;
  private final double unit;

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
    this.unit = unit(lower);
  }

  /** Returns the unit of time that is asked for, in months; 0 if there is none. */
  private static double unit(String question) {
    Matcher asked = HOW_MANY.matcher(question);
    return asked.find()
        ? Values.in("1 " + asked.group(1)).stream()
            .filter(value -> value.kind() == Kind.DURATION)
            .mapToDouble(Value::step)
            .findFirst()
            .orElse(0)
        : 0;
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
      case DURATION -> unit == 0 || isOfItsSize(value);
      default -> true;
    };
  }

  /** Whether a duration is stated in the requested unit or one next to it. */
  private boolean isOfItsSize(Value value) {
    return value.step() <= NEXT_UNIT * unit && unit <= NEXT_UNIT * value.step();
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
