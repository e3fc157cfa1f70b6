package aibets.english;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes statements about datable, one-time events. */
public final class Events {

  private static final Set<String> VERBS =
      Set.of(
          ("raised left founded released launched published acquired announced presented invested"
                  + " died born won opened started")
              .split(" "));

  private Events() {}

  /** Whether two sentences describe the same event: the same names with the same verb. */
  public static boolean areOne(String one, String other) {
    Set<String> shared = SentenceSimilarity.ofOneEvent(one, other);
    return VERBS.stream().filter(shared::contains).anyMatch(verb -> isDoneBySame(verb, one, other));
  }

  private static boolean isDoneBySame(String verb, String one, String other) {
    List<Name> others = namesBefore(verb, other);
    return namesBefore(verb, one).stream().anyMatch(name -> others.stream().anyMatch(name::mayBe));
  }

  private static List<Name> namesBefore(String verb, String text) {
    Matcher found = Pattern.compile("(?iu)\\b" + verb + "\\b").matcher(text);
    return found.find()
        ? Name.in(text.substring(0, found.start())).stream().filter(name -> !name.isDate()).toList()
        : List.of();
  }
}
