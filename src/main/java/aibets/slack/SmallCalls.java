package aibets.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What helps and may fail without harm: made once, without a word to anybody. */
final class SmallCalls {

  private static final String EYES = "eyes";

  private final Logger log = LoggerFactory.getLogger(SmallCalls.class);
  private final MethodsClient client;

  SmallCalls(MethodsClient client) {
    this.client = client;
  }

  /** Takes one of the bot's messages away. */
  void delete(String channel, String ts) {
    attempt("chat.delete", () -> client.chatDelete(request -> request.channel(channel).ts(ts)));
  }

  /** Shows that an answer to come is being looked up; returns success. Slack ends it by itself. */
  boolean status(String channel, String thread) {
    return attempt(
        "assistant.threads.setStatus",
        () ->
            client.assistantThreadsSetStatus(
                request ->
                    request.channelId(channel).threadTs(thread).status("is looking that up…")));
  }

  /** Offers questions in direct messages, where the workspace has that; best cost. */
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

  /** Puts eyes under a message or takes them away; returns success. */
  boolean react(String channel, String ts, boolean eyes) {
    return eyes
        ? attempt(
            "reactions.add",
            () -> client.reactionsAdd(each -> each.channel(channel).timestamp(ts).name(EYES)))
        : attempt(
            "reactions.remove",
            () -> client.reactionsRemove(each -> each.channel(channel).timestamp(ts).name(EYES)));
  }

  /** Once, without a word to anybody if it fails. */
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
