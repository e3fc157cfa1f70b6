package aibets.desk;

import java.util.function.BiPredicate;

/**
 * Who may be shown what, where. In a channel everybody sees the same, whoever asks; in direct
 * messages people see what everybody may see, and what the groups that they are in may.
 */
final class Scopes {

  private final ScopeRules rules;
  private final BiPredicate<String, String> isIn;

  /**
   * By rules.
   *
   * @param isIn whether somebody, the second, is in a group; false where that cannot be found out
   */
  Scopes(ScopeRules rules, BiPredicate<String, String> isIn) {
    this.rules = rules;
    this.isIn = isIn;
  }

  /** May block, for as long as it takes to ask who is in a group. */
  Scope of(Asker asker) {
    Scope usual = rules.of(ScopeRules.USUAL).orElse(Scope.EVERYTHING);
    return Access.isChannel(asker.conversation())
        ? rules.of(asker.conversation()).orElse(usual)
        : usual.everything() ? usual : alone(asker.user(), usual);
  }

  private Scope alone(String user, Scope usual) {
    return rules.sets().keySet().stream()
        .filter(id -> id.startsWith("S") && isIn.test(id, user))
        .flatMap(id -> rules.of(id).stream())
        .reduce(usual, Scope::or);
  }
}
