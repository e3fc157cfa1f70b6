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

class SearchSettingsTest {

  private static final Map<String, String> USER =
      Map.of("AI_BETS_SEARCH_USER", "bets", "AI_BETS_SEARCH_PASSWORD", "horse");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "https://search.example.com:9200, https://search.example.com:9200/",
    "https://search.example.com/engine/, https://search.example.com/engine/",
    "http://localhost:9200, http://localhost:9200/",
    "http://127.0.0.1:9200, http://127.0.0.1:9200/",
    "http://[::1]:9200, http://[::1]:9200/"
  })
  void takesUserAndPasswordFromTheEnvironment(String given, String address) throws IOException {
    Settings.Search search = read("{}", USER, Map.of("search", given)).search().orElseThrow();
    assertThat(search.address()).hasToString(address);
    assertThat(search.user()).isEqualTo("bets");
    assertThat(search.password().reveal()).isEqualTo("horse");
    assertThat(search.toString()).doesNotContain("horse");
    assertThat(read("{}", USER, Map.of()).search()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://bets:horse@search, give an address such as",
    "https://search?password=horse, give an address such as",
    "ftp://horse, give an address such as",
    "http://search.example.com/horse, use https",
    "http://localhost.example.com/horse, use https"
  })
  void refusesAnAddressWithAPasswordWithoutShowingIt(String address, String remedy) {
    assertThatThrownBy(() -> read("{}", USER, Map.of("search", address)))
        .hasMessageContainingAll("search = '(hidden)'", remedy)
        .hasMessageNotContaining("horse");
  }

  @Test
  void trustsTheCertificatesInAFile() throws IOException {
    Map<String, String> flags =
        Map.of("search", "https://search.example.com", "search-certificates", "~/search.pem");
    assertThat(read("{}", USER, flags).search().orElseThrow().certificates())
        .contains(Path.of(System.getProperty("user.home"), "search.pem"));
    assertThat(
            read("{}", USER, Map.of("search", "https://search.example.com"))
                .search()
                .orElseThrow()
                .certificates())
        .isEmpty();
  }

  @Test
  void sendsNothingUnencryptedUnlessToldTo() throws IOException {
    Map<String, String> flags =
        Map.of("search", "http://search.example.com:9200", "search-unencrypted", "on");
    assertThat(read("{}", USER, flags).search()).isPresent();
  }

  @Test
  void refusesAnAddressFromAFile() {
    String file = "ai-bets: {search: 'https://search/?password=horse'}";
    assertThatThrownBy(() -> read(file, USER, Map.of()))
        .hasMessageContainingAll(
            "search = '(hidden)': remove it from", "only AI_BETS_SEARCH and --set")
        .hasMessageNotContaining("horse");
    Map<String, String> password = Map.of("AI_BETS_SEARCH_PASSWORD", "horse");
    assertThatThrownBy(() -> read("{}", password, Map.of("search", "https://search")))
        .hasMessageContaining("set AI_BETS_SEARCH_USER");
  }

  private Settings read(String yaml, Map<String, String> environment, Map<String, String> flags)
      throws IOException {
    Path file = Files.writeString(directory.resolve("settings.yaml"), yaml);
    return SettingsReader.read(Optional.of(file), environment, flags);
  }
}
