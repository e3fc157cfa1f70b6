package aibets.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.corpus.Corpus;
import aibets.corpus.Remarks;
import aibets.storage.PassageStore.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void keepsDocumentsOfAFolderThatCannotBeRead() {
    List<Version> versions =
        List.of(
            new Version(1, "in/a", "in/a.md", "1", true),
            new Version(2, "in/deeper/b", "in/deeper/b.md", "2", true),
            new Version(3, "inside/c", "inside/c.md", "3", true));
    Corpus corpus =
        new Corpus(
            List.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            List.of(new Corpus.Problem("in", "cannot be read")),
            Remarks.NONE,
            Set.of());
    assertThat(Changes.between(versions, corpus, "model").removed()).containsExactly("inside/c");
  }

  @Test
  void removesADraftFromAFileWithUnreadableLines() {
    List<Version> versions =
        List.of(
            new Version(1, "a", "all.jsonl", "1", true),
            new Version(2, "b", "all.jsonl", "2", true),
            new Version(3, "a", "other.md", "3", false));
    Remarks.Skipped skipped = new Remarks.Skipped("a", "all.jsonl:1", "is marked as a draft");
    Corpus corpus =
        new Corpus(
            List.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            List.of(new Corpus.Problem("all.jsonl:2", "is not a JSON object")),
            new Remarks(List.of(skipped), List.of(), Map.of()),
            Set.of());
    assertThat(Changes.between(versions, corpus, "model").removed()).containsExactly("a");
  }

  @Test
  void keepsDocumentsOfASourceThatCannotBeReached() {
    List<Version> versions =
        List.of(
            new Version(1, "wiki/a", "wiki/a.md", "1", true),
            new Version(2, "wikis/b", "wikis/b.md", "2", true));
    assertThat(Changes.between(versions, without("wiki"), "model").removed())
        .containsExactly("wikis/b");
    assertThat(Changes.between(versions, without(""), "model").removed()).isEmpty();
  }

  private static Corpus without(String place) {
    return new Corpus(
        List.of(), Map.of(), Set.of(), Map.of(), List.of(), Remarks.NONE, Set.of(place));
  }
}
