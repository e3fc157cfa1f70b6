package aibets.slack;

import aibets.desk.PlainText;

/** A message as escaped text of at most {@link SlackLimits#TEXT_CHARACTERS}. */
final class FallbackText {

  private static final String CUT = " […]";
  private static final int WORTH_SHOWING = 80;

  private final StringBuilder text = new StringBuilder();

  /** Takes a line if it fits whole. */
  boolean addLine(String line) {
    String escaped = SlackText.escape(line);
    if (escaped.length() + 1 > left()) {
      return false;
    }
    text.append(text.isEmpty() ? "" : "\n").append(escaped);
    return true;
  }

  /** Takes a person, whom Slack shows by name, and what there is to say of them, if it fits. */
  void addPerson(String user, String line) {
    String escaped = "<@" + user + ">" + SlackText.escape(line);
    if (escaped.length() < left()) {
      text.append(text.isEmpty() ? "" : "\n").append(escaped);
    }
  }

  /** Takes a line, cut if only its beginning fits. */
  void addBeginning(String line) {
    boolean added = addLine(line);
    for (int most = left(); !added && most >= WORTH_SHOWING; most /= 2) {
      added = addLine(PlainText.cut(line, most).text() + CUT);
    }
  }

  /** Takes a quote with its source, the quote cut at a word if only its beginning fits. */
  boolean addQuote(String number, String quote, String source) {
    if (addLine(number + "“" + quote + "” — " + source)) {
      return true;
    }
    int most = left() - SlackText.escape(number + source).length() - 16;
    for (int length = most; length >= WORTH_SHOWING; length /= 2) {
      String beginning = PlainText.cut(quote, Math.min(length, quote.length() - 1)).text();
      if (addLine(number + "“" + beginning + "”" + CUT + " — " + source)) {
        return false;
      }
    }
    return false;
  }

  /** Takes who shared a text, and the text, escaped already, as far as it fits. */
  void addShared(String user, String escaped) {
    text.append("<@").append(user).append("> asked and shared the answer.");
    escaped.lines().takeWhile(line -> line.length() < left()).forEach(this::append);
  }

  private void append(String line) {
    text.append('\n').append(line);
  }

  private int left() {
    return SlackLimits.TEXT_CHARACTERS - text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
