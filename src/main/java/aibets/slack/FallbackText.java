package aibets.slack;

import aibets.desk.PlainText;

/** The escaped text of a message, at most {@link SlackLimits#TEXT_CHARACTERS} long. */
final class FallbackText {

  private static final String CUT = " […]";
  private static final int WORTH_SHOWING = 80;

  private final StringBuilder text = new StringBuilder();

  /** Adds a line if it fits completely. */
  boolean addLine(String line) {
    String escaped = SlackText.escape(line);
    if (escaped.length() + 1 > left()) {
      return false;
    }
    text.append(text.isEmpty() ? "" : "\n").append(escaped);
    return true;
  }

  /** Adds a user, whom Slack shows by name, and a text about them, if it fits. */
  void addPerson(String user, String line) {
    String escaped = "<@" + user + ">" + SlackText.escape(line);
    if (escaped.length() < left()) {
      text.append(text.isEmpty() ? "" : "\n").append(escaped);
    }
  }

  /** Adds a line, truncated if necessary. */
  void addBeginning(String line) {
    boolean added = addLine(line);
    for (int most = left(); !added && most >= WORTH_SHOWING; most /= 2) {
      added = addLine(PlainText.cut(line, most).text() + CUT);
    }
  }

  /** Adds a quote with its source; the quote is truncated at a word if necessary. */
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

  /** Adds who shared a text, and the escaped text, as far as it fits. */
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
