package aibets.slack;

import aibets.storage.AnswerStore;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands in Slack already. Never throws: what cannot be looked up is logged. */
final class Lookups {

  private final Logger log = LoggerFactory.getLogger(Lookups.class);
  private final MethodsClient client;
  private final Retries retries;

  Lookups(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /** The ts of what the bot wrote behind a message and begins so; empty if nobody knows. */
  Optional<String> answer(AnswerStore.Place place, String beginning) {
    FallbackText start = new FallbackText();
    start.addLine(beginning);
    try {
      return behind(place).stream()
          .filter(each -> each.getBotId() != null && each.getText() != null)
          .filter(each -> each.getText().startsWith(start.toString()))
          .map(com.slack.api.model.Message::getTs)
          .findFirst();
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("Whether a question was answered is unknown; it is answered: {}", e.toString());
      return Optional.empty();
    }
  }

  /** Whether another person wrote in the thread that a message starts; empty if nobody knows. */
  Optional<Boolean> hasReply(AnswerStore.Place place, String author) {
    return retries
        .ask(
            "conversations.replies",
            "whether somebody answered a message is unknown",
            () ->
                client.conversationsReplies(
                    each -> each.channel(place.channel()).ts(place.thread())))
        .map(ConversationsRepliesResponse::getMessages)
        .map(messages -> messages.stream().anyMatch(each -> isOfAnother(each, place, author)));
  }

  private static boolean isOfAnother(
      com.slack.api.model.Message message, AnswerStore.Place place, String author) {
    return !place.message().equals(message.getTs())
        && message.getBotId() == null
        && message.getUser() != null
        && !message.getUser().equals(author);
  }

  private List<com.slack.api.model.Message> behind(AnswerStore.Place place)
      throws IOException, SlackApiException {
    return place.thread().isEmpty()
        ? Objects.requireNonNullElse(
            retries
                .call(
                    () ->
                        client.conversationsHistory(
                            each -> each.channel(place.channel()).oldest(place.message())))
                .getMessages(),
            List.of())
        : Objects.requireNonNullElse(
            retries
                .call(
                    () ->
                        client.conversationsReplies(
                            each ->
                                each.channel(place.channel())
                                    .ts(place.thread())
                                    .oldest(place.message())))
                .getMessages(),
            List.of());
  }

  /** The address of a message; empty if Slack does not give it. */
  Optional<String> link(String channel, String ts) {
    try {
      ChatGetPermalinkResponse response =
          retries.call(() -> client.chatGetPermalink(each -> each.channel(channel).messageTs(ts)));
      return Optional.ofNullable(response.getPermalink());
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("chat.getPermalink failed; a message has no link: {}", e.toString());
      return Optional.empty();
    }
  }
}
