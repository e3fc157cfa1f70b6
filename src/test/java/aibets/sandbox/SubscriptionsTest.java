package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

  @Proves(Rule.SUBSCRIBED_EVENTS_ONLY)
  @Test
  void sendsOnlyWhatTheManifestNames() {
    Manifest mentionsOnly =
        new Manifest(
            "robot",
            "",
            List.of(),
            List.of(),
            Set.of(),
            Set.of("app_mention"),
            false,
            false,
            false);
    try (Sandbox sandbox = new Sandbox(mentionsOnly, List.of(), 0)) {
      AppDouble app = new AppDouble(sandbox);
      app.connect();
      sandbox.member("asker").say(GENERAL, "not for you");
      sandbox.member("asker").openHome();
      sandbox.member("asker").say(GENERAL, "@robot for you");
      assertThat(app.awaitPayload("events_api").at("/event/type").asText())
          .isEqualTo("app_mention");
      assertThat(app.received("events_api")).hasSize(1);
    }
  }

  @Proves({Rule.HOME_TAB, Rule.MESSAGES_TAB})
  @Test
  void hasNoHomeAndNoMessagesWithoutTheirTabs() {
    Manifest plain =
        new Manifest("robot", "", List.of(), List.of(), Set.of(), Set.of(), false, false, false);
    try (Sandbox sandbox = new Sandbox(plain, List.of(), 0)) {
      String error = new AppDouble(sandbox).call("views.publish").path("error").asText();
      assertThat(error).isEqualTo("not_enabled");
      Member asker = sandbox.member("asker");
      assertThatThrownBy(() -> asker.say(asker.direct(), "hello"))
          .hasMessageContaining("turned off");
    }
  }
}
