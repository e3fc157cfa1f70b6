package aibets.workspaces;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

  private static final String TOKEN = "xoxb-1-" + "a".repeat(200);
  private static final String KEY = key(1);
  private static final String OTHER = key(2);

  private final TokenCipher cipher = new TokenCipher(KEY);

  static String key(long seed) {
    byte[] bytes = new byte[32];
    new Random(seed).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void encryptsDifferentlyEachTime() {
    String encrypted = cipher.encrypt("T1", TOKEN);
    assertThat(cipher.decrypt("T1", encrypted)).contains(TOKEN);
    assertThat(encrypted).isNotEqualTo(cipher.encrypt("T1", TOKEN)).hasSizeLessThan(2_000);
    assertThat(new String(Base64.getDecoder().decode(encrypted), UTF_8)).doesNotContain("xoxb");
  }

  @Test
  void decryptsNothingForAnotherWorkspaceOrWithAnotherKey() {
    String encrypted = cipher.encrypt("T1", TOKEN);
    assertThat(cipher.decrypt("T2", encrypted)).isEmpty();
    assertThat(new TokenCipher(OTHER).decrypt("T1", encrypted)).isEmpty();
  }

  @Test
  void decryptsNothingWithAnAlteredBit() {
    byte[] encrypted = Base64.getDecoder().decode(cipher.encrypt("T1", TOKEN));
    for (int i = 0; i < encrypted.length; i++) {
      encrypted[i] ^= 4;
      assertThat(cipher.decrypt("T1", Base64.getEncoder().encodeToString(encrypted))).isEmpty();
      encrypted[i] ^= 4;
    }
    assertThat(cipher.decrypt("T1", "")).isEmpty();
    assertThat(cipher.decrypt("T1", "no Base64!")).isEmpty();
  }

  @Test
  void encryptsWithTheFirstKeyAndDecryptsWithAll() {
    TokenCipher both = new TokenCipher(OTHER + " , " + KEY);
    String before = cipher.encrypt("T1", TOKEN);
    assertThat(both.decrypt("T1", before)).contains(TOKEN);
    assertThat(both.isCurrent("T1", before)).isFalse();
    String now = both.encrypt("T1", TOKEN);
    assertThat(both.isCurrent("T1", now)).isTrue();
    assertThat(new TokenCipher(OTHER).decrypt("T1", now)).contains(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not a key", "AAAA,"})
  void saysHowToMakeAKeyWithoutRepeatingTheWrongOne(String keys) {
    assertThatThrownBy(() -> new TokenCipher(keys))
        .isInstanceOf(WorkspaceException.class)
        .hasMessageContaining("AI_BETS_TOKEN_KEYS")
        .hasMessageContaining("openssl rand -base64 32")
        .hasMessageNotContaining("c2hvcnQ=");
    assertThatThrownBy(() -> new TokenCipher(KEY + "," + keys))
        .hasMessageNotContaining(KEY.substring(0, 8));
  }
}
