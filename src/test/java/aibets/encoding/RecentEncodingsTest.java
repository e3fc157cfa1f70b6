package aibets.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentEncodingsTest {

  private final List<String> encoded = new ArrayList<>();
  private final Encoder encoder = new RecentEncodings(new Counting());

  private final class Counting implements Encoder {

    private final Encoder hashing = new HashingEncoder("model");
    private boolean isClosed;

    @Override
    public String fingerprint() {
      return hashing.fingerprint();
    }

    @Override
    public int dimension() {
      return hashing.dimension();
    }

    @Override
    public Encoding encode(String text) {
      if (isClosed) {
        throw new EncodingException("closed");
      }
      encoded.add(text);
      return hashing.encode(text);
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  @Test
  void encodesATextOnce() {
    Encoding first = encoder.encode("who funded AMI Labs");
    assertThat(encoder.encode("who funded AMI Labs")).isSameAs(first);
    encoder.encode("who funds AMI Labs");
    assertThat(encoded).containsExactly("who funded AMI Labs", "who funds AMI Labs");
  }

  @Test
  void encodesTextsThatComeTogetherEachTime() {
    encoder.encode(List.of("a passage", "another"));
    encoder.encode(List.of("a passage"));
    assertThat(encoded).containsExactly("a passage", "another", "a passage");
  }

  @Test
  void forgetsTheOldestTexts() {
    for (int i = 0; i < 40_000; i++) {
      encoder.encode("question " + i);
    }
    encoded.clear();
    for (int i = 0; i < 40_000; i++) {
      encoder.encode("question " + i);
    }
    assertThat(encoded).hasSizeGreaterThan(15_000);
  }

  @Test
  void encodesNothingOnceClosed() {
    encoder.encode("who funded AMI Labs");
    encoder.close();
    assertThatThrownBy(() -> encoder.encode("who funded AMI Labs"))
        .isInstanceOf(EncodingException.class);
  }
}
