package aibets.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetsTest {

  @TempDir private Path directory;

  @Test
  void readsNamesAndTheirQuestions() throws IOException {
    Bets bets =
        read(
            """
            bets:
              Harbour: [port, quay]
              Bridge:
            compare:
              Length: {ask: ["How long is %s?"], kind: count, words: 'm(?:etres)?'}
            """);
    assertThat(bets.subjects()).extracting(Subject::name).containsExactly("Harbour", "Bridge");
    assertThat(bets.named("harbour").synonyms()).containsExactly("port", "quay");
    assertThat(bets.compared().get(0).of("100% steel")).containsExactly("How long is 100% steel?");
    assertThat(bets.carded()).isEqualTo(Bets.bundled().carded()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                           | is empty
          'bets: {}'                                                   | no bets
          'JEPA: [world models]'                                       | JEPA
          'bets: 7'                                                    | config/bets.yaml
          'bets: {A: [b], A: [c]}'                                     | Duplicate
          'bets: {" ": [c]}'                                           | needs a name
          '{bets: {A: [b]}, cards: {X: {ask: ["Who?"]}}}'              | needs questions
          '{bets: {A: [b]}, cards: {X: {kind: date}}}'                 | needs questions
          '{bets: {A: [b]}, cards: {X: }}'                             | needs questions
          '{bets: {A: [b]}, cards: {X: {ask: ["%s?"], words: "("}}}'   | regular expression
          '{bets: {A: [b]}, cards: {X: {ask: ["%s?"], kind: price}}}'  | price' is not one of count, date
          'bets: {A: [b], a: [c]}'                                     | a' occurs twice
          '{bets: {A: [b]}, compares: {}}'                             | compares' is not one of bets, cards, compare
          '- not: [closed'                                             | config/bets.yaml
          """)
  void refusesWhatIsNoFileOfBetsAndSaysWhy(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isExactlyInstanceOf(OverviewException.class)
        .hasMessageContainingAll("bets.yaml", "is invalid", why);
  }

  @Test
  void refusesAMissingOrHugeFile() throws IOException {
    assertThatThrownBy(() -> Bets.read(directory.resolve("none.yaml")))
        .isExactlyInstanceOf(OverviewException.class)
        .hasMessageContaining("Name a readable file");
    Path huge = Files.write(directory.resolve("huge.yaml"), new byte[2 << 20]);
    assertThatThrownBy(() -> Bets.read(huge)).hasMessageContaining("larger than 1 MB");
  }

  private Bets read(String text) throws IOException {
    return Bets.read(Files.writeString(directory.resolve("bets.yaml"), text));
  }
}
