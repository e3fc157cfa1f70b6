package aibets.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages of a channel on one day, as exported by Slack. Each thread is a document, named by
 * its first message; each message is preceded by its author.
 */
final class SlackThreads {

  private static final int MAX_TITLE_CHARACTERS = 80;

  private SlackThreads() {}

  /** Whether a list of records is such an export. */
  static boolean isIn(JsonNode records) {
    JsonNode first = records.path(0);
    return first.path("type").asText().equals("message")
        && first.path("ts").asText().matches("\\d{9,11}\\.\\d{1,6}");
  }

  static void read(JsonNode messages, String file, CorpusReading reading) {
    Map<String, List<JsonNode>> threads = new LinkedHashMap<>();
    for (JsonNode message : messages) {
      boolean isSaid = !SlackExportText.of(message).isBlank() && !isNotice(message);
      if (isSaid) {
        String thread = message.path("thread_ts").asText(message.path("ts").asText());
        threads.computeIfAbsent(thread, each -> new ArrayList<>()).add(message);
      }
    }
    Map<String, String> names = names(messages);
    threads.forEach(
        (time, thread) -> {
          String place = file + ":" + time;
          byte[] content = thread.toString().getBytes(StandardCharsets.UTF_8);
          reading.guarded(
              place,
              () ->
                  reading.addRecord(
                      place, file, content, (bytes, notices) -> draft(file, time, thread, names)));
        });
  }

  /** Whether a message only reports that someone joined or left. */
  private static boolean isNotice(JsonNode message) {
    String kind = message.path("subtype").asText("");
    return !kind.matches("|bot_message|thread_broadcast|me_message|file_share|file_comment");
  }

  private static Map<String, String> names(JsonNode messages) {
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode message : messages) {
      String name = author(message);
      if (!name.isEmpty()) {
        names.put(message.path("user").asText(), name);
      }
    }
    return names;
  }

  private static String author(JsonNode message) {
    JsonNode profile = message.path("user_profile");
    return Optional.of(profile.path("real_name").asText(""))
        .filter(name -> !name.isBlank())
        .or(() -> Optional.of(profile.path("display_name").asText("")))
        .filter(name -> !name.isBlank())
        .orElseGet(() -> message.path("username").asText(""));
  }

  private static Draft draft(
      String file, String time, List<JsonNode> thread, Map<String, String> names) {
    OutlineBuilder outline = new OutlineBuilder();
    String first =
        SlackExportText.plain(SlackExportText.of(thread.get(0)), names)
            .lines()
            .findFirst()
            .orElse("");
    for (JsonNode message : thread) {
      String author = names.getOrDefault(message.path("user").asText(), author(message));
      outline.heading(2, author);
      SlackExportText.write(SlackExportText.of(message), names, outline);
    }
    String title = channel(file) + WordPieceBound.shortened(first, MAX_TITLE_CHARACTERS);
    Fields fields =
        Fields.NONE
            .with("id", Optional.of(DocumentIds.stem(file) + "/" + time))
            .with("title", Optional.of(title))
            .with("published", Optional.of(day(time)))
            .with("url", address(thread.get(0)));
    return new Draft(outline.build(), fields, false);
  }

  /** Returns the channel's name, which is the name of the folder. */
  private static String channel(String file) {
    String channel = file.replaceFirst("/?[^/]*$", "").replaceFirst(".*/", "");
    return channel.isEmpty() ? "" : "#" + channel + ": ";
  }

  private static String day(String time) {
    long seconds = Long.parseLong(time.replaceFirst("\\..*", ""));
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /**
   * Returns the URL that some exporters add; Slack's own exports lack the workspace and the channel
   * id.
   */
  private static Optional<String> address(JsonNode message) {
    return Optional.of(message.path("permalink").asText("")).filter(link -> !link.isBlank());
  }
}
