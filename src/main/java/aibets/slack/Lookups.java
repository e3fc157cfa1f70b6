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
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up messages in Slack. Never throws; failures are logged. */
final class Lookups {

  /** What follows a question in an answer, if anything does. */
  private static final Pattern AFTER_QUESTION = Pattern.compile("\\n| \\(| · |$");

  private final Logger log = LoggerFactory.getLogger(Lookups.class);
  private final MethodsClient client;
  private final Retries retries;

  Lookups(MethodsClient client, Retries retries) {
    this.client = client;
    this.retries = retries;
  }

  /**
   * Returns the ts of the bot's message after a given one that starts with a text; empty if
   * unknown.
   */
  Optional<String> answer(AnswerStore.Place place, String beginning) {
    FallbackText start = new FallbackText();
    start.addLine(beginning);
    try {
      return behind(place).stream()
          .filter(each -> each.getBotId() != null && each.getText() != null)
          .filter(each -> isLineOf(start.toString(), each.getText()))
          .map(com.slack.api.model.Message::getTs)
          .findFirst();
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("Cannot determine whether a question was answered; answering it: {}", e.toString());
      return Optional.empty();
    }
  }

  /** Whether a text starts with a question, and not with a longer one that starts like it. */
  private static boolean isLineOf(String question, String text) {
    return text.startsWith(question)
        && AFTER_QUESTION.matcher(text.substring(question.length())).lookingAt();
  }

  /** Whether another user has replied in the thread of a message; empty if unknown. */
  Optional<Boolean> hasReply(AnswerStore.Place place, String author) {
    return retries
        .ask(
            "conversations.replies",
            "it is unknown whether a message has a reply",
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

  /** Returns the URL of a message; empty if Slack does not provide it. */
  Optional<String> link(String channel, String ts) {
    try {
      ChatGetPermalinkResponse response =
          retries.call(() -> client.chatGetPermalink(each -> each.channel(channel).messageTs(ts)));
      return Optional.ofNullable(response.getPermalink());
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("chat.getPermalink failed; omitting the link: {}", e.toString());
      return Optional.empty();
    }
  }
}
