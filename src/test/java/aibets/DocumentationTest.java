package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.settings.SettingNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README, the pages behind it, and the settings file say what the program has. */
class DocumentationTest {

  private static final Path README = Path.of("README.md");
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final Path SETTINGS = Path.of("config/ai-bets.yaml");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

  @Test
  void namesEverySettingAndItsVariable() {
    for (List<String> names : SettingNames.all()) {
      assertThat(PAGES.resolve("settings.md"))
          .content()
          .contains("`" + names.get(0) + "` | `" + names.get(1) + "`");
    }
  }

  @Test
  void theSettingsFileShowsEverySetting() throws IOException {
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
        .forEach(
            command ->
                assertThat(PAGES.resolve("terminal.md")).content().contains("| `" + command));
  }

  @Test
  void linksToFilesThatExist() throws IOException {
    for (Path page : pages()) {
      for (String link : links(Files.readString(page))) {
        assertThat(page.resolveSibling(link)).as("%s in %s", link, page).exists();
      }
    }
  }

  @Test
  void linksToEveryPageFromTheReadme() throws IOException {
    assertThat(links(Files.readString(README)))
        .containsAll(
            pages().stream().filter(page -> !page.equals(README)).map(Path::toString).toList());
  }

  @Test
  void keepsTheReadmeShort() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(200);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return Stream.concat(Stream.of(README), pages).toList();
    }
  }

  private static List<String> links(String text) {
    return LINK.matcher(text)
        .results()
        .map((MatchResult link) -> link.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }
}
