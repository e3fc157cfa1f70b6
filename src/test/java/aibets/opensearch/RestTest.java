package aibets.opensearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aibets.storage.StorageException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestTest {

  private ScriptedService service;

  @BeforeEach
  void start() throws IOException {
    service = new ScriptedService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static void ask(URI address, String user, Duration limit) {
    String password = user.isEmpty() ? "" : "horse";
    new Rest(new OpenSearch.Access(address, user, password, Optional.empty()))
        .send("GET", "x", new byte[0], limit);
  }

  @Test
  void waitsForNoServiceForever() {
    service.on("GET /x", ScriptedService.SILENT, "");
    assertThatThrownBy(() -> ask(service.address(), "", Duration.ofMillis(200)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("no response within");
    URI nowhere = URI.create("http://127.0.0.1:1/");
    assertThatThrownBy(() -> ask(nowhere, "", Duration.ofSeconds(5)))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("'http://127.0.0.1:1/'");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 401, Set AI_BETS_SEARCH_USER and AI_BETS_SEARCH_PASSWORD in the environment",
    "anna, 401, check AI_BETS_SEARCH_USER and AI_BETS_SEARCH_PASSWORD",
    "anna, 403, Grant the user (AI_BETS_SEARCH_USER) all permissions"
  })
  void saysWhatToDoIfTheUserIsRefused(String user, int status, String remedy) {
    service.on("GET /x", status, "Unauthorized");
    assertThatThrownBy(() -> ask(service.address(), user, Duration.ofSeconds(30)))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll("with status " + status, remedy)
        .hasMessageNotContainingAny("anna", "horse", "Unauthorized");
  }
}
