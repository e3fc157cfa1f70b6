package aibets.sandbox;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule has a test; target/slack-rules.md lists them. */
class RuleTest {

  private static Map<Rule, Set<String>> tests() {
    Map<Rule, Set<String>> tests = new EnumMap<>(Rule.class);
    new ClassFileImporter()
        .importPackages("aibets.sandbox").stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Proves.class))
            .forEach(method -> note(tests, method));
    note(tests, BlockRulesTest.rules(), "BlockRulesTest.allowsExactlyAsManyAsTheRuleSays");
    note(tests, ViewRulesTest.rules(), "ViewRulesTest.allowsExactlyAsMuchAsTheRuleSays");
    return tests;
  }

  private static void note(Map<Rule, Set<String>> tests, JavaMethod method) {
    String name = method.getOwner().getSimpleName() + "." + method.getName();
    note(tests, Set.of(method.getAnnotationOfType(Proves.class).value()), name);
  }

  private static void note(Map<Rule, Set<String>> tests, Set<Rule> rules, String test) {
    rules.forEach(rule -> tests.computeIfAbsent(rule, key -> new TreeSet<>()).add(test));
  }

  @Test
  void everyRuleIsTested() throws IOException {
    Map<Rule, Set<String>> tests = tests();
    List<String> rows = Stream.of(Rule.values()).map(rule -> row(rule, tests)).toList();
    Files.writeString(
        Path.of("target", "slack-rules.md"),
        "| rule | what | error | tested by |\n|---|---|---|---|\n"
            + String.join("\n", rows)
            + "\n");
    Set<Rule> untested =
        Stream.of(Rule.values())
            .filter(rule -> !tests.containsKey(rule))
            .collect(toCollection(TreeSet::new));
    assertThat(untested).isEmpty();
  }

  private static String row(Rule rule, Map<Rule, Set<String>> tests) {
    return "| %s | %,d %s | %s | %s |"
        .formatted(
            rule,
            rule.limit(),
            rule.meaning(),
            rule.error().isEmpty() ? "–" : "`" + rule.error() + "`",
            String.join(", ", tests.getOrDefault(rule, Set.of())));
  }
}
