package aibets.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Completes a question that leans on earlier ones: "how much did they raise?" after "who funded AMI
 * Labs" becomes "how much did AMI Labs raise?", and "what about World Labs?" becomes "who funded
 * World Labs". A question that stands by itself stays as it is.
 */
final class FollowUp {

  private static final Pattern PRONOUN =
      Pattern.compile("(?i)\\b(?:(its|their|his)|(it|they|them|he|him|she|her))\\b");

  private static final Pattern ELLIPSIS =
      Pattern.compile("(?is)^(?:and what about|and how about|what about|how about|and)\\s+(.*)");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}$][\\p{L}\\p{N}$.'’-]*(?<![.'’-])");

  /** Words that name nothing. */
  private static final Set<String> PLAIN =
      Set.of(
          ("a an the of in on at to for from by with and or but is are was were be been do does did has have had can"
                  + " could will would shall should may might must not no so than then there here this that these"
                  + " those who whom whose what which when where why how much many long often far big it its they"
                  + " them their he him his she her about into over under between as if")
              .split(" "));

  private static final Set<Byte> NUMBERS =
      Set.of(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);

  private FollowUp() {}

  /**
   * The question as it would be asked without a conversation; as it is where that would be too long
   * to be asked.
   *
   * @param question as {@link Question#clean} leaves it
   * @param earlier the conversation's questions, oldest first
   */
  static String complete(String question, List<String> earlier) {
    String before = "";
    for (String each : earlier) {
      before = fitting(completeAfter(each, before), each);
    }
    return Question.clean(fitting(completeAfter(question, before), question));
  }

  private static String fitting(String completed, String bare) {
    return completed.length() > Question.LONGEST ? bare : completed;
  }

  private static String completeAfter(String question, String before) {
    String topic = topic(before);
    if (topic.isEmpty()) {
      return question;
    }
    Matcher ellipsis = ELLIPSIS.matcher(question.strip());
    if (ellipsis.matches()) {
      String other = withoutQuestionMarks(ellipsis.group(1));
      if (isBare(other)) {
        return replaced(before, topic, other);
      }
    }
    Matcher pronoun = PRONOUN.matcher(question);
    // A question that names somebody itself speaks of that one.
    if (!pronoun.find() || names(question.substring(0, pronoun.start())).length() > 0) {
      return question;
    }
    String replacement = pronoun.group(1) == null ? topic : topic + "'s";
    return question.substring(0, pronoun.start()) + replacement + question.substring(pronoun.end());
  }

  private static String withoutQuestionMarks(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '?') {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /** With something else in the place where the topic first stands as words; else behind it. */
  private static String replaced(String before, String topic, String other) {
    Matcher words =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(topic) + "(?![\\p{L}\\p{N}])")
            .matcher(before);
    return words.find()
        ? before.substring(0, words.start()) + other + before.substring(words.end())
        : before + " " + other;
  }

  /** A thing without anything said of it, such as a name of up to four words. */
  private static boolean isBare(String text) {
    return !text.isEmpty() && text.split("\\s+").length <= 4 && !PRONOUN.matcher(text).find();
  }

  /**
   * What a question is about: the names in it, else the words that say something; as they stand
   * side by side.
   */
  private static String topic(String question) {
    String names = names(question);
    if (names.isEmpty()) {
      return content(question);
    }
    return names;
  }

  private static String names(String text) {
    return WORD.matcher(text)
        .results()
        .filter(word -> word.start() > 0 || hasInnerCapital(word.group()))
        .map(word -> word.group())
        .filter(FollowUp::isName)
        .filter(FollowUp::saysSomething)
        .collect(Collectors.joining(" "));
  }

  private static boolean isName(String word) {
    return word.codePoints()
        .anyMatch(each -> Character.isUpperCase(each) || Character.isDigit(each));
  }

  private static boolean hasInnerCapital(String word) {
    return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  private static String content(String text) {
    return Arrays.stream(text.split("\\s+"))
        .map(FollowUp::withoutEdges)
        .filter(word -> !word.isEmpty() && saysSomething(word))
        .collect(Collectors.joining(" "));
  }

  /** Without what is no letter or digit around it; a dollar sign before it stays. */
  private static String withoutEdges(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !isOfAWord(word.codePointAt(start)) && word.charAt(start) != '$') {
      start += Character.charCount(word.codePointAt(start));
    }
    while (end > start && !isOfAWord(word.codePointBefore(end))) {
      end -= Character.charCount(word.codePointBefore(end));
    }
    return word.substring(start, end);
  }

  private static boolean isOfAWord(int letter) {
    return Character.isLetter(letter) || NUMBERS.contains((byte) Character.getType(letter));
  }

  /** Whether a word names or describes anything. */
  static boolean saysSomething(String word) {
    return !PLAIN.contains(word.toLowerCase(Locale.ROOT));
  }
}
