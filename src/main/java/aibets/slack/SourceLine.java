package aibets.slack;

import aibets.answer.Quote;
import com.slack.api.model.block.element.RichTextElement;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a quote stands: title, date if known, section if any. */
final class SourceLine {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** Other documents that are named. */
  private static final int OTHERS = 2;

  private final Quote quote;

  SourceLine(Quote quote) {
    this.quote = quote;
  }

  /** With the title as a link where the document has a web address. */
  List<RichTextElement> elements(String before) {
    List<RichTextElement> elements = new ArrayList<>();
    elements.add(RichText.text(before));
    elements.add(
        webAddress(quote.document().url())
            .map(url -> RichText.link(url, title()))
            .orElseGet(() -> RichText.text(title())));
    if (!rest().isEmpty()) {
      elements.add(RichText.text(rest()));
    }
    return elements;
  }

  /** In plain text. */
  String text() {
    return title() + rest();
  }

  private String title() {
    String title = PlainText.line(quote.document().title(), SlackLimits.TITLE_CHARACTERS);
    return title.isEmpty() ? "Untitled document" : title;
  }

  private String rest() {
    LocalDate published = quote.document().published();
    String section = PlainText.line(quote.section(), SlackLimits.TITLE_CHARACTERS);
    return (published == null ? "" : ", " + DAY.format(published))
        + (section.isEmpty() ? "" : ", section “" + section + "”")
        + others();
  }

  private String others() {
    List<Quote.Source> others = quote.alsoIn();
    return others.isEmpty()
        ? ""
        : "; word for word also in "
            + others.stream()
                .limit(OTHERS)
                .map(other -> PlainText.line(other.title(), SlackLimits.TITLE_CHARACTERS))
                .collect(Collectors.joining(" and "))
            + (others.size() > OTHERS ? " and " + (others.size() - OTHERS) + " more" : "");
  }

  private static Optional<String> webAddress(@Nullable String url) {
    return url != null && url.length() <= SlackLimits.URL_CHARACTERS && isHttp(url)
        ? Optional.of(url)
        : Optional.empty();
  }

  private static boolean isHttp(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
