package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardedTest {

  private final AtomicInteger freed = new AtomicInteger();
  private final Guarded<AutoCloseable> guarded = new Guarded<>("The model", freed::incrementAndGet);

  @Test
  void freesAResourceThatNobodyUses() {
    guarded.close();
    guarded.close();
    assertThat(freed).hasValue(1);
  }

  @Test
  void freesAResourceInUseWhenTheLastUseEnds() {
    int seen =
        guarded.use(
            open -> {
              int within =
                  guarded.use(
                      again -> {
                        guarded.close();
                        return freed.get();
                      });
              return within + freed.get();
            });
    assertThat(seen).isZero();
    assertThat(freed).hasValue(1);
  }

  @Test
  void continuesAfterAUseThatFails() {
    assertThatThrownBy(
            () ->
                guarded.use(
                    open -> {
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    guarded.close();
    assertThat(freed).hasValue(1);
  }

  @Test
  void refusesUsesOnceItIsClosed() {
    guarded.close();
    assertThatThrownBy(() -> guarded.use(open -> 1))
        .isInstanceOf(EncodingException.class)
        .hasMessage("The model is closed because the program is shutting down");
  }
}
