package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.corpus.SourceLines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

  @ParameterizedTest
  @CsvSource({
    "hr, hr/leave.md, '', true",
    "hr, legal/leave.md, '', false",
    "hr, leave.md, '', false",
    "., leave.md, '', true",
    "hr, legal/leave.md, hr, true",
    "legal, legal/leave.md, hr, false",
    "*, legal/leave.md, hr, true"
  })
  void includesDocumentsThatNameItsSetsOrAreInTheirFolders(
      String shown, String file, String set, boolean included) {
    Set<String> sets = set.isEmpty() ? Set.of() : Set.of(set);
    Document document =
        new Document(
            "leave",
            "Leave",
            null,
            null,
            file,
            "",
            List.of(),
            new Audience(sets, Set.of()),
            SourceLines.NONE);
    assertThat(Scope.of(Set.of(shown)).includes(document)).isEqualTo(included);
  }
}
