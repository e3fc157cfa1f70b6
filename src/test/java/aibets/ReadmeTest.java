package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.desk.Subcommand;
import aibets.settings.SettingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path SETTINGS = Path.of("config/ai-bets.yaml");

  @Test
  void namesEverySettingAndItsVariable() throws IOException {
    for (List<String> names : SettingNames.all()) {
      assertThat(README).content().contains("`" + names.get(0) + "` | `" + names.get(1) + "`");
    }
  }

  @Test
  void theSettingsFileShowsWhatItMayHold() throws IOException {
    for (List<String> names : SettingNames.all()) {
      String last = names.get(0).substring(names.get(0).lastIndexOf('.') + 1);
      assertThat(
              Pattern.compile("(?m)^ +(# )?" + last + ": ")
                  .matcher(Files.readString(SETTINGS))
                  .find())
          .as(names.get(0))
          .isEqualTo(SettingNames.inFiles().contains(names.get(0)));
    }
  }

  @Test
  void namesEveryPackage() throws IOException {
    try (Stream<Path> packages = Files.list(Path.of("src/main/java/aibets"))) {
      packages
          .filter(Files::isDirectory)
          .forEach(each -> assertThat(README).content().contains("`aibets." + each.getFileName()));
    }
  }

  @Test
  void namesEveryCommand() {
    AiBets.commandLine(Map.of())
        .getSubcommands()
        .keySet()
        .forEach(command -> assertThat(README).content().contains("| `" + command));
  }

  @Test
  void namesEverySubcommand() {
    for (Subcommand subcommand : Subcommand.values()) {
      assertThat(README).content().contains("`/ai-bets " + subcommand.word());
    }
  }
}
