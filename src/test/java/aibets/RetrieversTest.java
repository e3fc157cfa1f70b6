package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.corpus.SourceLines;
import aibets.desk.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetrieversTest {

  private static final List<Set<String>> NAMES =
      List.of(Set.of(), Set.of("hr"), Set.of("legal"), Set.of("hr", "legal"), Set.of("open"));

  @Test
  void labelsSelectTheDocumentsOfAScope() {
    for (Set<String> sets : NAMES) {
      for (Set<String> readers : NAMES) {
        Document document = document(new Audience(sets, readers));
        for (Set<String> shown : NAMES) {
          for (Set<String> groups : NAMES) {
            check(document, new Scope(false, shown, groups));
            check(document, new Scope(true, Set.of(), groups));
          }
        }
      }
    }
  }

  private static Document document(Audience audience) {
    return new Document("a", "A", null, null, "hr/a.md", "", List.of(), audience, SourceLines.NONE);
  }

  private static void check(Document document, Scope scope) {
    Set<String> labels = Retrievers.labels(document);
    boolean isSelected =
        Retrievers.required(scope).stream()
            .noneMatch(required -> Collections.disjoint(required, labels));
    assertThat(isSelected).as("%s in %s", document, scope).isEqualTo(scope.includes(document));
  }
}
