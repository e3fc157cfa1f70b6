package aibets.settings;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.fuzzing.Fuzzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFuzzTest {

  @TempDir Path directory;

  @Test
  void theFileIsReadOrItsProblemsAreListed() throws IOException {
    Path file = directory.resolve("settings.yaml");
    Fuzzer.run(
        "settings",
        List.of(
            Files.readString(Path.of("config/ai-bets.yaml")),
            "ai-bets:\n  seeds: seeds\n  threshold: 0.5\n  admins: [U01, S02]\n  slack: {queue: 5}",
            "ai-bets: &a\n  watch: off\n  other: *a\n  retention-days: 7\n  slack.queue: 3",
            "a: !!binary abc\n? [b]\n: c\n--- # two\n\"d\": 'e'"),
        List.of(
            "a#: b\n",
            "[",
            "- ",
            "a: ",
            "? ",
            "ai-bets: {",
            "&a# ",
            "*a ",
            "\"",
            "# ",
            "|\n",
            "!!"),
        text -> {
          Files.writeString(file, text.replaceAll("\\p{Cs}", ""));
          read(Optional.of(file), Map.of(), Map.of());
        });
  }

  @Test
  void everySettingIsReadOrItsProblemIsListed() {
    List<String> values =
        List.of(
            "0.5",
            "7",
            "off",
            "U01, W02",
            "C01,G02",
            "~/data",
            "https://slack.com/api/",
            "70000",
            "workspace-admins",
            "/a/b",
            "on");
    Fuzzer.run(
        "setting",
        values,
        List.of("1", "U01,", "~/", "https://a/", ", ", " ", "a", "/"),
        text -> {
          for (Key key : Key.values()) {
            if (text.length() < 20_000 || key == Key.ADMINS || key == Key.SLACK_API_URL) {
              read(Optional.empty(), Map.of(key.variable(), text), Map.of());
            }
          }
          read(Optional.empty(), Map.of(), Map.of(text, text));
        });
  }

  private static void read(
      Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {
    try {
      assertThat(SettingsReader.read(file, environment, flags).toString()).isNotBlank();
    } catch (SettingsException e) {
      assertThat(Arrays.asList(e.getMessage().split("\n"))).hasSizeGreaterThan(1);
    }
  }
}
