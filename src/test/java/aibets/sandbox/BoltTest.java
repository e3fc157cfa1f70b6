package aibets.sandbox;

import static aibets.sandbox.SandboxExtension.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Slack's own SDK works with the sandbox: its client, and Bolt over Socket Mode. */
class BoltTest {

  @RegisterExtension final SandboxExtension slack = SandboxExtension.withAnyApp();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private MethodsClient client;
  private App app;
  private SocketModeApp connection;

  @BeforeEach
  void wire() throws Exception {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.sandbox().apiUrl());
    config.setStatsEnabled(false);
    Slack sdk = Slack.getInstance(config);
    client = sdk.methods(slack.sandbox().botToken());
    app =
        new App(
            AppConfig.builder().slack(sdk).singleTeamBotToken(slack.sandbox().botToken()).build());
    connection = new SocketModeApp(slack.sandbox().appToken(), app);
  }

  @AfterEach
  void disconnect() throws Exception {
    connection.close();
    app.executorService().shutdownNow();
  }

  private void start() throws Exception {
    connection.startAsync();
    slack.awaitThat(() -> slack.sandbox().connections() == 1);
  }

  private void awaitHeard(String... what) {
    slack.awaitThat(() -> heard.containsAll(List.of(what)));
  }

  private static View modal() {
    return Views.view(
        view ->
            view.type("modal")
                .callbackId("why")
                .title(Views.viewTitle(title -> title.type("plain_text").text("Why?")))
                .submit(Views.viewSubmit(submit -> submit.type("plain_text").text("Send")))
                .blocks(
                    List.of(
                        Blocks.input(
                            input ->
                                input
                                    .blockId("reason")
                                    .label(BlockCompositions.plainText("In your words"))
                                    .element(
                                        BlockElements.plainTextInput(
                                            field -> field.actionId("words")))))));
  }

  private static List<LayoutBlock> button() {
    return List.of(
        Blocks.actions(
            List.of(
                BlockElements.button(
                    button ->
                        button
                            .actionId("go")
                            .value("7")
                            .text(BlockCompositions.plainText("Go on"))))));
  }

  @Test
  void receivesEvents() throws Exception {
    app.event(AppMentionEvent.class, (payload, context) -> heard("mention", context.ack()));
    app.event(AppHomeOpenedEvent.class, (payload, context) -> heard("home", context.ack()));
    app.event(ReactionAddedEvent.class, (payload, context) -> heard("reaction", context.ack()));
    app.event(MessageChangedEvent.class, (payload, context) -> heard("changed", context.ack()));
    app.event(
        MessageEvent.class,
        (payload, context) -> heard(payload.getEvent().getChannelType(), context.ack()));
    start();
    String ts = slack.asker().say(GENERAL, "@robot why?");
    slack.asker().say(slack.asker().direct(), "why?");
    slack.asker().react(GENERAL, ts, "eyes");
    slack.asker().openHome();
    String own = client.chatPostMessage(post -> post.channel(GENERAL).text("a")).getTs();
    client.chatUpdate(update -> update.channel(GENERAL).ts(own).text("b"));
    awaitHeard("mention", "channel", "im", "reaction", "home", "changed");
  }

  private <T> T heard(String what, T answer) {
    heard.add(what);
    return answer;
  }

  @Test
  void opensAModalFromACommandAndReadsIt() throws Exception {
    app.command(
        "/ask",
        (request, context) -> {
          context.client().viewsOpen(open -> open.triggerId(context.getTriggerId()).view(modal()));
          return context.ack();
        });
    app.viewSubmission(
        "why",
        (request, context) ->
            heard(
                request
                    .getPayload()
                    .getView()
                    .getState()
                    .getValues()
                    .get("reason")
                    .get("words")
                    .getValue(),
                context.ack()));
    start();
    slack.asker().command(GENERAL, "/ask");
    slack.awaitThat(() -> slack.modals(slack.asker()).size() == 1);
    String view = slack.modals(slack.asker()).at("/0/id").asText();
    slack.asker().submit(view, Json.object().put("words", "because"));
    awaitHeard("because");
    slack.awaitThat(() -> slack.modals(slack.asker()).isEmpty());
  }

  @Test
  void answersButtonsAndShortcutsByTheirResponseUrl() throws Exception {
    app.blockAction(
        "go",
        (request, context) -> {
          context.respond(answer -> answer.text("pressed").replaceOriginal(true));
          return context.ack();
        });
    app.messageShortcut(
        "ask-about",
        (request, context) -> {
          context.respond("about: " + request.getPayload().getMessage().getText());
          return context.ack();
        });
    app.globalShortcut("ask-anything", (request, context) -> heard("anything", context.ack()));
    start();
    slack.asker().shortcut("ask-anything");
    slack.asker().shortcut("ask-about", GENERAL, slack.asker().say(GENERAL, "this"));
    slack.await(slack.asker(), seen -> seen.text().equals("about: this"));
    String ts =
        client
            .chatPostMessage(post -> post.channel(GENERAL).text("press").blocks(button()))
            .getTs();
    slack.asker().press(GENERAL, ts, "go", Json.object());
    slack.await(slack.asker(), seen -> seen.ts().equals(ts) && seen.text().equals("pressed"));
    awaitHeard("anything");
  }

  @Test
  void understandsTheResponseOfEveryMethod() throws Exception {
    String first = slack.asker().say(GENERAL, "a question");
    String ts = ok(client.chatPostMessage(r -> r.channel(GENERAL).text("hi"))).getTs();
    ok(client.authTest(r -> r));
    ok(client.chatUpdate(r -> r.channel(GENERAL).ts(ts).text("hello").blocks(button())));
    ok(client.reactionsAdd(r -> r.channel(GENERAL).timestamp(ts).name("eyes")));
    ok(client.chatGetPermalink(r -> r.channel(GENERAL).messageTs(ts)));
    ok(client.chatPostEphemeral(r -> r.channel(GENERAL).user("U0ASKER").text("psst")));
    assertThat(ok(client.conversationsHistory(r -> r.channel(GENERAL))).getMessages()).hasSize(2);
    assertThat(ok(client.conversationsReplies(r -> r.channel(GENERAL).ts(first))).getMessages())
        .hasSize(1);
    assertThat(ok(client.conversationsList(r -> r)).getChannels()).hasSize(3);
    ok(client.conversationsInfo(r -> r.channel(GENERAL)));
    ok(client.conversationsMembers(r -> r.channel(GENERAL)));
    ok(client.conversationsOpen(r -> r.users(List.of("U0ASKER"))));
    ok(client.conversationsJoin(r -> r.channel(SandboxExtension.RANDOM)));
    ok(client.assistantThreadsSetStatus(r -> r.channelId(GENERAL).threadTs(first).status("…")));
    String stream =
        ok(client.chatStartStream(r -> r.channel(GENERAL).threadTs(first).markdownText("a")))
            .getTs();
    ok(client.chatAppendStream(r -> r.channel(GENERAL).ts(stream).markdownText("b")));
    ok(client.chatStopStream(r -> r.channel(GENERAL).ts(stream)));
    ok(client.chatDelete(r -> r.channel(GENERAL).ts(ts)));
  }

  private static <T extends SlackApiTextResponse> T ok(T response) {
    assertThat(response.getError()).isNull();
    assertThat(response.isOk()).isTrue();
    return response;
  }
}
