package aibets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.answer.Answerer;
import aibets.corpus.Audience;
import aibets.corpus.Document;
import aibets.corpus.SourceLines;
import aibets.h2.H2Storage;
import aibets.slack.Answers;
import aibets.slack.MemoryArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final Asker IN_A_CHANNEL = new Asker("U1", "C1");
  private static final Asker ALONE = new Asker("U1", "D1");
  private static final Asker STRANGER = new Asker("U2", "D2");
  private static final Document FOR_ALL = document("all", Set.of());
  private static final Document FOR_SOME = document("some", Set.of("S1", "S2"));

  private final List<Document> documents = new ArrayList<>(List.of(FOR_ALL));
  private final MemoryArchive archive = new MemoryArchive(H2Storage.inMemory(), documents);

  private static Document document(String id, Set<String> readers) {
    return new Document(
        id,
        id,
        null,
        null,
        id + ".md",
        "",
        List.of(),
        new Audience(Set.of(), readers),
        SourceLines.NONE);
  }

  private Reach reach(Answerer ofAll) {
    return new Reach(
        new ChannelPolicy(ChannelPolicy.Rules.NONE, archive.storage().channels()),
        (group, user) -> Optional.of(group.equals("S1") && user.equals("U1")),
        ofAll,
        archive);
  }

  private static Answer fromAll(String question, List<String> earlier) {
    return Answers.silent(question, Answers.quote("All of it."));
  }

  @Test
  void showsADocumentOnlyToItsReadersInDirectMessages() {
    documents.add(FOR_SOME);
    Reach reach = reach(ReachTest::fromAll);
    assertThat(reach.of(ALONE).documents()).containsExactly(FOR_ALL, FOR_SOME);
    for (Asker other : List.of(IN_A_CHANNEL, STRANGER)) {
      assertThat(reach.of(other).documents()).containsExactly(FOR_ALL);
      assertThat(reach.of(other).document("some")).isEmpty();
      assertThat(reach.of(other).answerer().answer("Who?").nearest()).isEmpty();
      assertThat(reach.isUnlimited(other)).isFalse();
    }
    assertThat(Reach.ofEverybody(ReachTest::fromAll, archive).documents()).containsExactly(FOR_ALL);
    assertThat(documents.stream().filter(reach.readableBy("U2"))).containsExactly(FOR_ALL);
  }

  @Test
  void answersFromEverythingWhileNothingIsRestricted() {
    Reach reach = reach(ReachTest::fromAll);
    assertThat(reach.of(IN_A_CHANNEL).answerer().answer("Who?").nearest()).hasSize(1);
    assertThat(reach.isUnlimited(IN_A_CHANNEL)).isTrue();
  }

  @Test
  void showsNothingOfARestrictedDocumentAddedWhileAnswering() {
    Reach reach =
        reach(
            (question, earlier) -> {
              documents.add(FOR_SOME);
              return fromAll(question, earlier);
            });
    assertThat(reach.of(IN_A_CHANNEL).answerer().answer("Who?").nearest()).isEmpty();
  }

  @Test
  void showsARestrictedDocumentOfASetOnlyIfBothAllowIt() {
    Scope scope = Scope.of(Set.of("hr")).with(Set.of("S1"));
    assertThat(scope.includes(FOR_SOME)).isFalse();
    assertThat(Scope.of(Set.of(Scope.ROOT)).includes(FOR_SOME)).isFalse();
    assertThat(Scope.of(Set.of(Scope.ROOT)).with(Set.of("S1")).includes(FOR_SOME)).isTrue();
  }

  @Test
  void prefersTheChoicesOfAdminsToTheSettings() {
    ChannelPolicy policy =
        new ChannelPolicy(
            new ChannelPolicy.Rules(Map.of("C1", Set.of("hr")), Map.of()),
            archive.storage().channels());
    policy.show("C1", Optional.of(Set.of(Scope.ROOT)));
    Reach reach =
        new Reach(policy, (group, user) -> Optional.of(false), ReachTest::fromAll, archive);
    assertThat(reach.of(IN_A_CHANNEL).documents()).containsExactly(FOR_ALL);
    policy.show("C1", Optional.empty());
    assertThat(reach.of(IN_A_CHANNEL).documents()).isEmpty();
  }
}
