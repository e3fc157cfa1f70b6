package aibets.overview;

import aibets.corpus.Document;
import aibets.corpus.Passage;
import aibets.corpus.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generates questions from statements about named things, or else from headings. Does not check
 * whether the documents answer them.
 */
final class ExampleQuestions {

  /** The number of sentences considered per document. */
  private static final int SENTENCES = 200;

  private static final int MAX_CHARACTERS = 70;
  private static final int MAX_HEADING_WORDS = 6;

  /** Capitalized words; a single word needs a second capital or a digit to count as a name. */
  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}](?:"
          + " (?=\\p{Lu}))){1,2}\\p{Lu}[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}]"
          + "|\\p{Lu}[\\p{L}\\p{N}]*[\\p{Lu}\\p{N}][\\p{L}\\p{N}.-]*)";

  private static final String MONEY = "(?:[$€£]|EUR ?|USD ?)\\d";

  /** A form of statement and the question that it answers. */
  private record Form(Pattern stated, String question) {

    static Form of(String stated, String question) {
      return new Form(Pattern.compile(stated), question);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("\\b(?:funded|backs|backed) " + NAME, "Who funded %s?"),
          Form.of(NAME + " raised (?:about |over )?" + MONEY, "How much did %s raise?"),
          Form.of("\\bfounded " + NAME, "Who founded %s?"),
          Form.of(NAME + " was founded ", "When was %s founded?"),
          Form.of(NAME + " (?:was|were) (?:released|published|launched)", "When was %s released?"),
          Form.of(NAME + " costs (?:about )?" + MONEY, "How much does %s cost?"),
          Form.of(NAME + " is (?:an?|the) \\p{Ll}", "What is %s?"));

  /** Words that are capitalized only because they start a sentence. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:The|A|An|In|On|At|By|It|He|She|They|This|That|These|Those|We|You|Its|His|Her|Their|But"
              + "|And|If|When|For|Before|After|Since|Each|Every|No|Q\\d)\\b.*");

  private static final Pattern WHAT_IT_IS =
      Pattern.compile("(?i)(what|who|where|why|how|when) (.+?) (is|are|was|were)");

  private static final Pattern WHO_DOES_IT = Pattern.compile("(?i)(?:who|which) \\p{Ll}+s .+");
  private static final Pattern HOW_TO = Pattern.compile("(?i)^how to ");
  private static final Pattern OTHER_CLAUSE =
      Pattern.compile("(?i)^(?:what|who|which|where|why|how|when|if|for|in|on|to|with) ");

  private static final Pattern NOTHING_TO_ASK =
      Pattern.compile(
          "(?i).*(\\d{4}-\\d\\d|[:|/\\\\<>\\[\\]{}#•*=_@…]|https?|^(section|introduction|summary|overview|conclusion|contents|references|see"
              + " also|notes|about|faq|more|other|appendix|agenda|background|example|examples|further"
              + " reading|sources)\\b).*");

  private ExampleQuestions() {}

  /**
   * Returns questions from all documents in turn: first from statements about names, then from
   * headings.
   */
  static List<String> of(List<Document> documents, int most) {
    int step = Math.max(1, documents.size() / most);
    List<List<String>> each = new ArrayList<>();
    List<List<String>> headings = new ArrayList<>();
    for (int i = 0; i < documents.size(); i += step) {
      each.add(stated(documents.get(i)));
      headings.add(headings(documents.get(i)));
    }
    Set<String> found = new LinkedHashSet<>();
    addByTurns(each, found, most);
    addByTurns(headings, found, Math.max(most, Math.min(found.size() + most / 3, most * 4 / 3)));
    return List.copyOf(found);
  }

  private static void addByTurns(List<List<String>> each, Set<String> found, int most) {
    int longest = each.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (List<String> one : each) {
        if (turn < one.size() && found.size() < most) {
          found.add(one.get(turn));
        }
      }
    }
  }

  /** Returns questions in the order of the forms, the most specific first. */
  private static List<String> stated(Document document) {
    List<String> sentences =
        document.passages().stream()
            .flatMap(passage -> passage.sentences().stream())
            .filter(sentence -> sentence.role() == Sentence.Role.PROSE)
            .limit(SENTENCES)
            .map(document::text)
            .toList();
    Set<String> questions = new LinkedHashSet<>();
    for (Form form : FORMS) {
      for (String sentence : sentences) {
        asked(form, sentence).ifPresent(questions::add);
      }
    }
    return List.copyOf(questions);
  }

  /** Returns the question that a sentence answers; empty if it does not have that form. */
  private static Optional<String> asked(Form form, String sentence) {
    Matcher found = form.stated().matcher(sentence);
    return found.find() && !NO_NAME.matcher(found.group(1)).matches()
        ? Optional.of(String.format(form.question(), found.group(1)))
            .filter(question -> question.length() <= MAX_CHARACTERS)
        : Optional.empty();
  }

  private static List<String> headings(Document document) {
    return document.passages().stream()
        .map(Passage::section)
        .distinct()
        .flatMap(heading -> ofHeading(heading).stream())
        .toList();
  }

  /** Returns a heading as a question; empty if it does not make one. */
  static Optional<String> ofHeading(String heading) {
    String text = heading.strip();
    boolean fits = text.length() > 3 && text.length() <= MAX_CHARACTERS;
    if (!fits || NOTHING_TO_ASK.matcher(text).matches()) {
      return Optional.empty();
    }
    Matcher what = WHAT_IT_IS.matcher(text);
    if (text.endsWith("?")) {
      return Optional.of(text);
    }
    if (what.matches()) {
      String word = what.group(1);
      return Optional.of(
          word.substring(0, 1).toUpperCase(Locale.ROOT)
              + word.substring(1)
              + " "
              + what.group(3)
              + " "
              + what.group(2)
              + "?");
    }
    if (WHO_DOES_IT.matcher(text).matches()) {
      return Optional.of(text + "?");
    }
    if (HOW_TO.matcher(text).find()) {
      return Optional.of(HOW_TO.matcher(text).replaceFirst("How do I ") + "?");
    }
    return OTHER_CLAUSE.matcher(text).find() ? Optional.empty() : ofNoun(text);
  }

  private static Optional<String> ofNoun(String text) {
    return text.split("\\s+").length <= MAX_HEADING_WORDS && Character.isLetter(text.charAt(0))
        ? Optional.of(
            text.startsWith("The ") && !text.endsWith("s")
                ? "What is the " + text.substring("The ".length()) + "?"
                : "What should I know about " + inSentence(text) + "?")
        : Optional.empty();
  }

  /** "The terms" and "Annual leave" start in lower case within a sentence, "AMI Labs" does not. */
  private static String inSentence(String heading) {
    String[] words = heading.split("\\s+", 3);
    boolean named =
        !words[0].matches("\\p{Lu}\\p{Ll}*")
            || (words.length > 1 && Character.isUpperCase(words[1].charAt(0)))
            || words.length == 1;
    return named
        ? heading
        : words[0].toLowerCase(Locale.ROOT) + heading.substring(words[0].length());
  }
}
