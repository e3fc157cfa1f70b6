package aibets.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The robots.txt rules of a host (RFC 9309). Immutable. */
final class Robots {

  /** Allows everything. */
  static final Robots NONE = new Robots(List.of());

  /** The user agent of this program. */
  static final String SELF = "ai-bets";

  private static final String EVERYBODY = "*";
  private static final int MAX_RULES = 1_000;
  private static final int MAX_RULE_CHARACTERS = 500;

  private final List<Rule> rules;

  private record Rule(String path, boolean allows) {

    /** Returns the length of the rule's pattern if it matches. */
    int fit(String address) {
      boolean isWhole = path.endsWith("$");
      String plain = isWhole ? path.substring(0, path.length() - 1) : path;
      String[] parts = plain.split("\\*+", -1);
      if (!address.startsWith(parts[0])) {
        return -1;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        boolean isEnd = isWhole && i == parts.length - 1;
        int found = isEnd ? address.length() - parts[i].length() : address.indexOf(parts[i], at);
        if (found < at || !address.startsWith(parts[i], found)) {
          return -1;
        }
        at = found + parts[i].length();
      }
      return isWhole && at < address.length() ? -1 : path.length();
    }
  }

  private Robots(List<Rule> rules) {
    this.rules = rules;
  }

  /** Parses a robots.txt; ignores lines that do not apply. */
  static Robots parse(String text) {
    List<Rule> own = new ArrayList<>();
    List<Rule> general = new ArrayList<>();
    boolean isForSelf = false;
    boolean isForAll = false;
    boolean isNamed = false;
    boolean wasAgent = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String[] field = line.replaceFirst("#.*", "").split(":", 2);
      String name = field[0].strip().toLowerCase(Locale.ROOT);
      String value = field.length < 2 ? "" : field[1].strip();
      if (name.equals("user-agent")) {
        isForSelf = (wasAgent && isForSelf) || value.toLowerCase(Locale.ROOT).equals(SELF);
        isForAll = (wasAgent && isForAll) || value.equals(EVERYBODY);
        isNamed |= isForSelf;
        wasAgent = true;
      } else if (name.equals("allow") || name.equals("disallow")) {
        wasAgent = false;
        Rule rule = new Rule(value, name.equals("allow"));
        if (isForSelf) {
          add(rule, own);
        } else if (isForAll) {
          add(rule, general);
        }
      }
    }
    return new Robots(isNamed ? own : general);
  }

  private static void add(Rule rule, List<Rule> rules) {
    boolean isUsual = !rule.path().isEmpty() && rule.path().length() <= MAX_RULE_CHARACTERS;
    if (isUsual && rules.size() < MAX_RULES) {
      rules.add(rule);
    }
  }

  /**
   * Whether the longest matching rule allows an address; allowed if none matches.
   *
   * @param address path with the query
   */
  boolean allows(String address) {
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int fit = rule.fit(address);
      if (fit > longest || (fit == longest && rule.allows())) {
        longest = Math.max(longest, fit);
        allowed = fit < 0 ? allowed : rule.allows();
      }
    }
    return allowed;
  }
}
