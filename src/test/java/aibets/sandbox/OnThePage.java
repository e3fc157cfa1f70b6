package aibets.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a browser, with an app that uses everything; errors of the page fail the test. */
@EnabledIf(
    value = "aibets.sandbox.Browser#isThere",
    disabledReason = "There is no Chromium: apt-get install chromium chromium-driver")
abstract class OnThePage {

  static Browser browser;

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  AppDouble app;

  @BeforeAll
  static void openBrowser() {
    browser = new Browser(1280, 860);
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void openPage() {
    app = new AppDouble(slack.sandbox());
    app.connect();
    browser.resize(1280, 860);
    browser.go(slack.sandbox().url());
    browser.awaitText("#title", "general");
  }

  @AfterEach
  void reportsNoErrors() {
    // Leaves the page before the workspace closes, which the page would report.
    browser.go("about:blank");
    assertThat(browser.complaints()).isEmpty();
  }

  static String load(String name) {
    try (InputStream in = OnThePage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void shoot(String name) {
    browser.shoot(Path.of("target", name + ".png"));
  }
}
