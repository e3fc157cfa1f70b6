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
      Pattern.compile(
          "(?i)^(?:and|what about|how about|and what about|and how about)\\s+(.+?)\\s*\\?*$");

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

  private FollowUp() {}

  /**
   * The question as it would be asked without a conversation.
   *
   * @param earlier the conversation's questions, oldest first
   */
  static String complete(String question, List<String> earlier) {
    String before = "";
    for (String each : earlier) {
      before = completeAfter(each, before);
    }
    return completeAfter(question, before);
  }

  private static String completeAfter(String question, String before) {
    String topic = topic(before);
    if (topic.isEmpty()) {
      return question;
    }
    Matcher ellipsis = ELLIPSIS.matcher(question.strip());
    if (ellipsis.matches() && isBare(ellipsis.group(1))) {
      return before.contains(topic)
          ? before.replace(topic, ellipsis.group(1))
          : before + " " + ellipsis.group(1);
    }
    Matcher pronoun = PRONOUN.matcher(question);
    // A question that names somebody itself speaks of that one.
    if (!pronoun.find() || names(question.substring(0, pronoun.start())).length() > 0) {
      return question;
    }
    String replacement = pronoun.group(1) == null ? topic : topic + "'s";
    return question.substring(0, pronoun.start()) + replacement + question.substring(pronoun.end());
  }

  /** A thing without anything said of it, such as a name of up to four words. */
  private static boolean isBare(String text) {
    return text.split("\\s+").length <= 4 && !PRONOUN.matcher(text).find();
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
        .map(word -> word.replaceAll("^[^\\p{L}\\p{N}$]+|[^\\p{L}\\p{N}]+$", ""))
        .filter(word -> !word.isEmpty() && saysSomething(word))
        .collect(Collectors.joining(" "));
  }

  /** Whether a word names or describes anything. */
  static boolean saysSomething(String word) {
    return !PLAIN.contains(word.toLowerCase(Locale.ROOT));
  }
}
