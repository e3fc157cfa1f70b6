package aibets.disagreement;

import aibets.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of names in a sentence, such as "Ann Lee, Acme and Bob Ray".
 *
 * @param names in order, at least two
 * @param start offset of the first name in the sentence
 * @param end offset after the last name
 * @param isOpen whether the sentence says that there may be more ("include", "among others")
 */
record NameList(List<String> names, int start, int end, boolean isOpen) {

  private static final int MAX_SHOWN_CHARACTERS = 120;
  private static final int SHOWN_OF_LONG_LISTS = 3;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*+(?:\\.(?=\\s\\p{Lu}))?";
  private static final String NAME =
      WORD + "(?:\\s(?:(?:of|de|van|von|der|al|bin)\\s)?" + WORD + "){0,4}";
  private static final String LAST = ",?\\s(?:and|or|&|as well as)\\s";
  private static final Pattern LIST =
      Pattern.compile(
          NAME + "(?:(?:,\\s" + NAME + ")++(?:" + LAST + NAME + ")?|" + LAST + NAME + ")");
  private static final Pattern SEPARATOR = Pattern.compile(LAST + "|,\\s");

  private static final Pattern OPENING =
      Pattern.compile(
          "\\b(?:includ\\w+|such as|among\\w*|like|notably|especially|e\\.g\\.|for (?:example|instance))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOING_ON =
      Pattern.compile(
          "^,?\\s(?:(?:and|or|among|plus)\\s)?(?:\\w+\\s)?(?:others?|more|further)\\b|^,? (?:et al|etc)",
          Pattern.CASE_INSENSITIVE);

  /** Returns the lists of a sentence, in order. */
  static List<NameList> in(String sentence) {
    List<NameList> lists = new ArrayList<>();
    Matcher matcher = LIST.matcher(sentence);
    while (matcher.find()) {
      boolean isOpen =
          OPENING.matcher(sentence.substring(0, matcher.start())).find()
              || GOING_ON.matcher(sentence.substring(matcher.end())).find();
      lists.add(
          new NameList(
              List.of(SEPARATOR.split(matcher.group())), matcher.start(), matcher.end(), isOpen));
    }
    return lists;
  }

  /** Returns the list as the sentence writes it, or the first names of a long one. */
  String written(String sentence) {
    int more = names.size() - SHOWN_OF_LONG_LISTS;
    return end - start <= MAX_SHOWN_CHARACTERS || more <= 0
        ? sentence.substring(start, end)
        : String.join(", ", names.subList(0, SHOWN_OF_LONG_LISTS)) + " and " + more + " more";
  }

  /** Whether both list the same names. */
  boolean equalsIn(NameList other) {
    return hasAll(other) && other.hasAll(this);
  }

  /** Whether one of two lists that share names is complete without a name of the other. */
  boolean contradicts(NameList other) {
    return (!isOpen && !hasAll(other)) || (!other.isOpen && !other.hasAll(this));
  }

  /** Returns how many names of another list are in this one. */
  long shared(NameList other) {
    return other.names.stream().filter(this::has).count();
  }

  private boolean hasAll(NameList other) {
    return shared(other) == other.names.size();
  }

  private boolean has(String name) {
    Set<String> sought = words(name);
    return names.stream()
        .map(NameList::words)
        .anyMatch(own -> own.containsAll(sought) || sought.containsAll(own));
  }

  private static Set<String> words(String name) {
    return Set.copyOf(Words.of(Words.bare(name)));
  }
}
