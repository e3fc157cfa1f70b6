package aibets.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.http.Certificate;
import aibets.postgres.PostgresStorage.Access;
import aibets.storage.StorageException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections to a server whose certificate is checked. */
class TlsTest {

  private final PostgresServer server = PostgresServer.running();
  @TempDir private Path directory;
  private Certificate own;

  @BeforeEach
  void encrypt() throws Exception {
    own = Certificate.of("localhost", directory.resolve("own"));
    server.encrypt(own.certificate(), own.key());
  }

  @AfterEach
  void end() {
    server.encryptNoMore();
  }

  private Access access(String host, Path trusted) {
    String url =
        server.url().replace("localhost", host) + "?sslmode=verify-full&sslrootcert=" + trusted;
    return new Access(url, PostgresServer.USER, PostgresServer.PASSWORD, 2);
  }

  @Test
  void encryptsIfTheCertificateIsTrustedAndForTheHost() {
    try (PostgresDatabase database =
        PostgresDatabase.open(access("localhost", own.certificate()), "tls")) {
      assertThat(
              database.<Boolean>query(
                  each ->
                      each.createQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                          .mapTo(Boolean.class)
                          .one()))
          .isTrue();
    }
  }

  @Test
  void refusesAnotherCertificateAndSaysWhatToDo() throws Exception {
    Path other = Certificate.of("localhost", directory.resolve("other")).certificate();
    assertRefused(access("localhost", other));
  }

  @Test
  void refusesTheCertificateOfAnotherHost() {
    assertRefused(access("127.0.0.1", own.certificate()));
  }

  @Test
  void saysThatTheFileOfTrustedCertificatesIsMissing() {
    assertRefused(access("localhost", directory.resolve("missing.crt")));
  }

  private static void assertRefused(Access access) {
    assertThatThrownBy(() -> PostgresStorage.open(access, "tls"))
        .isExactlyInstanceOf(StorageException.class)
        .hasMessageContainingAll("certificate", "sslrootcert", "the host that AI_BETS_DATABASE")
        .message()
        .doesNotContain(PostgresServer.PASSWORD);
  }
}
