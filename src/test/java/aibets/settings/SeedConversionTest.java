package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedConversionTest {

  @Test
  void readsHosts() {
    assertThat(SeedConversion.hosts("Docs.example.com, e.org:8080 [::1]:80"))
        .containsExactlyInAnyOrder("docs.example.com", "e.org:8080", "[::1]:80");
    assertThatThrownBy(() -> SeedConversion.hosts("e..org"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsAHostOfAnyLength() {
    String host = "a.".repeat(100_000) + "org";
    assertThat(SeedConversion.hosts(host)).containsExactly(host);
  }
}
