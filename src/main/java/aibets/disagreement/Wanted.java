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

/** Which values answer a question. */
final class Wanted {

  private static final Pattern HOW_MANY = Pattern.compile("how many (?:more )?(\\p{L}+)");

  /** A unit of time is at most so many times the next smaller one. */
  private static final double NEXT_UNIT = 61;

  private final Question question;
  private final Kind kind;
  private final String lower;
  private final List<Value> known;
  private final double unit;

  /**
   * What a question wants.
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

  /** Of "how many days", a day in months; 0 where no unit of time is asked for. */
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
          throw new IllegalArgumentException("No value is asked for by " + asked);
    };
  }

  /**
   * The values of a sentence that could be asked for, and that the question does not say itself.
   */
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

  /** Hours may be answered in minutes or days; a year is no number of hours that anybody means. */
  private boolean isOfItsSize(Value value) {
    return value.step() <= NEXT_UNIT * unit && unit <= NEXT_UNIT * value.step();
  }

  private static ValueContext context(Value value, String sentence) {
    return new ValueContext(sentence, value.start(), value.end());
  }

  /** A search result opens with the day on which its page was found: "Sep 17, 2020 ... ". */
  private static boolean isOwnDate(Value value, String sentence) {
    return value.start() < 3 && sentence.startsWith(" ...", value.end());
  }

  /** Whether time to come is asked for and stated, or time that has passed. */
  boolean isOfItsTime(Value value, String sentence) {
    return kind != Kind.DURATION || context(value, sentence).isOver() == question.past();
  }
}
