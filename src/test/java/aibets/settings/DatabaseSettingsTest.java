package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTest {

  private static final Map<String, String> DATABASE_USER =
      Map.of("AI_BETS_DATABASE_USER", "bets", "AI_BETS_DATABASE_PASSWORD", "horse");

  @TempDir private Path directory;

  @Test
  void takesUserAndPasswordFromTheEnvironment() throws IOException {
    String url = "jdbc:postgresql://db.example.com:5432/bets?sslmode=verify-full";
    Settings.Database database =
        read("{}", DATABASE_USER, Map.of("database", url, "database-connections", "3"))
            .database()
            .orElseThrow();
    assertThat(database.url()).isEqualTo(url);
    assertThat(database.user()).isEqualTo("bets");
    assertThat(database.password().reveal()).isEqualTo("horse");
    assertThat(database.connections()).isEqualTo(3);
    assertThat(database.toString()).doesNotContain("horse");
    assertThat(read("{}", DATABASE_USER, Map.of()).database()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jdbc:postgresql://db/bets?password=horse | take user and password out of it",
        "jdbc:postgresql://bets:horse@db/bets | take user and password out of it",
        "jdbc:postgresql://db/bets?user=a&sslpassword=horse | take user and password out of it",
        "jdbc:postgresql://db/bets?socketFactory=horse | leave out all parameters but",
        "jdbc:h2:mem:horse | give an address such as jdbc:postgresql:",
        "jdbc:postgresql://db/ | give an address such as jdbc:postgresql:"
      })
  void refusesADangerousAddressWithoutShowingIt(String url, String remedy) {
    assertThatThrownBy(() -> read("{}", DATABASE_USER, Map.of("database", url)))
        .hasMessageContainingAll("database = '(hidden)'", remedy)
        .hasMessageNotContaining("horse");
  }

  @Test
  void refusesAnAddressFromAFile() {
    String url = "jdbc:postgresql://db/bets";
    String file = "ai-bets: {database: '" + url + "?password=horse'}";
    assertThatThrownBy(() -> read(file, DATABASE_USER, Map.of()))
        .hasMessageContainingAll(
            "database = '(hidden)': remove it from", "only AI_BETS_DATABASE and --set")
        .hasMessageNotContaining("horse");
    assertThatThrownBy(() -> read("{}", Map.of("AI_BETS_DATABASE", url), Map.of()))
        .hasMessageContaining("set AI_BETS_DATABASE_USER");
  }

  private Settings read(String yaml, Map<String, String> environment, Map<String, String> flags)
      throws IOException {
    Path file = Files.writeString(directory.resolve("settings.yaml"), yaml);
    return SettingsReader.read(Optional.of(file), environment, flags);
  }
}
