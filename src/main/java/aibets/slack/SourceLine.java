package aibets.slack;

import aibets.answer.Quote;
import aibets.desk.PlainText;
import com.slack.api.model.block.LayoutBlock;
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

/** The source of a quote: title, date if known, section if any. */
final class SourceLine {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** What is left at least of a section's name behind a long title. */
  private static final int SECTION_CHARACTERS = 20;

  /** The number of other documents named. */
  private static final int OTHERS = 2;

  private static final String SAME = "Same document";

  private final Quote.Source source;
  private final Optional<String> url;
  private final boolean isNamed;
  private final String section;
  private final List<Quote.Source> others;

  SourceLine(Quote quote) {
    this(quote.document(), quote.link(), place(quote), quote.alsoIn(), false);
  }

  private static String place(Quote quote) {
    String page = quote.page().isPresent() ? "page " + quote.page().getAsInt() : "";
    return quote.section().isEmpty() || page.isEmpty()
        ? quote.section() + page
        : page + ", " + quote.section();
  }

  SourceLine(Quote.Source source, String section, List<Quote.Source> others) {
    this(source, Optional.ofNullable(source.url()), section, others, false);
  }

  private SourceLine(
      Quote.Source source,
      Optional<String> url,
      String section,
      List<Quote.Source> others,
      boolean isNamed) {
    this.source = source;
    this.url = url.filter(SourceLine::isWebAddress);
    this.isNamed = isNamed;
    this.section = section;
    this.others = others;
  }

  /** Returns the line for another quote from the same document. */
  SourceLine again() {
    return new SourceLine(source, url, section, others, true);
  }

  /**
   * Returns small text, with names cut to fit one line and the title linked to the quote if the
   * document has a URL.
   */
  LayoutBlock note(String before) {
    String title = isNamed ? SAME : PlainText.line(title(), SlackLimits.NAME_CHARACTERS);
    String date = isNamed ? "" : date("· ");
    int left = SlackLimits.NOTE_CHARACTERS - title.length() - date.length() - " · ".length();
    String heading =
        PlainText.line(
            section, Math.max(SECTION_CHARACTERS, Math.min(left, SlackLimits.NAME_CHARACTERS)));
    String place = heading.isEmpty() ? "" : (isNamed ? "· " : " · ") + heading;
    String rest = date + place + others();
    return url.map(link -> (LayoutBlock) Notes.linked(before, link, title, rest.strip()))
        .orElseGet(() -> Notes.of(before + title + (rest.isEmpty() ? "" : " " + rest.strip())));
  }

  /** Returns elements with the title linked if the document has a URL. */
  List<RichTextElement> elements(String before) {
    List<RichTextElement> elements = new ArrayList<>();
    if (!before.isEmpty()) {
      elements.add(RichText.text(before));
    }
    elements.add(
        url.map(link -> RichText.link(link, title())).orElseGet(() -> RichText.text(title())));
    String rest = date(" · ") + section(" · ", "") + others();
    if (!rest.isEmpty()) {
      elements.add(RichText.text(rest));
    }
    return elements;
  }

  /** Returns the start of the title, and the date, where space is limited. */
  String name() {
    return PlainText.line(title(), SlackLimits.NAME_CHARACTERS) + date(" · ");
  }

  /** Returns plain text in which long names are cut. */
  String shortText() {
    String heading = PlainText.line(section, SlackLimits.NAME_CHARACTERS);
    return PlainText.line(title(), SlackLimits.NAME_CHARACTERS)
        + date(", ")
        + (heading.isEmpty() ? "" : ", section “" + heading + "”");
  }

  /** Returns the short form with the name linked if the document has a URL. */
  List<RichTextElement> brief() {
    String name = PlainText.line(title(), SlackLimits.NAME_CHARACTERS);
    RichTextElement named =
        url.map(link -> RichText.link(link, name)).orElseGet(() -> RichText.text(name));
    String date = date(" · ");
    return date.isEmpty() ? List.of(named) : List.of(named, RichText.text(date));
  }

  /** Returns plain text. */
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
        : "; also word for word in "
            + others.stream()
                .limit(OTHERS)
                .map(other -> PlainText.line(other.title(), SlackLimits.NAME_CHARACTERS))
                .collect(Collectors.joining(" and "))
            + (others.size() > OTHERS ? " and " + (others.size() - OTHERS) + " more" : "");
  }

  private static boolean isWebAddress(String url) {
    return url.length() <= SlackLimits.URL_CHARACTERS && isHttp(url);
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
