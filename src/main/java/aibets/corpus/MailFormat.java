package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Mails, one per file. Text quoted from other mails is left out. */
final class MailFormat implements PackedFormat {

  @Override
  public List<String> endings() {
    return List.of("eml");
  }

  @Override
  public Draft draft(byte[] content, Notices notices) throws UnreadableException {
    MailMessage mail = MailMessage.of(content);
    OutlineBuilder outline = new OutlineBuilder();
    mail.field("from").ifPresent(from -> outline.heading(1, "From " + name(from)));
    if (mail.plain().isBlank()) {
      new HtmlReader().write(unquoted(mail.page()), outline);
    } else {
      paragraphs(MailText.own(mail.plain())).forEach(outline::typed);
    }
    Fields fields =
        Fields.NONE
            .with("title", mail.field("subject"))
            .with("published", mail.field("date").flatMap(MailFormat::day));
    return new Draft(outline.build(), fields, false);
  }

  /** Returns the name of a sender, or the address if there is no name. */
  private static String name(String from) {
    String name = from.strip().replaceFirst("<[^<>]*+>$", "").replace("\"", "").strip();
    return name.isEmpty() ? from.replaceAll("[<>]", "").strip() : name;
  }

  private static Optional<String> day(String date) {
    String plain = date.replaceAll("\\s*\\([^)]*\\)", "").strip();
    try {
      return Optional.of(
          LocalDate.parse(
                  plain.replaceFirst(" (UTC|GMT|UT)$", " +0000"),
                  DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
              .toString());
    } catch (DateTimeException e) {
      return Optional.of(plain);
    }
  }

  private static org.jsoup.nodes.Document unquoted(String page) {
    org.jsoup.nodes.Document html = HtmlParser.page(page);
    html.select("blockquote, .gmail_quote, .moz-cite-prefix, #appendonsend, #divRplyFwdMsg")
        .remove();
    return html;
  }

  /** Splits text at blank lines; list items are separate. */
  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : (text + "\n\n").split("\n", -1)) {
      boolean isItem = TypedBullet.opens(line.strip());
      if (line.isBlank() || isItem) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(open.isEmpty() ? "" : " ").append(line.strip());
    }
    return paragraphs;
  }
}
