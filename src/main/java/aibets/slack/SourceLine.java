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

  private final Quote.Source source;
  private final String section;
  private final List<Quote.Source> others;

  SourceLine(Quote quote) {
    this(quote.document(), quote.section(), quote.alsoIn());
  }

  SourceLine(Quote.Source source, String section, List<Quote.Source> others) {
    this.source = source;
    this.section = section;
    this.others = others;
  }

  /** With the title as a link where the document has a web address. */
  List<RichTextElement> elements(String before) {
    List<RichTextElement> elements = new ArrayList<>();
    if (!before.isEmpty()) {
      elements.add(RichText.text(before));
    }
    elements.add(
        webAddress(source.url())
            .map(url -> RichText.link(url, title()))
            .orElseGet(() -> RichText.text(title())));
    String rest = date(" · ") + section(" · ", "") + others();
    if (!rest.isEmpty()) {
      elements.add(RichText.text(rest));
    }
    return elements;
  }

  /** The beginning of the title, and the date, where room is scarce. */
  String name() {
    return PlainText.line(title(), SlackLimits.NAME_CHARACTERS) + date(" · ");
  }

  /** In plain text. */
  String text() {
    return title() + date(", ") + section(", section “", "”") + others();
  }

  private String title() {
    String title = PlainText.line(source.title(), SlackLimits.TITLE_CHARACTERS);
    return title.isEmpty() ? "Untitled document" : title;
  }

  private String date(String before) {
    LocalDate published = source.published();
    return published == null ? "" : before + DAY.format(published);
  }

  private String section(String before, String behind) {
    String heading = PlainText.line(section, SlackLimits.TITLE_CHARACTERS);
    return heading.isEmpty() ? "" : before + heading + behind;
  }

  private String others() {
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
