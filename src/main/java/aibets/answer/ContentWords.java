package aibets.answer;

import java.util.Locale;
import java.util.Set;

/** Words that name or describe something, unlike the ones that sentences are built with. */
final class ContentWords {

  private static final Set<String> OTHERS =
      Set.of(
          ("a an the of in on at to for from by with and or but is are was were be been do does did has have had can"
                  + " could will would shall should may might must not no so than then there here this that these"
                  + " those who whom whose what which when where why how much many long often far big it its they"
                  + " them their he him his she her about into over under between as if")
              .split(" "));

  private ContentWords() {}

  static boolean include(String word) {
    return !OTHERS.contains(word.toLowerCase(Locale.ROOT));
  }
}
