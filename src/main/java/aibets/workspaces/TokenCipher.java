package aibets.workspaces;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens with AES-256-GCM: a random nonce of 96 bits, the ciphertext, and a tag of 128
 * bits, in Base64. What is encrypted is bound to its workspace, so that it cannot be moved to
 * another one. The first of several keys encrypts, all decrypt. Thread-safe.
 */
final class TokenCipher {

  /** The variable with the keys, named in messages. */
  static final String KEYS = "AI_BETS_TOKEN_KEYS";

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final List<SecretKeySpec> keys;

  /**
   * Creates a cipher.
   *
   * @param keys of 32 bytes each, in Base64, separated by commas
   * @throws WorkspaceException if one of them is malformed
   */
  TokenCipher(String keys) {
    this.keys =
        Arrays.stream(keys.split(",", -1)).map(String::strip).map(TokenCipher::key).toList();
  }

  private static SecretKeySpec key(String text) {
    byte[] bytes = decoded(text).filter(each -> each.length == KEY_BYTES).orElse(new byte[0]);
    if (bytes.length == 0) {
      throw new WorkspaceException(
          KEYS
              + " must hold keys of 32 bytes in Base64, separated by commas. Create one with"
              + " `openssl rand -base64 32`.");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Encrypts a text for a workspace. */
  String encrypt(String workspace, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] encrypted =
          cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, workspace)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + encrypted.length)
                  .put(nonce)
                  .put(encrypted)
                  .array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + TRANSFORMATION, e);
    }
  }

  /** Decrypts a text of a workspace; empty if no key fits, or if the text was changed. */
  Optional<String> decrypt(String workspace, String encrypted) {
    return keys.stream().flatMap(key -> decrypt(key, workspace, encrypted).stream()).findFirst();
  }

  /** Whether a text was encrypted with the first key. */
  boolean isCurrent(String workspace, String encrypted) {
    return decrypt(keys.get(0), workspace, encrypted).isPresent();
  }

  private static Optional<String> decrypt(SecretKeySpec key, String workspace, String encrypted) {
    byte[] bytes = decoded(encrypted).orElse(new byte[0]);
    if (bytes.length <= NONCE_BYTES) {
      return Optional.empty();
    }
    try {
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE_BYTES), workspace)
              .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return Optional.of(new String(text, StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + TRANSFORMATION, e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String workspace)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((workspace + "\nbot token").getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
