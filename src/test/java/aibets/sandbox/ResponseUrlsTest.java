package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResponseUrlsTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private AppDouble app;
  private String url;

  @BeforeEach
  void command() {
    app = new AppDouble(slack.sandbox());
    app.connect();
    slack.asker().command(GENERAL, "/ask why");
    url = app.awaitPayload("slash_commands").path("response_url").asText();
  }

  private HttpResponse<String> respond(String json) {
    return app.postJson(url, json.replace('\'', '"'));
  }

  @Proves(Rule.RESPONSE_URL_USES)
  @Test
  void acceptsFiveResponses() {
    for (int i = 0; i < Rule.RESPONSE_URL_USES.limit(); i++) {
      assertThat(respond("{'text':'answer'}").statusCode()).isEqualTo(200);
    }
    HttpResponse<String> sixth = respond("{'text':'answer'}");
    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).contains("used_url");
    assertThat(slack.said(slack.asker())).hasSize(5);
    assertThat(slack.said(slack.colleague())).isEmpty();
  }

  @Proves(Rule.RESPONSE_URL_MINUTES)
  @Test
  void acceptsResponsesForHalfAnHour() {
    slack.sandbox().advance(Duration.ofMinutes(29));
    assertThat(respond("{'text':'answer'}").statusCode()).isEqualTo(200);
    slack.sandbox().advance(Duration.ofMinutes(2));
    assertThat(respond("{'text':'answer'}").body()).contains("expired_url");
  }

  @Test
  void respondsToAllIfAskedTo() {
    respond("{'text':'answer','response_type':'in_channel'}");
    assertThat(slack.said(slack.colleague())).hasSize(1);
  }

  @Test
  void keepsToTheRulesForMessages() {
    HttpResponse<String> refused = respond("{'text':'t','blocks':[{'type':'hologram'}]}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("invalid_blocks");
  }

  @Test
  void replacesAndDeletesTheMessageThatWasActedOn() {
    String button = BlockLimits.button("b", ",'action_id':'go'");
    respond("{'text':'first','blocks':" + BlockLimits.actions("[" + button + "]") + "}");
    slack.asker().press(GENERAL, slack.awaitOnly(slack.asker()).ts(), "go", Json.object());
    url = app.awaitPayload("interactive").path("response_url").asText();
    respond("{'text':'second','replace_original':true}");
    assertThat(slack.awaitOnly(slack.asker()).text()).isEqualTo("second");
    respond("{'delete_original':true}");
    assertThat(slack.said(slack.asker())).isEmpty();
  }
}
