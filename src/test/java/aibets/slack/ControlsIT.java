package aibets.slack;

import static org.assertj.core.api.Assertions.assertThat;

import aibets.answer.Answer;
import aibets.corpus.Document;
import aibets.sandbox.Browser;
import aibets.sandbox.SandboxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every button, menu and form of the bot, used in a browser. */
@EnabledIf(
    value = "aibets.sandbox.Browser#isThere",
    disabledReason = "There is no Chromium: apt-get install chromium chromium-driver")
class ControlsIT {

  private static final Document LETTER =
      MemoryArchive.letter(
          "We looked back first.",
          "We bet on chips.",
          "The chips of Acme are costly since June 2025.",
          "We end here.",
          "Acme began in May 2024.");
  private static final String FIELD = "#composer textarea";
  private static final String BOX = "#home textarea[data-action=question]";
  private static final String APP = "#places button:last-of-type";

  private static Browser browser;

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withTheBot();
  private RunningBot bot;

  @BeforeAll
  static void openBrowser() {
    browser = new Browser(1240, 900);
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void openPage() {
    bot = new RunningBot(slack, (question, earlier) -> answer(question), MemoryArchive.of(LETTER));
    browser.go(slack.sandbox().url());
    browser.awaitText("#title", "general");
  }

  @AfterEach
  void reportsNoErrors() {
    browser.go("about:blank");
    bot.close();
    assertThat(browser.complaints()).isEmpty();
  }

  private static Answer answer(String question) {
    return question.contains("lunch") ? Answers.silent(question) : Answers.from(LETTER, question);
  }

  private static void say(String text) {
    browser.type(FIELD, text + Browser.ENTER);
  }

  private static void press(String action) {
    browser.click("button[data-action=" + action + "]");
  }

  /** From the menu below an answer. */
  private static void choose(String label) {
    browser.click("summary[data-action=more-actions]");
    browser.run(
        "[...document.querySelectorAll('.menu[open] .menu-items button')]"
            + ".find(each => each.textContent === arguments[0]).click()",
        label);
  }

  private static void closeModal() {
    browser.click("dialog header button");
  }

  @Test
  void showsMoreOfAnAnswer() {
    say("/ai-bets Who bets?");
    press("show-context");
    browser.awaitText("dialog", "We looked back first.");
    press("context-later");
    browser.awaitText("dialog", "We end here.");
    press("context-earlier");
    browser.awaitText("dialog", "We looked back first.");
    press("context-other-quote");
    browser.awaitText("dialog", "We end here.");
    closeModal();
    press("more-quotes");
    browser.awaitText("dialog", "We end here.");
    closeModal();
  }

  @Test
  void acceptsFeedbackAndADismissal() {
    say("/ai-bets Who bets?");
    browser.click(".feedback button:first-child");
    browser.awaitText("#messages", "Thank you");
    browser.click(".feedback button:last-child");
    browser.type("dialog textarea", "too old");
    browser.click("dialog button.primary");
    choose("Dismiss");
    slack.awaitThat(() -> !browser.text("#messages").contains("We bet on chips."));
  }

  @Test
  void drawsATimeline() {
    say("/ai-bets timeline Acme");
    browser.awaitText("#messages", "Acme began in May 2024.");
    slack.awaitThat(
        () ->
            browser
                .run("return document.querySelector('.picture img')?.naturalWidth > 0")
                .asBoolean());
  }

  @Test
  void linksFromAnAnswerToOverviews() {
    say("/ai-bets What of Acme and JEPA?");
    choose("Timeline of Acme");
    browser.awaitText("#messages", "Dated statements");
  }

  @Test
  void sharesAnAnswer() {
    say("/ai-bets Who bets?");
    press("share");
    browser.awaitText("#messages", "asked and shared the answer");
  }

  @Test
  void reportsToAnAdmin() {
    say("/ai-bets Where is lunch?");
    press("tell-admin");
    browser.awaitText("#messages", "asked a question that the sources do not answer");
    browser.awaitText("#messages", "I've told an admin");
  }

  @Test
  void asksAboutAMessage() {
    slack.colleague().say(SandboxExtension.GENERAL, "Who bets on chips?");
    browser.click(".tools summary");
    browser.click(".tools .menu-items button");
    browser.awaitText("dialog", "Post the answer in the thread");
    browser.click("dialog input[type=checkbox]");
    browser.click("dialog button.primary");
    browser.click(".thread-link");
    browser.awaitText("#replies blockquote", "We bet on chips.");
  }

  @Test
  void asksFromAnywhere() {
    browser.click(".shortcuts summary");
    browser.click(".shortcuts .menu-items button");
    browser.type("dialog textarea", "Who bets?");
    browser.click("dialog button.primary");
    browser.click(APP);
    browser.click("#tab-messages");
    browser.awaitText("#messages blockquote", "We bet on chips.");
  }

  @Test
  void asksInTheHome() {
    browser.click(APP);
    browser.awaitText("#home", "Letter to shareholders");
    browser.type(BOX, "Who bets?");
    press("home-ask");
    browser.awaitText("dialog", "Question: Who bets?");
    closeModal();
    browser.awaitText("#home", "Who bets?");
    browser.shoot(Path.of("target", "home.png"));
    browser.click("#tab-messages");
    browser.awaitText("#messages blockquote", "We bet on chips.");
  }

  @Test
  void asksWhatIsSuggestedInDirectMessages() {
    browser.click(APP);
    browser.click("#tab-messages");
    browser.awaitText("#suggestions", "Letter to shareholders");
    slack.awaitThat(() -> slack.calls("assistant.threads.setSuggestedPrompts").size() == 1);
    browser.click("#suggestions button");
    browser.awaitText("#messages blockquote", "We bet on chips.");
  }

  @Test
  void asksWhatTheHelpSuggests() {
    say("/ai-bets");
    press("overview-example-0");
    browser.awaitText("#messages blockquote", "We bet on chips.");
  }

  @Test
  void cancelsAReload() {
    bot.close();
    bot =
        new RunningBot(
            slack,
            (question, earlier) -> answer(question),
            new EndlessReloader(),
            MemoryArchive.of(LETTER));
    browser.choose("#me", "U0ADMIN");
    say("/ai-bets reload");
    browser.click(APP);
    browser.click("#tab-messages");
    browser.awaitText("#messages", "I'm reading the documents.");
    press("reload-cancel");
    browser.awaitText("#messages", "The reload was cancelled");
    browser.choose("#me", "U0ASKER");
  }

  @Test
  void exportsWhatTheSourcesLack() {
    say("/ai-bets Where is lunch?");
    browser.awaitText("#messages", "The sources do not say.");
    browser.choose("#me", "U0ADMIN");
    say("/ai-bets gaps");
    browser.awaitText("#messages", "• Where is lunch?");
    press("gaps-export");
    browser.awaitText("#messages", "The file is in Messages.");
    browser.choose("#me", "U0ASKER");
  }

  @Test
  void reloadsInTheHomeOfAnAdmin() {
    say("/ai-bets Where is lunch?");
    browser.awaitText("#messages", "The sources do not say.");
    browser.choose("#me", "U0ADMIN");
    browser.click(APP);
    browser.awaitText("#home", "For admins");
    press("home-reload");
    browser.awaitText("#home", "Reloaded in");
    browser.shoot(Path.of("target", "home-admin.png"));
    browser.choose("#me", "U0ASKER");
  }
}
