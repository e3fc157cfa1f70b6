package aibets.slack;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times: in blocks in the reader's time zone, in text in UTC. */
final class Times {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  static RichTextElement element(Instant time) {
    return RichTextSectionElement.Date.builder()
        .timestamp((int) time.getEpochSecond())
        .format("{date_short_pretty} at {time}")
        .fallback(words(time))
        .build();
  }

  static String words(Instant time) {
    return WORDS.format(time);
  }
}
