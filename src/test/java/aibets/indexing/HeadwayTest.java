package aibets.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeadwayTest {

  @Test
  void expectsTheRestAtTheRateSoFar() {
    Headway headway = new Headway(3, 8, 50, 200, Duration.ofSeconds(2));
    assertThat(headway.rate()).isEqualTo(25);
    assertThat(headway.left()).contains(Duration.ofSeconds(6));
  }

  @Test
  void expectsNothingBeforeTheFirstPassage() {
    assertThat(new Headway(0, 8, 0, 200, Duration.ZERO).left()).isEmpty();
    assertThat(new Headway(0, 8, 0, 200, Duration.ofSeconds(1)).left()).isEmpty();
  }
}
