package aibets;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.sandbox.Axe;
import aibets.sandbox.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the real bot shows on the page is short, and axe finds nothing serious or critical, in light
 * and dark mode. The screenshots are in target/page-*.png.
 */
@EnabledIf(
    value = "aibets.sandbox.Browser#isThere",
    disabledReason = "There is no Chromium: apt-get install chromium chromium-driver")
class AccessibilityIT {

  private static final String APP = "#places button:last-of-type";

  /**
   * Returns visible buttons and links whose accessible name does not contain their visible text.
   */
  private static final String MISNAMED =
      "return [...document.querySelectorAll('button, summary, a')]"
          + ".filter(each => each.checkVisibility() && each.ariaLabel)"
          + ".filter(each => !each.ariaLabel.includes(each.innerText.split('\\n')[0].trim())"
          + " && /\\p{L}/u.test(each.innerText)).map(each => each.outerHTML)";

  /** Returns accessible names that two of the page's own controls share. */
  private static final String SHARED =
      "const names = [...document.querySelectorAll('button, summary, textarea, select')]"
          + ".filter(each => each.checkVisibility() && !each.closest('.blocks, #panel'))"
          + ".map(each => each.ariaLabel ?? each.innerText);"
          + "return names.filter((each, i) => names.indexOf(each) !== i)";

  /**
   * Counts the lines of the last answer above its buttons, in a column as wide as Slack's. Text
   * that ends less than half a line below the text before it is on the same line.
   */
  private static final String LINES =
      "const blocks = [...document.querySelectorAll('#messages .message .blocks')].at(-1);"
          + "blocks.style.width = '680px';"
          + "const texts = document.createTreeWalker(blocks, NodeFilter.SHOW_TEXT);"
          + "const ends = [];"
          + "while (texts.nextNode()) {"
          + "if (texts.currentNode.parentElement.closest('button, summary, details')) continue;"
          + "const range = document.createRange();"
          + "range.selectNodeContents(texts.currentNode);"
          + "ends.push(...[...range.getClientRects()].map(each => each.bottom));"
          + "}"
          + "ends.sort((one, other) => one - other);"
          + "return ends.filter((end, i) => i === 0 || end - ends[i - 1] > 8).length";

  @TempDir static Path data;
  private static Browser browser;
  private static PackagedSandbox program;

  @BeforeAll
  static void start() throws Exception {
    Prepared.index(data.resolve("data"));
    program = PackagedSandbox.start(data, "AI_BETS_SLACK_USER_RATE", "1000");
    browser = new Browser(1280, 860);
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    program.close();
  }

  @BeforeEach
  void open() {
    browser.go(program.url());
    browser.awaitText("#title", "general");
    browser.choose("#me", "U0ASKER");
  }

  @AfterEach
  void startOver() {
    browser.run("document.querySelector('#reset').click()");
    browser.awaitText("#welcome", "word-for-word");
  }

  private static void check(String name) {
    for (String theme : List.of("light", "dark")) {
      browser.choose("#theme", theme);
      browser.shoot(Path.of("target", "page-" + name + "-" + theme + ".png"));
      assertThat(Axe.findings(browser)).as(name + ", " + theme).isEmpty();
    }
    browser.resize(390, 844);
    browser.shoot(Path.of("target", "page-" + name + "-phone.png"));
    browser.resize(1280, 860);
    assertThat(browser.strings(MISNAMED)).isEmpty();
    assertThat(browser.strings(SHARED)).isEmpty();
  }

  @Test
  void introducesItselfAtFirst() {
    browser.awaitText("#welcome", "word-for-word quotes");
    check("first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer|who founded AMI Labs|LeCun",
        "disagreement|when did AMI Labs raise its seed round|sources disagree",
        "refusal|who won the world cup in 1998|do not say",
        "compare|compare JEPA with Transformers|Backers",
        "card|bets JEPA|JEPA",
        "timeline|timeline AMI Labs|Dated statements"
      })
  void showsWhatTheBotAnswers(String name, String question, String shown) {
    browser.type("#composer textarea", "/ai-bets " + question + Browser.ENTER);
    browser.awaitText("#messages", shown);
    check(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who funded AMI Labs", "what is JEPA", "how much did AMI Labs raise"})
  void fitsAnAnswerWithThreeQuotesIntoTwelveLines(String question) {
    browser.type("#composer textarea", "/ai-bets " + question + Browser.ENTER);
    browser.awaitText("#messages blockquote", " ");
    assertThat(browser.run("return document.querySelectorAll('.blocks blockquote').length").asInt())
        .isEqualTo(3);
    assertThat(browser.run(LINES).asInt()).isBetween(7, 12);
    assertThat(
            browser
                .run("return document.querySelectorAll('.blocks .actions > button').length")
                .asInt())
        .isBetween(1, 3);
  }

  @Test
  void showsTheForm() {
    browser.click(".shortcuts summary");
    browser.click(".shortcuts .menu-items button");
    browser.awaitText("dialog h2", "Ask");
    check("form");
    browser.click("dialog header button");
  }

  @ParameterizedTest
  @CsvSource({"U0ASKER,home", "U0ADMIN,home-of-an-admin"})
  void showsTheHome(String person, String name) {
    browser.choose("#me", person);
    browser.click(APP);
    browser.awaitText("#home", "documents");
    check(name);
    browser.choose("#me", "U0ASKER");
    browser.click("#places button");
  }

  @Test
  void showsTheAppBesideAChannel() {
    browser.click("#agent-toggle");
    browser.click("#prompts .chip");
    browser.awaitText("#agent blockquote", " ");
    check("agent");
    browser.click("#agent-close");
  }
}
