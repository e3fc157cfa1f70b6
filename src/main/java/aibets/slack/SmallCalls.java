package aibets.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Optional calls, made once; failures are ignored. */
final class SmallCalls {

  private static final String EYES = "eyes";

  private final Logger log = LoggerFactory.getLogger(SmallCalls.class);
  private final MethodsClient client;

  SmallCalls(MethodsClient client) {
    this.client = client;
  }

  /** Deletes one of the bot's messages. */
  void delete(String channel, String ts) {
    attempt("chat.delete", () -> client.chatDelete(request -> request.channel(channel).ts(ts)));
  }

  /**
   * Shows the status "is looking that up…"; returns whether it succeeded. Slack clears it
   * automatically.
   */
  boolean status(String channel, String thread) {
    return attempt(
        "assistant.threads.setStatus",
        () ->
            client.assistantThreadsSetStatus(
                request ->
                    request.channelId(channel).threadTs(thread).status("is looking that up…")));
  }

  /** Suggests questions in direct messages, if the workspace supports it. */
  void suggest(String channel, List<String> questions) {
    attempt(
        "assistant.threads.setSuggestedPrompts",
        () ->
            client.assistantThreadsSetSuggestedPrompts(
                request ->
                    request
                        .channelId(channel)
                        .title("Ask, for example")
                        .prompts(
                            questions.stream()
                                .map(text -> new SuggestedPrompt(text, text))
                                .toList())));
  }

  /** Adds or removes an eyes reaction; returns whether it succeeded. */
  boolean react(String channel, String ts, boolean eyes) {
    return eyes
        ? attempt(
            "reactions.add",
            () -> client.reactionsAdd(each -> each.channel(channel).timestamp(ts).name(EYES)))
        : attempt(
            "reactions.remove",
            () -> client.reactionsRemove(each -> each.channel(channel).timestamp(ts).name(EYES)));
  }

  /** Makes a call once, ignoring failure. */
  private boolean attempt(String method, Retries.Call<? extends SlackApiTextResponse> call) {
    try {
      SlackApiTextResponse response = call.run();
      log.debug("{}: {}", method, response.getError());
      return response.isOk();
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.debug("{} failed: {}", method, e.toString());
      return false;
    }
  }
}
