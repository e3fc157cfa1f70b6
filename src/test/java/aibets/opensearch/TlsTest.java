package aibets.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.http.Certificate;
import aibets.storage.StorageException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections to a service whose certificate is checked. */
class TlsTest {

  private static final String PASSWORD = "correct horse";

  @TempDir private Path directory;
  private Certificate own;
  private ScriptedService service;

  @BeforeEach
  void start() throws Exception {
    own = Certificate.of("localhost", directory.resolve("own"));
    service = new ScriptedService(own.context());
    service.on("GET /x", 200, "{\"count\":1}");
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private void ask(String host, Optional<Path> trusted) {
    URI address = URI.create(service.address().toString().replace("127.0.0.1", host));
    Rest rest = new Rest(new OpenSearch.Access(address, "anna", PASSWORD, trusted));
    Rest.Reply reply = rest.send("GET", "x", new byte[0], Duration.ofSeconds(30));
    assertThat(reply.body().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void sendsThePasswordIfTheCertificateIsTrustedAndForTheHost() {
    ask("localhost", Optional.of(own.certificate()));
    assertThat(service.requests("GET /x"))
        .singleElement()
        .asString()
        .contains("[Basic YW5uYTpjb3JyZWN0IGhvcnNl]");
  }

  @Test
  void trustsEachCertificateInTheFile() throws Exception {
    Path other = Certificate.of("localhost", directory.resolve("other")).certificate();
    String both = Files.readString(other) + Files.readString(own.certificate());
    ask("localhost", Optional.of(Files.writeString(directory.resolve("both.pem"), both)));
  }

  @Test
  void refusesAnotherCertificateAndSaysWhatToDo() throws Exception {
    Path other = Certificate.of("localhost", directory.resolve("other")).certificate();
    assertRefused("localhost", Optional.of(other));
  }

  @Test
  void refusesTheCertificateOfAnotherHost() {
    assertRefused("127.0.0.1", Optional.of(own.certificate()));
  }

  @Test
  void refusesACertificateThatJavaDoesNotTrust() {
    assertRefused("localhost", Optional.empty());
  }

  private void assertRefused(String host, Optional<Path> trusted) {
    assertThatThrownBy(() -> ask(host, trusted))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(
            "no certificate that is trusted", "search-certificates", "the host that AI_BETS_SEARCH")
        .hasMessageNotContainingAny("anna", PASSWORD);
    assertThat(service.requests("")).isEmpty();
  }

  @Test
  void saysThatTheFileOfCertificatesIsMissingOrContainsNone() throws Exception {
    Path missing = directory.resolve("missing.pem");
    assertUnreadable(missing);
    assertUnreadable(Files.writeString(directory.resolve("empty.pem"), ""));
    assertUnreadable(own.key());
  }

  private void assertUnreadable(Path file) {
    assertThatThrownBy(() -> ask("localhost", Optional.of(file)))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(file.toString(), "search-certificates", "PEM");
  }
}
