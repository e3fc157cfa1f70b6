package aibets.corpus;

import aibets.corpus.TextFile.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Mailbox files (mbox); each mail is a document. */
final class MailboxFormat implements Format {

  private static final byte[] OPENING = "From ".getBytes(StandardCharsets.US_ASCII);

  /** The line before a mail, which ends with the time of its arrival. */
  private static final Pattern OPENS = Pattern.compile("From .*\\b\\d{1,2}:\\d{2}.*\\d{4}.*");

  private static final int MAX_OPENING_BYTES = 300;

  private final MailFormat mail = new MailFormat();

  @Override
  public List<String> endings() {
    return List.of("mbox");
  }

  @Override
  public boolean isDocument() {
    return false;
  }

  @Override
  public void read(CorpusFiles.Entry file, CorpusReading reading) throws UnreadableException {
    byte[] content = TextFile.read(file, PackedFormat.MAX_BYTES);
    int from = opening(content, 0);
    if (from != 0) {
      throw new UnreadableException(
          "is not a mailbox (it does not start with 'From '): save it again");
    }
    for (int number = 1; from < content.length; number++) {
      int end = opening(content, from + 1);
      int start = lineEnd(content, from);
      byte[] message = unescaped(Arrays.copyOfRange(content, Math.min(start, end), end));
      String place = file.name() + ":" + number;
      reading.guarded(place, () -> reading.addRecord(place, file.name(), message, mail::draft));
      from = end;
    }
  }

  /** Returns the start of the next mail, or the end. */
  private static int opening(byte[] content, int from) {
    for (int i = from; i < content.length; i = lineEnd(content, i)) {
      boolean atLine = i == 0 || content[i - 1] == '\n';
      if (atLine && opens(content, i)) {
        return i;
      }
    }
    return content.length;
  }

  private static boolean opens(byte[] content, int at) {
    int end = Math.min(content.length, at + MAX_OPENING_BYTES);
    if (end - at < OPENING.length
        || !Arrays.equals(content, at, at + OPENING.length, OPENING, 0, OPENING.length)) {
      return false;
    }
    String line = new String(content, at, end - at, StandardCharsets.ISO_8859_1);
    return OPENS.matcher(line.lines().findFirst().orElse("")).matches();
  }

  private static int lineEnd(byte[] content, int from) {
    int end = from;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return Math.min(content.length, end + 1);
  }

  /** Removes the ">" that mailboxes put before lines that look like the start of a mail. */
  private static byte[] unescaped(byte[] message) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    return text.replaceAll("(?m)^>(>*From )", "$1").getBytes(StandardCharsets.ISO_8859_1);
  }
}
