package aibets.sandbox;

import static aibets.sandbox.BlockLimits.array;
import static aibets.sandbox.BlockLimits.modal;
import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewRulesTest {

  private static final String DIVIDER = array(1, "{'type':'divider'}");
  private static final String INPUT =
      "[{'type':'input','block_id':'why','label':{'type':'plain_text','text':'Why?'},"
          + "'element':{'type':'plain_text_input','action_id':'reason'}}]";
  private static final String SUBMIT = ",'submit':{'type':'plain_text','text':'Send'}";

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;

  @BeforeEach
  void app() {
    app = new AppDouble(slack.sandbox());
    app.connect();
  }

  static Set<Rule> rules() {
    return BlockLimits.ofModals().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void allowsExactlyAsMuchAsTheRuleSays(Rule rule) {
    assertThat(open(BlockLimits.ofModals().get(rule).apply(rule.limit()))).isEmpty();
    assertThat(open(BlockLimits.ofModals().get(rule).apply(rule.limit() + 1)))
        .isEqualTo(rule.error());
  }

  @Proves(Rule.VIEW_SUBMIT)
  @Test
  void refusesAnInputWithoutASubmit() {
    assertThat(open(modal("t", INPUT, ""))).isEqualTo("invalid_arguments");
    assertThat(open(modal("t", INPUT, SUBMIT))).isEmpty();
  }

  @Proves(Rule.VIEW_CHARACTERS)
  @Test
  void refusesAViewThatIsTooLarge() {
    String large = ",'note':'" + "x".repeat(Rule.VIEW_CHARACTERS.limit()) + "'";
    assertThat(open(modal("t", DIVIDER, large))).isEqualTo("view_too_large");
  }

  @Proves({Rule.TRIGGER_USES, Rule.TRIGGER_SECONDS})
  @Test
  void acceptsATriggerOnceAndInTime() {
    String trigger = trigger();
    assertThat(open(trigger, modal("t", DIVIDER, ""))).isEmpty();
    assertThat(open(trigger, modal("t", DIVIDER, ""))).isEqualTo("exchanged_trigger_id");
    String late = trigger();
    slack.sandbox().advance(Duration.ofSeconds(4));
    assertThat(open(late, modal("t", DIVIDER, ""))).isEqualTo("expired_trigger_id");
    assertThat(open("1.2.3", modal("t", DIVIDER, ""))).isEqualTo("invalid_trigger_id");
  }

  @Proves(Rule.VIEW_STACK)
  @Test
  void stacksAtMostThreeViews() {
    open(modal("first", DIVIDER, ""));
    assertThat(push()).isEmpty();
    assertThat(push()).isEmpty();
    assertThat(push()).isEqualTo("push_limit_reached");
    assertThat(slack.modals(slack.asker())).hasSize(3);
  }

  @Proves({Rule.VIEW_HASH, Rule.HOME_TAB})
  @Test
  void replacesAHomeOnlyByItsHash() {
    String home = "{'type':'home','blocks':" + DIVIDER + "}";
    JsonNode first = call("views.publish", "user_id", "U0ASKER", "view", home);
    String hash = first.at("/view/hash").asText();
    assertThat(error(call("views.publish", "user_id", "U0ASKER", "view", home, "hash", "old")))
        .isEqualTo("hash_conflict");
    assertThat(error(call("views.publish", "user_id", "U0ASKER", "view", home, "hash", hash)))
        .isEmpty();
  }

  @Test
  void submitsInputsAndShowsErrors() {
    app.answer(
        envelope ->
            Json.object()
                .put("response_action", "errors")
                .set("errors", Json.object().put("why", "Too short")));
    open(modal("t", INPUT, SUBMIT));
    String id = slack.modals(slack.asker()).at("/0/id").asText();
    slack.asker().submit(id, Json.object().put("reason", "no"));
    JsonNode payload = app.awaitPayload("interactive");
    assertThat(payload.at("/view/state/values/why/reason/value").asText()).isEqualTo("no");
    assertThat(slack.modals(slack.asker())).hasSize(1);
  }

  @Test
  void closesSubmittedViewsAndSendsNoIncompleteOnes() {
    open(modal("t", INPUT, SUBMIT));
    String id = slack.modals(slack.asker()).at("/0/id").asText();
    slack.asker().submit(id, Json.object());
    slack.asker().submit(id, Json.object().put("reason", "because"));
    slack.awaitThat(() -> slack.modals(slack.asker()).isEmpty());
    assertThat(app.received("interactive")).hasSize(1);
  }

  private String push() {
    return error(call("views.push", "trigger_id", trigger(), "view", modal("t", DIVIDER, "")));
  }

  private String open(String view) {
    return open(trigger(), view);
  }

  private String open(String trigger, String view) {
    return error(call("views.open", "trigger_id", trigger, "view", view));
  }

  private JsonNode call(String method, String... arguments) {
    String[] quoted = arguments.clone();
    quoted[3] = quoted[3].replace('\'', '"');
    return app.call(method, quoted);
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asText();
  }

  private String trigger() {
    int before = app.received("slash_commands").size();
    slack.asker().command(GENERAL, "/ask");
    slack.awaitThat(() -> app.received("slash_commands").size() > before);
    return app.awaitPayload("slash_commands").path("trigger_id").asText();
  }
}
