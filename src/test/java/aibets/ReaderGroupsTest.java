package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.corpus.SourceLines;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReaderGroupsTest {

  private List<Document> documents = List.of(document("S1"));
  private final ReaderGroups groups = new ReaderGroups(() -> documents);

  private static Document document(String reader) {
    Audience audience = new Audience(Set.of(), Set.of(reader));
    return new Document("a", "A", null, null, "a.md", "", List.of(), audience, SourceLines.NONE);
  }

  /** The index may still answer from the old document, or already from the new one. */
  @Test
  void countsOldAndNewDocumentsUntilTheIndexIsUpToDate() {
    assertThat(groups.all()).containsExactly("S1");
    documents = List.of(document("S2"));
    groups.during(() -> assertThat(groups.all()).containsExactlyInAnyOrder("S1", "S2"));
    assertThat(groups.all()).containsExactly("S2");
  }
}
