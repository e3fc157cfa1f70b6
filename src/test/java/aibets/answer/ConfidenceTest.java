package aibets.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aibets.corpus.Documents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

  private static final double STATED = .8;

  @ParameterizedTest
  @CsvSource({".1, .1, .1", ".3, .3, .8", ".9, .9, .9"})
  void claimsRaiseOnlyWhatIsPossibleWithoutThem(double own, double alone, double stated) {
    Confidence confidence =
        new Confidence(
            Map.of(),
            Math.log(own / (1 - own)),
            new Confidence.Usual(0, 0),
            STATED,
            new Confidence.Thresholds(.7, .3));
    Map<ConfidenceFeature, Double> features = Map.of(ConfidenceFeature.ANSWERS, 1.0);
    Quote quote = Quote.of(Rankings.ranked(Documents.of("a", "It cost 40 euros."), 0, 1));
    Claims claims = new Claims("cost", List.of(new Claims.Side("40 euros", List.of(quote))));
    assertThat(confidence.of(features, Optional.empty())).isCloseTo(alone, within(1e-9));
    assertThat(confidence.of(features, Optional.of(claims))).isCloseTo(stated, within(1e-9));
  }
}
