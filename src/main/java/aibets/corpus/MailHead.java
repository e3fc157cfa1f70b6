package aibets.corpus;

import aibets.corpus.Lines.Line;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of a mail that was saved as text; its subject is the title. */
final class MailHead {

  private static final Pattern FIELD = Pattern.compile("(?s)[A-Z][A-Za-z-]{1,40}:(?: .*|)");
  private static final Pattern SHOWN =
      Pattern.compile("(?s)(?:From|To|Cc|Date|Sent|Reply-To|Attachments?): .*");
  private static final Pattern SENDER = Pattern.compile("(?s)(?:From|Date|Sent|To): .*");
  private static final String SUBJECT = "Subject:";
  private static final Pattern ANSWER = Pattern.compile("(?i)^(?:(?:re|fwd?|aw|wg)\\s*:\\s*)+");

  private final List<Line> fields;

  private MailHead(List<Line> fields) {
    this.fields = fields;
  }

  /** Returns the header fields at the beginning; empty if this is not a mail. */
  static Optional<MailHead> of(List<Line> lines) {
    int end = 0;
    while (end < lines.size() && FIELD.matcher(lines.get(end).text()).matches()) {
      end++;
    }
    MailHead head = new MailHead(lines.subList(0, end));
    boolean isMail =
        head.subject().isPresent()
            && head.fields.stream().anyMatch(line -> SENDER.matcher(line.text()).matches());
    return isMail ? Optional.of(head) : Optional.empty();
  }

  int size() {
    return fields.size();
  }

  Optional<String> subject() {
    return fields.stream()
        .map(Line::text)
        .filter(text -> text.startsWith(SUBJECT))
        .map(text -> ANSWER.matcher(text.substring(SUBJECT.length()).strip()).replaceFirst(""))
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** Returns the fields that are shown. */
  List<Line> shown() {
    return fields.stream().filter(line -> SHOWN.matcher(line.text()).matches()).toList();
  }
}
